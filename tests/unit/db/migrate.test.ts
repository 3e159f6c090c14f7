import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectToRead } from '../../../db/connect.ts'
import { compareMigrations, readMigrations } from '../../../db/migrate.ts'
import { openStore } from '../../../db/open.ts'
import { copyInThread } from '../../../electron/services/copying.ts'
import { addMigration, rebuildTable } from '../../support/fixture-migrations.ts'
import { makeTempFolder, MIGRATIONS, TEST_KEY } from '../../support/temp-store.ts'

let folder: string
let remove: () => void
let path: string
beforeEach(() => {
  ;({ folder, remove } = makeTempFolder())
  path = join(folder, 'carnet.db')
})
afterEach(() => remove())

const open = (migrations: string) => openStore({ path, key: TEST_KEY, migrations })
async function makeBookWithOneClient(): Promise<void> {
  const store = await open(MIGRATIONS)
  await store.write(() =>
    store.sqlite.exec(`
      insert into client (id, name_text, created_at, changed_at) values (1, 'Aiko', 0, 0);
      insert into note (client_id, body, provenance, on_day, recorded_at) values (1, 'tea', 'said', '2026-01-01', 0);
      insert into client_search (rowid, k) values (1, 'aiko');`),
  )
  store.close()
}

describe('migrations', () => {
  it('keep the children of a table that a migration rebuilds', async () => {
    await makeBookWithOneClient()
    const next = addMigration(join(folder, 'm'), '0001_rebuild', rebuildTable('client'))
    const store = await open(next)
    expect(store.sqlite.prepare('select body from note').pluck().all()).toEqual(['tea'])
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    store.sqlite.exec('delete from client where id = 1')
    expect(store.sqlite.prepare('select count(*) from note').pluck().get()).toBe(0)
    store.close()
  })

  it('leave a copy from before, which opens with the same key and holds what was there', async () => {
    await makeBookWithOneClient()
    const next = addMigration(join(folder, 'm'), '0001_rebuild', rebuildTable('client'))
    ;(await open(next)).close()
    const copy = connectToRead(`${path}.before-0001_rebuild`, TEST_KEY)
    expect(copy.prepare('select body from note').pluck().all()).toEqual(['tea'])
    expect(compareMigrations(copy, readMigrations(next)).pending.map(({ tag }) => tag)).toEqual([
      '0001_rebuild',
    ])
    copy.close()
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('have their copy made in a thread of its own, and do not run when it cannot be', async () => {
    await makeBookWithOneClient()
    const next = addMigration(join(folder, 'm'), '0001_rebuild', rebuildTable('client'))
    const copy = copyInThread(new URL('../../../electron/copier.ts', import.meta.url))
    const openWith = (to: string) =>
      openStore({ path, key: TEST_KEY, migrations: next, makeCopy: (asked) => copy({ ...asked, to }) })
    await expect(openWith(join(folder, 'no such folder/copy'))).rejects.toThrow()
    const before = connectToRead(path, TEST_KEY)
    expect(compareMigrations(before, readMigrations(next)).pending).toHaveLength(1)
    before.close()
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    ;(await openWith(join(folder, 'copy'))).close()
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(0)
    const made = connectToRead(join(folder, 'copy'), TEST_KEY)
    expect(made.prepare('select body from note').pluck().all()).toEqual(['tea'])
    made.close()
    expect(TEST_KEY.every((byte) => byte === 7)).toBe(true)
  })

  it('keep only the last two copies', async () => {
    await makeBookWithOneClient()
    const tags = ['0001_a', '0002_b', '0003_c']
    for (const tag of tags) {
      ;(await open(addMigration(join(folder, 'm'), tag, `create table t_${tag} (id integer)`))).close()
    }
    expect(readdirSync(folder).filter((name) => name.includes('.before-'))).toEqual([
      'carnet.db.before-0002_b',
      'carnet.db.before-0003_c',
    ])
  })

  it('leave the old book as it was when one of them fails', async () => {
    await makeBookWithOneClient()
    const next = addMigration(
      join(folder, 'm'),
      '0001_broken',
      'update client set name_text = 0;--> statement-breakpoint\ninsert into nowhere values (1)',
    )
    await expect(open(next)).rejects.toThrow(/nowhere/)
    const store = await open(MIGRATIONS)
    expect(store.isReadOnly).toBe(false)
    expect(store.sqlite.prepare('select name_text from client').pluck().get()).toBe('Aiko')
    store.close()
  })

  it('leave the old book as it was when a reference would dangle', async () => {
    await makeBookWithOneClient()
    const next = addMigration(join(folder, 'm'), '0001_orphans', 'delete from client')
    await expect(open(next)).rejects.toMatchObject({ kind: 'damaged' })
    const store = await open(MIGRATIONS)
    expect(store.sqlite.prepare('select count(*) from client').pluck().get()).toBe(1)
    store.close()
  })

  it('refuse a journal that does not rise, because drizzle would skip the older one in silence', () => {
    const next = addMigration(join(folder, 'm'), '0001_late', 'select 1', -1)
    expect(() => readMigrations(next)).toThrow(/0001_late/)
  })

  it('refuse a folder with a file the journal does not know', () => {
    const next = addMigration(join(folder, 'm'), '0001_known', 'select 1')
    writeFileSync(join(next, '0002_stray.sql'), 'select 1')
    expect(() => readMigrations(next)).toThrow(/differ/)
  })

  it('are all applied: as many rows as files, with their hashes', async () => {
    await makeBookWithOneClient()
    const sqlite = connectToRead(path, TEST_KEY)
    const applied = sqlite
      .prepare<[], string>('select hash from __drizzle_migrations order by created_at')
      .pluck()
      .all()
    const known = readMigrations(MIGRATIONS)
    expect(applied).toHaveLength(known.length)
    for (const [index, hash] of applied.entries()) expect(known[index]?.hashes).toContain(hash)
    sqlite.close()
  })

  it('bring a dropped search table back and leave sound ones sound', async () => {
    await makeBookWithOneClient()
    const store = await open(addMigration(join(folder, 'm'), '0001_drop', 'drop table note_search'))
    store.sqlite.exec("insert into client_search (client_search, rank) values ('integrity-check', 1)")
    store.sqlite.exec("insert into note_search (note_search, rank) values ('integrity-check', 1)")
    expect(
      store.sqlite.prepare("select rowid from client_search where k match 'aiko'").pluck().all(),
    ).toEqual([1])
    store.close()
  })
})

describe('a book changed by a newer version', () => {
  it('opens for reading only and is never written to', async () => {
    await makeBookWithOneClient()
    ;(await open(addMigration(join(folder, 'm'), '0001_next', 'create table next (id integer)'))).close()
    const before = readFileSync(path)
    const store = await open(MIGRATIONS)
    expect(store.isReadOnly).toBe(true)
    expect(store.sqlite.prepare('select name_text from client').pluck().get()).toBe('Aiko')
    await expect(store.write(() => undefined)).rejects.toMatchObject({ kind: 'read-only' })
    expect(() => store.sqlite.exec('delete from client')).toThrow(/readonly/)
    store.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is told by a migration whose text is not ours, too', async () => {
    const other = addMigration(join(folder, 'm'), '0001_x', 'create table theirs (id integer)')
    ;(await open(other)).close()
    const ours = addMigration(join(folder, 'm2'), '0001_x', 'create table ours (id integer)')
    const store = await open(ours)
    expect(store.isReadOnly).toBe(true)
    store.close()
  })
})
