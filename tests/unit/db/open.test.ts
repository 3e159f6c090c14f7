import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeeper, foldLog } from '../../../db/checkpoint.ts'
import { openStore } from '../../../db/open.ts'
import { lockStore } from '../../../db/store-lock.ts'
import type { Store } from '../../../db/store.ts'
import { makeTempFolder, MIGRATIONS, TEST_KEY } from '../../support/temp-store.ts'

let folder: string
let remove: () => void
let path: string
beforeEach(() => {
  ;({ folder, remove } = makeTempFolder())
  path = join(folder, 'carnet.db')
})
afterEach(() => remove())

const open = (more: object = {}) => openStore({ path, key: TEST_KEY, migrations: MIGRATIONS, ...more })
const addSalons = async (store: Store, count: number) => {
  for (let n = 0; n < count; n += 1) {
    await store.write(() => store.sqlite.prepare('insert into salon (name) values (?)').run(`salon ${n}`))
  }
}
const countSalons = (store: Store) => store.sqlite.prepare('select count(*) from salon').pluck().get()

describe('opening a store', () => {
  it('synchronises every commit, also after a reopening', async () => {
    ;(await open()).close()
    const store = await open()
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2)
    expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(store.sqlite.pragma('trusted_schema', { simple: true })).toBe(0)
    store.close()
  })

  it('writes nothing readable to the disk', async () => {
    const store = await open()
    await store.write(() =>
      store.sqlite.prepare('insert into salon (name) values (?)').run('Salon des Perles'),
    )
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('Perles'), name).toBe(false)
      expect(readFileSync(join(folder, name)).includes('SQLite format'), name).toBe(false)
    }
    store.close()
  })

  it('leaves store and log byte for byte as they were when the key is wrong', async () => {
    const store = await open()
    await addSalons(store, 3)
    const crashed = join(folder, 'crashed')
    mkdirSync(crashed)
    for (const end of ['', '-wal']) copyFileSync(path + end, join(crashed, `carnet.db${end}`))
    store.close()
    const read = () =>
      ['', '-wal'].map((end) => readFileSync(join(crashed, `carnet.db${end}`)).toString('base64'))
    const before = read()
    for (const migrations of [{ migrations: MIGRATIONS }, {}]) {
      const wrong = { path: join(crashed, 'carnet.db'), key: Buffer.alloc(32, 8), ...migrations }
      await expect(openStore(wrong)).rejects.toMatchObject({ kind: 'wrong-key' })
      expect(read()).toEqual(before)
    }
  })

  it('refuses a file that is not a store and leaves it alone', async () => {
    writeFileSync(path, 'a shopping list, quite long. '.repeat(400))
    await expect(open()).rejects.toMatchObject({ kind: 'wrong-key' })
    expect(readFileSync(path, 'utf8').startsWith('a shopping list')).toBe(true)
  })

  it('works from a second connection without migrating, and both wait for each other', async () => {
    const main = await open()
    const worker = await openStore({ path, key: TEST_KEY })
    await Promise.all([addSalons(main, 20), addSalons(worker, 20)])
    expect(countSalons(main)).toBe(40)
    expect(main.sqlite.prepare('select count from store_commit').pluck().get()).toBe(40)
    worker.close()
    main.close()
  })
})

describe('a connection for reading only', () => {
  it('reads what others commit and writes nothing itself', async () => {
    const main = await open()
    const reader = await openStore({ path, key: TEST_KEY, isReadOnly: true })
    await addSalons(main, 2)
    expect(countSalons(reader)).toBe(2)
    await expect(addSalons(reader, 1)).rejects.toMatchObject({ kind: 'read-only' })
    expect(() => reader.sqlite.exec('delete from salon')).toThrow(/readonly/)
    reader.close()
    main.close()
  })
})

describe('the watermark', () => {
  async function crashWithLogCutTo(share: number): Promise<void> {
    const store = await open()
    foldLog(store.sqlite)
    await addSalons(store, 40)
    const kept = ['', '-wal', '.watermark'].map((end) => [end, readFileSync(path + end)] as const)
    store.close()
    for (const [end, bytes] of kept) writeFileSync(path + end, bytes)
    truncateSync(`${path}-wal`, Math.floor(statSync(`${path}-wal`).size * share))
  }

  it.each([0, 0.1, 0.5, 0.9])('tells of commits lost when the log is cut to %f', async (share) => {
    await crashWithLogCutTo(share)
    await expect(open()).rejects.toMatchObject({ kind: 'behind-watermark' })
    await expect(open()).rejects.toMatchObject({ kind: 'behind-watermark' })
  })

  it('sets the damaged log aside once and goes on only when asked to', async () => {
    await crashWithLogCutTo(0.5)
    const log = readFileSync(`${path}-wal`)
    await expect(open()).rejects.toMatchObject({ missing: expect.any(Number) })
    expect(readFileSync(`${path}-wal.kept-1`).equals(log)).toBe(true)
    const store = await open({ goOnBehind: true })
    expect(countSalons(store)).toBeGreaterThan(0)
    await addSalons(store, 1)
    store.close()
    ;(await open()).close()
    expect(existsSync(`${path}-wal.kept-2`)).toBe(false)
  })

  it('is silent when the log is whole, and when its own file is gone or damaged', async () => {
    await crashWithLogCutTo(1)
    const store = await open()
    expect(countSalons(store)).toBe(40)
    store.close()
    writeFileSync(`${path}.watermark`, Buffer.alloc(12, 255))
    ;(await open()).close()
  })
})

describe('the lock', () => {
  const script = `
    import { lockStore } from ${JSON.stringify(resolve(import.meta.dirname, '../../../db/store-lock.ts'))}
    try { lockStore(process.argv[1]); console.log('held') } catch (error) { console.log(error.kind) }
    if (process.argv[2] === 'stay') setInterval(() => {}, 1000)`
  const args = (...more: string[]) => ['--input-type=module', '-e', script, path, ...more]

  it('keeps a second process out until it is released', () => {
    const lock = lockStore(path)
    expect(execFileSync(process.execPath, args(), { encoding: 'utf8' }).trim()).toBe('in-use')
    lock.release()
    expect(execFileSync(process.execPath, args(), { encoding: 'utf8' }).trim()).toBe('held')
  })

  it('is free again when its holder was killed', async () => {
    const child = spawn(process.execPath, args('stay'))
    await once(child.stdout, 'data')
    expect(() => lockStore(path)).toThrow(/in-use/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    lockStore(path).release()
  })
})

describe('the keeper', () => {
  it('folds a long log and leaves a short one', async () => {
    const store = await open({ checkpoints: 'elsewhere' })
    await addSalons(store, 5)
    const keeper = createKeeper(path, TEST_KEY, 1024 * 1024)
    expect(keeper.look()).toBe(false)
    await store.write(() =>
      store.sqlite.prepare('insert into salon (name) values (?)').run('x'.repeat(2_000_000)),
    )
    expect(keeper.look()).toBe(true)
    expect(keeper.look()).toBe(false)
    await addSalons(store, 1)
    expect(foldLog(store.sqlite)).toBe(true)
    expect(statSync(`${path}-wal`).size).toBe(0)
    keeper.close()
    store.close()
  })
})
