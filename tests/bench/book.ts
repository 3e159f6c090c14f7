import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { placesIn } from '../../electron/services/book.ts'
import { demoKey, DEMO_STAFF_ID, makeDemo } from '../../electron/services/demo.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { takeSeat } from '../../electron/services/seat.ts'
import { BENCH_NOW, fillBook } from './fill-book.ts'

/** The migrations that ship with the app. */
export const MIGRATIONS = resolve(import.meta.dirname, '../../db/migrations')

/** The book that is measured: kept in the system's temporary folder, where the app opens it as its demo. */
export interface BenchBook {
  readonly clients: number
  /** The app's data folder: `books/demo` in it is the book. */
  readonly folder: string
  readonly path: string
  readonly key: Buffer
}

/** An open bench book with the manager at its desk at the bench's instant. */
export interface Seated {
  readonly store: Store
  readonly desk: Desk
  readonly close: () => void
}

/** Finds the book of so many clients, or makes it: minutes at 100,000, and seconds from then on. */
export async function findBook(clients: number, say: (line: string) => void): Promise<BenchBook> {
  const folder = join(tmpdir(), 'carnet-bench', `${clients}-${fingerprint()}`)
  const demo = join(folder, 'books', 'demo')
  const book = { clients, folder, path: placesIn(demo).store, key: demoKey() }
  if (existsSync(demo)) return book
  say(`Making a book of ${clients} clients in ${folder}`)
  await makeDemo(demo, {
    migrations: MIGRATIONS,
    now: () => BENCH_NOW,
    announce: () => {},
    language: 'en',
    seed: ({ store }) => fillBook(store, clients, say),
  })
  return book
}

/** Opens a book as the app does, to read it only unless `isReadOnly` is false. */
export async function openBook(
  { path, key }: Pick<BenchBook, 'path' | 'key'>,
  { isReadOnly = true }: { isReadOnly?: boolean } = {},
): Promise<Seated> {
  const store = await openStore({
    path,
    key,
    migrations: MIGRATIONS,
    isReadOnly,
    checkpoints: 'elsewhere',
  })
  const { desk } = takeSeat(store, DEMO_STAFF_ID, { now: () => BENCH_NOW, announce: () => {} })
  return { store, desk, close: () => store.close() }
}

/** Opens a copy of a book to be written to, in a folder of its own that `close` removes. */
export async function openCopy(book: BenchBook): Promise<Seated> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-copy-'))
  const path = join(folder, 'carnet.db')
  copyFileSync(book.path, path)
  const seated = await openBook({ ...book, path }, { isReadOnly: false })
  return {
    ...seated,
    close() {
      seated.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// What decides which rows a book holds: the tables, the search keys and the invention itself.
const DECIDING = [
  ...readdirSync(MIGRATIONS, { encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => `db/migrations/${file}`),
  'db/search/around-rows.ts',
  'db/search/client-keys.ts',
  'db/search/name-spellings.ts',
  'db/search/objects.ts',
  'locales/search/contacts.ts',
  'locales/search/index-names.ts',
  'locales/search/index-text.ts',
  'locales/search/piece-keys.ts',
  'locales/search/slips.ts',
  'locales/search/term-keys.ts',
  'tests/bench/fill-book.ts',
  'tests/bench/people.ts',
  'tests/bench/random.ts',
  'tests/bench/vocabulary.ts',
]

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of DECIDING) hash.update(readFileSync(resolve(import.meta.dirname, '../..', file)))
  return hash.digest('hex').slice(0, 12)
}
