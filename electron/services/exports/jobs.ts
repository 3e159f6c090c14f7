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
import { createPeopleReader, listExported, type Taking } from './people-reader.ts'
import { TableSurvey } from './table-layout.ts'
import { writeCard } from './vcard-writer.ts'
import { Workbook } from './xlsx-writer.ts'

const LOOK_EVERY = 50

/** What is to leave the book, in which shape, where to, and in whose words. */
export interface Export extends Taking {
  readonly path: string
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
  const file = new ExportFile(asked.path)
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
  const read = createPeopleReader(room.store, asked, await houseUid(room.store))
  const ids = listExported(room.store, asked.scope, asked)
  const people = (step: string) => readEach(room, ids, read, step)
  if (asked.format === 'vcard') return writeCards(people('writing'), file)
  return writeTable(people, asked, file)
}

/** Reads one after the other; now and then whoever else waits has a turn, and whoever gave up is heard. */
async function* readEach(
  room: JobRoom,
  ids: readonly number[],
  read: (id: number) => ExportedPerson | undefined,
  step: string,
): AsyncGenerator<ExportedPerson> {
  for (const [at, id] of ids.entries()) {
    if (at % LOOK_EVERY === 0) {
      room.progress({ done: at, total: ids.length, step })
      await setImmediate()
      stopIfCancelled(room)
    }
    const person = read(id)
    if (person !== undefined) yield person
    else if (ids.length === 1) throw new AppError('not-found')
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
  people: (step: string) => AsyncIterable<ExportedPerson>,
  { format, language, words }: Export,
  file: ExportFile,
): Promise<number> {
  const survey = new TableSurvey({ language, words })
  for await (const person of people('gathering')) survey.look(person)
  const { headings, dayColumns, cellsOf } = survey.settle()
  const workbook = format === 'xlsx' ? new Workbook(headings, dayColumns) : undefined
  if (workbook === undefined) file.write(BYTE_ORDER_MARK + writeRecord(headings))
  let clients = 0
  for await (const person of people('writing')) {
    const cells = cellsOf(person)
    if (workbook === undefined) file.write(writeRecord(cells))
    else workbook.add(cells, person.client.name.text)
    clients += 1
  }
  if (workbook !== undefined) file.writeBytes(await workbook.finish(words['sheet'] || 'Carnet'))
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
