import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeKeyring } from '../../../db/keyring-file.ts'
import { makeStoreId, makeStoreKey, wrapKey } from '../../../db/keyring.ts'
import { openStore } from '../../../db/open.ts'
import { makeTempFolder, MIGRATIONS, TEST_KEY } from '../../support/temp-store.ts'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = makeTempFolder())
})
afterEach(() => remove())

/** Runs a script in a process whose files may not grow beyond 8 or 16 KB, as the shell counts. */
function runWithoutRoom(module: string, script: string, ...more: string[]): string {
  const whole = `import * as m from ${JSON.stringify(resolve(import.meta.dirname, '../../../db', module))}\n${script}`
  const limited = [
    '-c',
    'ulimit -f 16 && exec "$0" "$@"',
    process.execPath,
    '--input-type=module',
    '-e',
    whole,
  ]
  return execFileSync('sh', [...limited, ...more], { encoding: 'utf8' }).trim()
}

describe.skipIf(process.platform === 'win32')('without room on the disk', () => {
  it('a whole book is told as a full disk, not as damaged, and opens again when there is room', async () => {
    const path = join(folder, 'carnet.db')
    const open = () => openStore({ path, key: TEST_KEY, migrations: MIGRATIONS })
    ;(await open()).close()
    const before = readFileSync(path)
    const script = `
      const options = { path: process.argv[1], key: Buffer.alloc(32, 7), migrations: process.argv[2] }
      await m.openStore(options).then(() => console.log('opened'), ({ kind }) => console.log(kind))`
    expect(runWithoutRoom('open.ts', script, path, MIGRATIONS)).toBe('full')
    expect(readFileSync(path).equals(before)).toBe(true)
    ;(await open()).close()
  })

  it('a keyring of which only a part still fits replaces neither copy of the one before', async () => {
    const path = join(folder, 'keyring.json')
    const storeId = makeStoreId()
    const wrap = await wrapKey(makeStoreKey(), 'x', { storeId, owner: 1, cost: 16 })
    const facts = { version: 1 as const, storeId, boutiqueName: 'Maison', address: '', lockAfterMinutes: 5 }
    writeKeyring(path, { ...facts, holders: [{ id: 1, name: 'Yuki', wrap }], recovery: wrap })
    const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    const before = read()
    const script = `
      const before = m.readKeyring(process.argv[1])
      const after = { ...before, holders: Array.from({ length: 200 }, () => before.holders[0]) }
      try { m.writeKeyring(process.argv[1], after); console.log('written') } catch { console.log('refused') }`
    expect(runWithoutRoom('keyring-file.ts', script, path)).toBe('refused')
    expect(read()).toEqual(before)
  })
})
