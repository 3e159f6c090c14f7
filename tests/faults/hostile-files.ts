import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleChild } from './bundle.ts'
import { makeFolder, openFaultBook } from './book.ts'
import { cardFiles } from './hostile/cards.ts'
import type { HostileFile } from './hostile/file.ts'
import { sampleFiles } from './hostile/samples.ts'
import { tableFiles } from './hostile/tables.ts'
import { workbookFiles } from './hostile/workbooks.ts'
import type { LookedAt } from './look-at-files.ts'
import type { Fault, Tally } from './outcome.ts'
import { startVictimFrom } from './victim.ts'

type Bundle = Awaited<ReturnType<typeof bundleChild>>

const MOST_RSS_MB = 512
const MOST_STOP_MS = 2000
const LEAST_RIGHT = 0.95
const FILES_A_CHILD = 24
const LARGE = 32 * 1024 * 1024

/** Everything that is thrown at the importer. */
export function hostileFiles(): HostileFile[] {
  return [...sampleFiles(), ...tableFiles(), ...cardFiles(), ...workbookFiles()]
}

/** F10: files made to break what reads them are inspected and dry run, as on the import page. */
export const hostileImports: Fault = {
  name: 'F10',
  title: 'hostile tables, cards and workbooks',
  defaultRuns: hostileFiles().length,
  async run(runs, tally) {
    const files = hostileFiles().slice(0, runs)
    const { folder, path, remove } = makeFolder()
    const store = await openFaultBook(path)
    store.close()
    const bundle = await bundleChild()
    const seen: LookedAt[] = []
    for (let next = 0; next < files.length;) {
      const batch = takeBatch(files, next, join(folder, 'files'))
      const looked = await lookAtAll(bundle, path, join(folder, 'files'))
      seen.push(...looked)
      next += looked.length
      // What is stuck is the last to be looked at; those after it go to the next process.
      if (looked.length < batch && looked.at(-1)?.verdict !== 'stuck') {
        tally.fail(`${files[next]?.name ?? ''} ended the process`)
        next += 1
      }
    }
    remove()
    const expected = new Map(files.map((file) => [file.name, file]))
    for (const looked of seen) judge(looked, expected.get(looked.name), tally)
    tally.figures = figuresOf(seen, expected)
    if (tally.figures['encodingsRight'] !== undefined && tally.figures['encodingsRight'] < LEAST_RIGHT)
      tally.fail(`only ${tally.figures['encodingsRight']} of the encodings were right`)
    return files.length
  },
}

/** Writes the next files to a folder of their own; a large one is looked at by a process of its own. */
function takeBatch(files: readonly HostileFile[], from: number, folder: string): number {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  let count = 0
  for (const file of files.slice(from, from + FILES_A_CHILD)) {
    const bytes = file.make()
    if (bytes.length > LARGE && count > 0) break
    writeFileSync(join(folder, `${String(count).padStart(3, '0')} ${file.name}`), bytes)
    count += 1
    if (bytes.length > LARGE) break
  }
  return count
}

async function lookAtAll(bundle: Bundle, store: string, folder: string): Promise<LookedAt[]> {
  const victim = startVictimFrom(bundle.child, 'look', store, folder, bundle.worker)
  await victim.ended()
  return victim.lines
    .filter((line) => line.startsWith('looked '))
    .map((line) => JSON.parse(line.slice('looked '.length)) as LookedAt)
    .map((looked) => ({ ...looked, name: looked.name.slice(4) }))
}

function judge(looked: LookedAt, file: HostileFile | undefined, tally: Tally): void {
  const { name, verdict, code, stopMs, rss } = looked
  if (verdict === 'broken' || verdict === 'stuck') tally.fail(`${name} was ${verdict}: ${code}`)
  if (stopMs > MOST_STOP_MS) tally.fail(`${name} took ${stopMs} ms to stop`)
  if (rss > MOST_RSS_MB) tally.fail(`${name} took ${rss} MB`)
  if (file?.refusedAs !== undefined && code !== file.refusedAs)
    tally.fail(`${name} was ${verdict} ${code} instead of refused as ${file.refusedAs}`)
}

function figuresOf(seen: readonly LookedAt[], expected: ReadonlyMap<string, HostileFile>) {
  const samples = seen.filter(({ name }) => expected.get(name)?.encoding !== undefined)
  const right = samples.filter(({ name, encoding }) => expected.get(name)?.encoding === encoding)
  for (const { name, encoding } of samples)
    if (expected.get(name)?.encoding !== encoding)
      process.stderr.write(`F10: ${name} was taken for ${encoding}\n`)
  const most = (figure: (looked: LookedAt) => number) => Math.max(0, ...seen.map(figure))
  const count = (verdict: LookedAt['verdict']) => seen.filter((looked) => looked.verdict === verdict).length
  return {
    files: seen.length,
    read: count('read'),
    refused: count('refused'),
    stopped: count('stopped'),
    mostMs: most(({ ms }) => ms),
    mostStopMs: most(({ stopMs }) => stopMs),
    mostRssMb: most(({ rss }) => rss),
    encodings: samples.length,
    ...(samples.length > 0 && { encodingsRight: Math.round((right.length / samples.length) * 1000) / 1000 }),
  }
}
