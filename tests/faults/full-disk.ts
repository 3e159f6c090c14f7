import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { connectToRead } from '../../db/connect.ts'
import { readKeyring, writeKeyring } from '../../db/keyring-file.ts'
import { makeStoreId, makeStoreKey, wrapKey } from '../../db/keyring.ts'
import { openStore } from '../../db/open.ts'
import { storeErrorKindOf } from '../../db/store-error.ts'
import { copyInThread } from '../../electron/services/copying.ts'
import { addMigration } from '../support/fixture-migrations.ts'
import {
  type Ack,
  checkBook,
  FAULT_KEY,
  makeBookOf,
  makeFolder,
  openFaultBook,
  writeClients,
} from './book.ts'
import { importRows } from './import-rows.ts'
import type { Fault, Tally } from './outcome.ts'

const DISK = '12m'
const COPIER = new URL('../../electron/copier.ts', import.meta.url)

/** Fills the disk up to `left` bytes. */
function fill(disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk)
  const handle = openSync(join(disk, 'ballast'), 'a')
  try {
    const bytes = Math.max(0, bavail * bsize - left)
    for (let at = 0; at < bytes; at += 4096) writeSync(handle, Buffer.alloc(Math.min(4096, bytes - at), 1))
  } catch (error) {
    if (storeErrorKindOf(error) !== 'full') throw error
  } finally {
    closeSync(handle)
  }
}

function relieve(disk: string): void {
  rmSync(join(disk, 'ballast'), { force: true })
}

/** Lets the disk take `more` files than it holds. */
function limitFiles(disk: string, more: number): void {
  const { files, ffree } = statfsSync(disk)
  execFileSync('mount', ['-o', `remount,nr_inodes=${files - ffree + more}`, disk], { stdio: 'ignore' })
}

async function kindOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (error) {
    const kind = storeErrorKindOf(error)
    if (kind === 'full') return kind
    const { cause } = error as { cause?: { code?: string } }
    return `${kind ?? String(error)} (${cause?.code ?? 'no code'})`
  }
}

async function writeUntilFull(disk: string, tally: Tally): Promise<void> {
  const path = join(disk, 'carnet.db')
  const store = await openFaultBook(path)
  fill(disk, randomInt(4_000_000))
  const acks: Ack[] = []
  const kind = await kindOf(() => writeClients(store, 100_000, (ack) => acks.push(ack)))
  if (kind !== 'full') tally.fail(`a full disk was told as ${kind}`)
  checkBook(store, acks, tally)
  tally.acknowledged -= acks.length
  store.close()
  relieve(disk)
  const again = await openFaultBook(path)
  checkBook(again, acks, tally)
  await writeClients(again, 1, () => {})
  again.close()
}

async function importWhenFull(disk: string, tally: Tally): Promise<void> {
  const path = join(disk, 'carnet.db')
  const store = await openFaultBook(path)
  fill(disk, randomInt(1_500_000))
  const kind = await kindOf(() => importRows(store, 600))
  if (kind !== 'full' && kind !== 'none') tally.fail(`an import on a full disk was told as ${kind}`)
  const expected = kind === 'none' ? 600 : 0
  const count = () => Number(store.sqlite.prepare('select count(*) from client').pluck().get())
  if (count() !== expected) tally.torn += 1
  checkBook(store, [], tally)
  relieve(disk)
  if (kind === 'full' && (await importRows(store, 600)) !== 600) tally.fail('the import did not go again')
  checkBook(store, [], tally)
  store.close()
}

/** A closed book needs 32 KB for the index of its log and two more files to be opened at all. */
async function openWhenFull(disk: string, tally: Tally): Promise<void> {
  const path = join(disk, 'carnet.db')
  await makeBookOf(path, 20)
  const isShortOfFiles = randomInt(2) === 0
  const left = randomInt(isShortOfFiles ? 2 : 28_673)
  if (isShortOfFiles) limitFiles(disk, left)
  else fill(disk, left)
  const kind = await kindOf(async () => (await openFaultBook(path)).close())
  if (kind !== 'full') {
    tally.fail(`an opening with ${left} ${isShortOfFiles ? 'files' : 'bytes'} left was told as ${kind}`)
  }
  if (isShortOfFiles) limitFiles(disk, 100)
  relieve(disk)
  if (readdirSync(disk).some((name) => name.endsWith('.trial'))) tally.fail('a trial was left')
  const store = await openFaultBook(path)
  checkBook(store, [], tally)
  if (store.sqlite.prepare('select count(*) from client').pluck().get() !== 20) tally.lost += 1
  store.close()
}

async function migrateWhenFull(disk: string, tally: Tally): Promise<void> {
  const path = join(disk, 'carnet.db')
  await makeBookOf(path, 150)
  const elsewhere = makeFolder()
  const next = addMigration(
    join(elsewhere.folder, 'm'),
    '9999_fault',
    "UPDATE client SET organisation = 'x' || zeroblob(900);",
  )
  fill(disk, randomInt(1_500_000))
  const asTheApp = randomInt(2) === 0 ? { makeCopy: copyInThread(COPIER) } : {}
  const kind = await kindOf(async () =>
    (await openStore({ path, key: FAULT_KEY, migrations: next, ...asTheApp })).close(),
  )
  if (kind !== 'full' && kind !== 'none') tally.fail(`a migration on a full disk was told as ${kind}`)
  if (readdirSync(disk).some((name) => name.includes('.tmp'))) tally.fail('a partial copy was left')
  const copy = `${path}.before-9999_fault`
  if (existsSync(copy)) connectToRead(copy, FAULT_KEY).close()
  relieve(disk)
  const store = await openFaultBook(path, next)
  checkBook(store, [], tally)
  if (store.sqlite.prepare('select count(*) from client').pluck().get() !== 150) tally.lost += 1
  store.close()
  elsewhere.remove()
}

async function saveKeyringWhenFull(disk: string, tally: Tally): Promise<void> {
  const path = join(disk, 'keyring.json')
  const storeId = makeStoreId()
  const wrap = await wrapKey(makeStoreKey(), 'x', { storeId, owner: 1, cost: 16 })
  const facts = { version: 1 as const, storeId, boutiqueName: 'Maison', address: '', lockAfterMinutes: 5 }
  const before = { ...facts, holders: [{ id: 1, name: 'Camille', wrap }], recovery: wrap }
  writeKeyring(path, before)
  fill(disk, randomInt(32_768))
  const after = {
    ...before,
    holders: Array.from({ length: 40 }, (_, n) => ({ id: n + 1, name: 'Yuki', wrap })),
  }
  const kind = await kindOf(() => writeKeyring(path, after))
  if (kind !== 'full' && kind !== 'none') tally.fail(`a keyring on a full disk was told as ${kind}`)
  const copies = [path, join(disk, 'keyring.bak')].map((copy) => readFileSync(copy, 'utf8'))
  if (copies[0] !== copies[1]) tally.fail('the two copies of the keyring differ')
  if (JSON.stringify(readKeyring(path)) !== JSON.stringify(kind === 'none' ? after : before)) tally.lost += 1
  if (readdirSync(disk).some((name) => name.endsWith('.tmp'))) tally.fail('a partial keyring was left')
  relieve(disk)
}

/** Mounts a small disk of its own; undefined where that is not allowed. */
function mountDisk(folder: string): string | undefined {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'carnet', disk], { stdio: 'ignore' })
    return disk
  } catch {
    return undefined
  }
}

/** F3: the disk fills up during writes, an opening, a migration with its copy, and a change of keys. */
export const fullDisk: Fault = {
  name: 'F3',
  title: 'a full disk under writes, migrations and keys',
  defaultRuns: 60,
  async run(runs, tally) {
    const acts = [writeUntilFull, importWhenFull, openWhenFull, migrateWhenFull, saveKeyringWhenFull]
    for (let n = 0; n < runs; n += 1) {
      const { folder, remove } = makeFolder()
      const disk = mountDisk(folder)
      if (disk === undefined) {
        process.stderr.write('F3: needs the right to mount a small disk; not run\n')
        remove()
        return 0
      }
      try {
        await acts[n % acts.length]?.(disk, tally)
      } catch (error) {
        tally.fail(`${String(error)} (${acts[n % acts.length]?.name ?? ''})`)
      } finally {
        execFileSync('umount', ['-l', disk])
        remove()
      }
    }
    return runs
  },
}
