import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createActivityQueries } from '../../../db/queries/activity.ts'
import { createExportQueries } from '../../../db/queries/exports.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'
import type { ExportFormat, ExportScope, TableWords } from '../../ipc/exports.ts'
import type { JobRoom } from '../jobs.ts'
import { writeCarnet } from './carnet-writer.ts'
import { BYTE_ORDER_MARK, writeRecord } from './csv-writer.ts'
import { ExportFile } from './export-file.ts'
import type { ExportedPerson } from './exported-person.ts'
import { clearUnfinished, rememberUnfinished } from './unfinished.ts'
import { createPeopleReader, listExported, type PeopleReader, type Taking } from './people-reader.ts'
import { type TableLayout, TableSurvey } from './table-layout.ts'
import { writeCard } from './vcard-writer.ts'
import { type SheetRow, writeWorkbook } from './xlsx-writer.ts'

/** So many people are read at once: a statement for each costs more than what it answers. */
const AT_ONCE = 200

/** What is to leave the book, in which shape, where to, and in whose words. */
export interface Export extends Taking {
  readonly path: string
  /** Where it is made, beside `path`. */
  readonly aside: string
  readonly scope: ExportScope
  readonly format: ExportFormat
  /** The interface language of whoever takes it out. */
  readonly language: string
  readonly words: TableWords
  /** What this Carnet calls itself, with its version. */
  readonly product: string
}

/** What exports do in the back room. */
export interface ExportJobs {
  'exports.write': { input: Export; output: { clients: number; bytes: number } }
}

/** What does each of the export jobs. */
export const exportJobs: {
  readonly 'exports.write': (room: JobRoom, input: Export) => Promise<ExportJobs['exports.write']['output']>
} = { 'exports.write': writeExport }

/**
 * Writes an export under another name, keeps in the book that it was taken out, and only then gives the file its name.
 * Throws AppError `cancelled`, `not-found` for a client who is gone, `disk-full`, `file-unwritable`, and what the
 * writers throw; whatever it throws, no file is left.
 */
async function writeExport(room: JobRoom, asked: Export): Promise<{ clients: number; bytes: number }> {
  await clearUnfinished(room.store)
  await rememberUnfinished(room.store, asked)
  try {
    return await writeFile(room, asked, new ExportFile(asked.path, asked.aside))
  } finally {
    await clearUnfinished(room.store)
  }
}

async function writeFile(
  room: JobRoom,
  asked: Export,
  file: ExportFile,
): Promise<{ clients: number; bytes: number }> {
  try {
    const clients = await writeShape(room, asked, file)
    file.settle()
    stopIfCancelled(room)
    await record(room.store, asked, clients)
    file.publish()
    return { clients, bytes: file.bytes }
  } finally {
    file.discard()
  }
}

async function writeShape(room: JobRoom, asked: Export, file: ExportFile): Promise<number> {
  if (asked.format === 'carnet') {
    const write = (text: string) => file.write(text)
    const { staffId, at: now, product } = asked
    return (await writeCarnet(room.store, asked.scope, write, { ...room, staffId, now, product })).clients
  }
  const { sqlite } = room.store
  const uid = await houseUid(room.store)
  // One read transaction sees one moment of the book: whatever the second look finds has its column.
  sqlite.exec('begin')
  try {
    const read = createPeopleReader(room.store, asked, uid)
    const ids = listExported(room.store, asked.scope, asked)
    if (asked.format === 'vcard') return await writeCards(readEach(room, ids, read, 'writing'), file)
    // In the order in which it was written the book is read much faster than in that of its names.
    const gathered = ids.toSorted((a, b) => a - b)
    const survey = new TableSurvey(asked)
    for await (const person of readEach(room, gathered, read, 'gathering')) survey.look(person)
    return await writeTable(readEach(room, ids, read, 'writing'), survey.settle(), asked, file)
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback')
  }
}

/** Reads a few hundred at a time; whoever else waits has a turn between them, whoever gave up is heard between any two. */
async function* readEach(
  room: JobRoom,
  ids: readonly number[],
  read: PeopleReader,
  step: string,
): AsyncGenerator<ExportedPerson> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    room.progress({ done: from, total: ids.length, step })
    await setImmediate()
    stopIfCancelled(room)
    const people = read(ids.slice(from, from + AT_ONCE))
    if (people.length === 0 && ids.length === 1) throw new AppError('not-found')
    for (const person of people) {
      stopIfCancelled(room)
      yield person
    }
  }
}

async function writeCards(people: AsyncIterable<ExportedPerson>, file: ExportFile): Promise<number> {
  let clients = 0
  for await (const person of people) {
    file.write(writeCard(person))
    clients += 1
  }
  return clients
}

async function writeTable(
  people: AsyncIterable<ExportedPerson>,
  { headings, dayColumns, cellsOf }: TableLayout,
  { format, words }: Export,
  file: ExportFile,
): Promise<number> {
  let clients = 0
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const person of people) {
      yield { cells: cellsOf(person), name: person.client.name.text }
      clients += 1
    }
  }
  if (format === 'xlsx') {
    const tab = words['sheet'] ?? ''
    await writeWorkbook({ tab, headings, dayColumns }, rows(), (bytes) => file.writeBytes(bytes))
    return clients
  }
  file.write(BYTE_ORDER_MARK + writeRecord(headings))
  for await (const { cells } of rows()) file.write(writeRecord(cells))
  return clients
}

async function houseUid(store: Store): Promise<string> {
  const { houseUid, keepHouseUid } = createExportQueries(store)
  const known = houseUid()
  if (known !== undefined) return known
  const uid = randomUUID()
  await store.write(() => keepHouseUid(uid))
  return houseUid() ?? uid
}

// Written before the file can be seen: nothing leaves the book that its record does not know of.
function record(store: Store, { scope, format, at, staffId }: Export, clients: number): Promise<void> {
  const { record } = createActivityQueries(store)
  const what =
    scope.kind === 'client'
      ? { act: `client.exported-${format}`, subject: 'client', subjectId: scope.clientId }
      : { act: `book.exported-${format}`, subject: 'export', subjectId: clients }
  return store.write(() => record({ at, staffId, ...what }))
}

function stopIfCancelled(room: JobRoom): void {
  if (room.isCancelled()) throw new AppError('cancelled')
}
