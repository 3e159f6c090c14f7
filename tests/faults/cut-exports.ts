import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../../db/store.ts'
import { AppError } from '../../electron/ipc/errors.ts'
import type { ExportFormat } from '../../electron/ipc/exports.ts'
import { exportJobs } from '../../electron/services/exports/jobs.ts'
import { clearUnfinished, nameAside } from '../../electron/services/exports/unfinished.ts'
import { makeBookOf, makeFolder, openFaultBook } from './book.ts'
import type { Fault, Tally } from './outcome.ts'
import { startVictim } from './victim.ts'

const CLIENTS = 400
const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'vcard', 'carnet']
const EARLIER = 'the file that was there'
/** Less than any of the formats needs for so many clients. */
const DISK = '4k'

/** Writes a whole book out, as the back room does; `tell` hears of each step. */
export function takeOut(
  store: Store,
  path: string,
  format: ExportFormat,
  tell: (step: string) => void = () => {},
): Promise<{ clients: number; bytes: number }> {
  const signal = new AbortController().signal
  return exportJobs['exports.write'](
    { store, signal, isCancelled: () => false, progress: ({ step }) => tell(step) },
    {
      path,
      aside: nameAside(path),
      scope: { kind: 'all' },
      format,
      language: 'en',
      words: {},
      product: 'Carnet 0',
      staffId: 1,
      at: Date.now(),
      day: '2026-11-23',
      order: null,
    },
  )
}

const countRecords = (store: Store) =>
  Number(store.sqlite.prepare("select count(*) from activity where act like 'book.exported-%'").pluck().get())

// A lossless file holds the record too.
const forgetRecords = (store: Store) =>
  store.sqlite.exec("delete from activity where act like 'book.exported-%'")

/** Every file of clients under a name that nobody chose. */
const findLeft = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

/**
 * The chosen name holds what was there, or the whole file, no whole one is missing from the record, and what was begun is
 * gone after the next opening.
 */
async function killWhileWriting(
  path: string,
  folder: string,
  n: number,
  tally: Tally,
): Promise<{ isWhole: boolean; hasLeft: boolean }> {
  const format = FORMATS[n % FORMATS.length] ?? 'csv'
  const file = join(folder, `${n}.out`)
  writeFileSync(file, EARLIER)
  const victim = startVictim('export', path, file, format)
  await victim.said('exporting')
  await pause(Math.random() * 250)
  await victim.kill()
  const hasLeft = findLeft(folder).length > 0
  const store = await openFaultBook(path)
  // As every opening does, which knows from the book alone where to look.
  await clearUnfinished(store)
  const left = findLeft(folder)
  if (left.length > 0) tally.fail(`${format} left ${left.join(', ')} behind after the next opening`)
  const isWhole = readFileSync(file).toString() !== EARLIER
  if (isWhole && countRecords(store) === 0) tally.lost += 1
  forgetRecords(store)
  const { bytes } = await takeOut(store, join(folder, 'expected'), format)
  // When it was written stands in some of them, always in as many signs.
  if (isWhole && readFileSync(file).length !== bytes) tally.torn += 1
  forgetRecords(store)
  store.close()
  return { isWhole, hasLeft }
}

async function fillDisk(path: string, folder: string, tally: Tally): Promise<boolean> {
  const disk = join(folder, 'disk')
  mkdirSync(disk, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'carnet', disk], { stdio: 'ignore' })
  } catch {
    return false
  }
  const store = await openFaultBook(path)
  try {
    for (const format of FORMATS) {
      const file = join(disk, `book.${format}`)
      const code = await takeOut(store, file, format).then(
        () => 'none',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      )
      if (code !== 'disk-full') tally.fail(`an export of ${format} to a full disk was told as ${code}`)
      if (existsSync(file) || readdirSync(disk).length > 0) tally.fail(`${format} was left on a full disk`)
      const { bavail, blocks } = statfsSync(disk)
      if (bavail !== blocks) tally.fail(`${format} still takes room on a full disk`)
    }
    if (countRecords(store) !== 0) tally.fail('what never left the book is in its record')
  } finally {
    store.close()
    execFileSync('umount', ['-l', disk])
  }
  return true
}

/** F12: the app is killed, or the disk fills up, while the book is taken out: the chosen name never bears half a file, and no other does for long. */
export const cutExports: Fault = {
  name: 'F12',
  title: 'killed, or out of room, while the book is taken out',
  defaultRuns: 24,
  async run(runs, tally) {
    const { folder, path, remove } = makeFolder()
    await makeBookOf(path, CLIENTS)
    if (!(await fillDisk(path, folder, tally))) {
      process.stderr.write('F12: needs the right to mount a small disk; only the kills are run\n')
    }
    let whole = 0
    let cleared = 0
    for (let n = 0; n < runs; n += 1) {
      const { isWhole, hasLeft } = await killWhileWriting(path, folder, n, tally)
      if (isWhole) whole += 1
      if (hasLeft) cleared += 1
    }
    tally.figures = { whole, cut: runs - whole, cleared }
    remove()
    return runs
  },
}
