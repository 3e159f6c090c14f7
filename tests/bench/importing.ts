import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Statement } from 'better-sqlite3'
import { ensureOrder } from '../../db/order/rank-all.ts'
import { indexClient } from '../../db/search/client-keys.ts'
import { createPartQueries } from '../../db/queries/client-parts.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import type { UploadId } from '../../electron/ipc/imports.ts'
import { importJobs, type ImportPlan } from '../../electron/services/imports/jobs.ts'
import { indexText } from '../../locales/search/index-text.ts'
import { indexTaste } from '../../locales/search/term-keys.ts'
import { WORDS } from '../support/import-desk.ts'
import { MIGRATIONS } from './book.ts'
import { inventNote } from './fill-book.ts'
import type { Board } from './measure.ts'
import { inventClient } from './people.ts'
import { startChance } from './random.ts'

const KEY = Buffer.alloc(32, 3)
const MOST_ROWS = 100_000
const ROUNDS = 2
const PARTS = [
  'client_name',
  'contact_way',
  'address',
  'client_language',
  'occasion',
  'client_extra',
  'note',
  'taste',
  'client_rank',
  'client_spelling',
]
const HEADINGS = [
  'Last Name',
  'First Name',
  'Mobile',
  'E-mail',
  'City',
  'Country',
  'Birthday',
  'Notes',
  'Likes',
]
const FINDING_OUT = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
const HOUSE = { country: 'FR' }

/** An import as the thread of the app runs it: all its rows are new. */
export interface BenchFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What some work took, in milliseconds; a busy machine lengthens the processor's share far less than the wall's. */
interface Spent {
  readonly wall: number
  readonly processor: number
}

function startClock(): () => Spent {
  const start = performance.now()
  const before = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(before)
    return { wall: performance.now() - start, processor: (user + system) / 1000 }
  }
}

/** Writes a client book of so many rows as another program would export it. */
export function inventFile(rows: number): BenchFile {
  const chance = startChance(8)
  const lines = [HEADINGS.join(',')]
  for (let n = 0; n < rows; n += 1) {
    const { names, contactWays, residence, country, occasions } = inventClient(n, chance)
    const { year, monthCode, day } = occasions[0] ?? {}
    const birthday = `${year}-${monthCode?.slice(1)}-${String(day).padStart(2, '0')}`
    const [phone, email] = contactWays
    const cells = [
      names[0]?.surname,
      names[0]?.given,
      phone?.value,
      email?.value,
      residence,
      country,
      birthday,
    ]
    lines.push([...cells, inventNote(chance), 'emeralds'].map((cell) => `"${cell}"`).join(','))
  }
  return { fileName: 'clients.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) }
}

/**
 * P8: a file becomes clients with names, search rows and order, against inserting the rows it became, client by client
 * as in the file and, which is quicker for SQLite, table by table; best of two.
 */
export async function measureImport(board: Board): Promise<void> {
  const rows = Math.min(board.clients, MOST_ROWS)
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-import-'))
  const open = async (name: string) => {
    const store = await openStore({ path: join(folder, name), key: KEY, migrations: MIGRATIONS })
    await store.write(() => {
      createStaffQueries(store).insert({ name: 'Camille Roussel', role: 'manager', languages: ['fr'] })
    })
    await ensureOrder(store, 'en')
    return store
  }
  const ours: Spent[] = []
  const floor: Record<RawOrder, Spent[]> = { clients: [], tables: [] }
  const file = inventFile(rows)
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const imported = await open(`imported-${round}.db`)
      ours.push(await runImport(imported, file))
      for (const order of ['clients', 'tables'] as const) {
        const raw = await open(`raw-${order}-${round}.db`)
        floor[order].push(await insertRaw(imported, raw, order))
        raw.close()
      }
      imported.close()
    }
    const least = (spent: readonly Spent[], kind: keyof Spent) => Math.min(...spent.map((each) => each[kind]))
    const perSecond = (spent: readonly Spent[]) => (rows * 1000) / least(spent, 'wall')
    const perRow = (spent: readonly Spent[]) => least(spent, 'processor') / rows
    board.value('P8', `import of ${rows} rows`, 'rows/s', perSecond(ours), perSecond(floor.clients))
    board.value('P8', 'against table by table', 'rows/s', perSecond(ours), perSecond(floor.tables))
    board.value('P8', 'processor time of a row', 'ms', perRow(ours), perRow(floor.clients))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runImport(store: Store, { fileName, bytes }: BenchFile): Promise<Spent> {
  const room = {
    store,
    signal: new AbortController().signal,
    isCancelled: () => false,
    progress: () => {},
  }
  const uploadId = randomUUID() as UploadId
  await importJobs['imports.receive'](room, {
    uploadId,
    fileName,
    offset: 0,
    // The thread is sent a copy too: what it lets go is gone.
    bytes: bytes.slice(),
  })
  const { mapping } = await importJobs['imports.inspect'](room, {
    uploadId,
    choice: FINDING_OUT,
    house: HOUSE,
  })
  const plan: ImportPlan = { uploadId, choice: FINDING_OUT, mapping, words: WORDS, house: HOUSE }
  const stop = startClock()
  await importJobs['imports.commit'](room, {
    ...plan,
    policy: 'complete',
    staffId: 1,
    at: Date.UTC(2026, 10, 23),
    day: '2026-11-23',
  })
  return stop()
}

type RawOrder = 'clients' | 'tables'

// Search keys are computed before the clock starts: the floor is SQLite's own work.
async function insertRaw(from: Store, into: Store, order: RawOrder): Promise<Spent> {
  const steps = keysOfClients(from, into)
  for (const table of PARTS) addRows(from, into, table, steps)
  const insertKeys = into.sqlite.prepare('insert into note_search (rowid, k) values (?, ?)')
  const notes = from.sqlite
    .prepare<[], [number, number, string]>('select id, client_id, body from note')
    .raw()
  for (const [id, client, body] of notes.all()) {
    steps.get(client)?.push({ insert: insertKeys, row: [id, indexText(body)] })
  }
  const insertTastes = into.sqlite.prepare('insert into taste_search (rowid, k) values (?, ?)')
  const tastes = from.sqlite
    .prepare<[], [number, number, string, string, string]>(
      'select id, client_id, text, term, quote from taste',
    )
    .raw()
  for (const [id, client, text, term, quote] of tastes.all()) {
    steps.get(client)?.push({ insert: insertTastes, row: [id, indexTaste({ text, term, quote })] })
  }
  const [first] = steps.values()
  const spellings = from.sqlite.prepare<[], unknown[]>('select * from name_spelling').raw().all()
  for (const row of spellings) first?.push({ insert: prepareRow(into, 'name_spelling', row), row })
  const imports = from.sqlite.prepare<[], unknown[]>('select * from import').raw().all()
  for (const row of imports) first?.unshift({ insert: prepareRow(into, 'import', row), row })
  const stop = startClock()
  await into.write(() => {
    for (const { insert, row } of inOrder(steps, order)) insert.run(row)
  })
  return stop()
}

/** The steps as they come, or all those of one statement after all those of another, in the order of the first client. */
function inOrder(steps: Map<number, Step[]>, order: RawOrder): Step[] {
  const all = [...steps.values()].flat()
  return order === 'clients' ? all : [...Map.groupBy(all, ({ insert }) => insert).values()].flat()
}

interface Step {
  readonly insert: Statement
  readonly row: readonly unknown[]
}

function prepareRow({ sqlite }: Store, table: string, row: readonly unknown[]): Statement {
  return sqlite.prepare(`insert into ${table} values (${row.map(() => '?').join(', ')})`)
}

function addRows(from: Store, into: Store, table: string, steps: Map<number, Step[]>): void {
  const rows = from.sqlite
    .prepare<[], [number, ...unknown[]]>(`select client_id as owner, * from ${table} order by 1`)
    .raw()
    .all()
  const [first] = rows
  if (first === undefined) return
  const insert = prepareRow(into, table, first.slice(1))
  for (const [client, ...row] of rows) steps.get(client)?.push({ insert, row })
}

function keysOfClients(from: Store, into: Store): Map<number, Step[]> {
  const parts = createPartQueries(from)
  const insertKeys = into.sqlite.prepare('insert into client_search (rowid, k) values (?, ?)')
  const rows = from.sqlite
    .prepare<[], [number, string, ...unknown[]]>('select id, organisation, * from client order by id')
    .raw()
    .all()
  const insert = rows[0] === undefined ? undefined : prepareRow(into, 'client', rows[0].slice(2))
  const steps = new Map<number, Step[]>()
  for (const [id, organisation, ...row] of rows) {
    const form = { organisation, names: parts.readNames(id), contactWays: parts.readContactWays(id) }
    const keys = { insert: insertKeys, row: [id, indexClient(form).keys] }
    steps.set(id, insert === undefined ? [keys] : [{ insert, row }, keys])
  }
  return steps
}
