import { createHash, randomBytes, randomInt } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../db/open.ts'
import { proposeRecoveryKey } from '../../db/recovery-key.ts'
import type { StaffId } from '../../electron/ipc/staff.ts'
import { createSession } from '../../electron/services/session.ts'
import { makeFolder, MIGRATIONS } from './book.ts'
import type { Fault, Tally } from './outcome.ts'

const PASSPHRASE = 'quatre perles sous la verriere'
const NEXT = 'un fil de soie tendu au vent'
const STAFF = 1 as StaffId

interface Bench {
  readonly book: string
  readonly recoveryKey: string
  readonly app: ReturnType<typeof startApp>
  clock: number
}

function startApp(folder: string, now: () => number) {
  return createSession({
    folder,
    migrations: MIGRATIONS,
    now,
    announce: () => {},
    openServices: () => ({}),
    seedDemo: () => Promise.resolve(),
    dialogs: { saveRecoveryKey: () => Promise.resolve(true) },
    scryptCost: 16,
    pause: () => Promise.resolve(),
  })
}

async function makeBench(folder: string): Promise<Bench> {
  const bench = { book: join(folder, 'book'), recoveryKey: proposeRecoveryKey(), clock: 1_800_000_000_000 }
  const app = startApp(folder, () => bench.clock)
  await app.createBoutique({
    facts: {
      name: 'Maison Test',
      address: '',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      houseLanguages: ['fr'],
    },
    manager: { name: 'Camille Moreau', language: 'fr' },
    passphrase: PASSPHRASE,
    recoveryKey: bench.recoveryKey,
  })
  await app.lock()
  return Object.assign(bench, { app })
}

/** Every byte of the book and its keys; the cover's notes may change with each try. */
function printOf(book: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(book).sort()) {
    if (/\.db$|\.db-wal$|keyring/.test(name)) hash.update(name).update(readFileSync(join(book, name)))
  }
  return hash.digest('hex')
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Does something that must succeed. */
async function allow(tally: Tally, otherwise: string, work: () => unknown): Promise<void> {
  const code = await codeOf(work)
  if (code !== 'none') tally.fail(`${otherwise}: ${code}`)
}

/** Does something that must fail with this code and change nothing. */
async function refuse(bench: Bench, tally: Tally, code: string, work: () => unknown): Promise<void> {
  const before = printOf(bench.book)
  const found = await codeOf(work)
  if (found !== code) tally.fail(`${found} instead of ${code}`)
  if (printOf(bench.book) !== before) tally.fail(`the book changed while it refused with ${code}`)
  bench.clock += 600_000
}

async function damageAndRecover(bench: Bench, tally: Tally): Promise<void> {
  const { app, book } = bench
  const [first, second] = [join(book, 'keyring.json'), join(book, 'keyring.bak')]
  const whole = readFileSync(first)
  const damaged = Buffer.from(whole)
  const at = randomInt(damaged.length)
  damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8))
  const cut = whole.subarray(0, randomInt(whole.length - 10))

  writeFileSync(first, randomInt(2) === 0 ? damaged : cut)
  const unlock = { staffId: STAFF, passphrase: PASSPHRASE }
  await allow(tally, 'one damaged copy of the keyring kept the passphrase out', () => app.unlock(unlock))
  await app.lock()
  writeFileSync(first, cut)
  writeFileSync(second, cut)
  await refuse(bench, tally, 'keyring-damaged', () => app.unlock(unlock))
  await refuse(bench, tally, 'keyring-damaged', () => app.state())
  writeFileSync(first, whole)
  writeFileSync(second, whole)
  const recover = { staffId: STAFF, recoveryKey: bench.recoveryKey, newPassphrase: NEXT }
  await allow(tally, 'the recovery key did not open the book', () => app.recover(recover))
  const back = { current: NEXT, next: PASSPHRASE }
  await allow(tally, 'the passphrase could not be changed back', () => app.changePassphrase(back))
  await app.lock()
}

/** F6: a wrong key, a forgotten passphrase, a damaged keyring. */
export const lostKeys: Fault = {
  name: 'F6',
  title: 'wrong, missing and damaged keys',
  defaultRuns: 60,
  async run(runs, tally) {
    const { folder, remove } = makeFolder()
    const bench = await makeBench(folder)
    const path = join(bench.book, 'carnet.db')
    for (let n = 0; n < runs; n += 1) {
      const key = randomBytes(32)
      await refuse(bench, tally, 'store: wrong-key', () => openStore({ path, key, migrations: MIGRATIONS }))
      await refuse(bench, tally, 'store: wrong-key', () => openStore({ path, key }))
      const passphrase = `${PASSPHRASE}${n}`
      await refuse(bench, tally, 'wrong-passphrase', () => bench.app.unlock({ staffId: STAFF, passphrase }))
      const recover = { staffId: STAFF, recoveryKey: proposeRecoveryKey(), newPassphrase: NEXT }
      await refuse(bench, tally, 'wrong-recovery-key', () => bench.app.recover(recover))
      await damageAndRecover(bench, tally)
    }
    await bench.app.end()
    remove()
    return runs
  },
}
