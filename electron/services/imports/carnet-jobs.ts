import { countMigrations } from '../../../db/lossless/book-version.ts'
import { createTakeIn } from '../../../db/lossless/take-in.ts'
import { lastNumbers } from '../../../db/lossless/take-back.ts'
import { createTakenInQueries } from '../../../db/lossless/taken-in.ts'
import { createActivityQueries } from '../../../db/queries/activity.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'
import type { BookInspection, ImportCounts } from '../../ipc/imports.ts'
import type { JobRoom } from '../jobs.ts'
import { type CarnetCheck, createCarnetCheck } from './carnet-check.ts'
import { CarnetReader, refuseRow } from './carnet-reader.ts'
import { isJson, readPieces } from './json-source.ts'
import type { Upload } from './uploads.ts'
import { measureSource } from './source.ts'

const DAY_MS = 86_400_000
const UNDO_DAYS = 30

/** What is told of a book's file, without what the contract adds. */
export type BookFound = Omit<BookInspection, 'uploadId'>

/**
 * Reads a whole file that looks like JSON, writing nothing, and tells what is in it; null for any other file. Rejects
 * with what {@link CarnetReader} throws, and with AppError `cancelled`.
 */
export async function inspectBook(
  { store, signal, progress }: JobRoom,
  upload: Upload,
): Promise<BookFound | null> {
  const { source } = upload
  if (!isJson(source)) {
    // Only a book is read where it lies; another reader would have nothing before it.
    if (source.file !== undefined) throw new AppError('format-unknown')
    return null
  }
  const check = createCarnetCheck(countMigrations(store.sqlite), { row: () => undefined })
  const reader = new CarnetReader(countMigrations(store.sqlite), check)
  const total = measureSource(source)
  let done = 0
  for (const piece of readPieces(source)) {
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError('cancelled')
    reader.write(piece)
    done += piece.length
    progress({ done, total, step: 'checking' })
  }
  reader.end()
  check.end()
  const header = check.found()
  if (header === undefined) throw new AppError('book-damaged')
  return {
    fileName: upload.fileName,
    bytes: total,
    house: header.house,
    exportedAt: header.exportedAt,
    scope: header.scope,
    clients: check.rowsOf('client'),
    notes: check.rowsOf('note'),
    appointments: check.rowsOf('appointment'),
    photos: check.rowsOf('client_photo'),
    becomesTheBook: becomesTheBook(store, header.scope),
  }
}

/** Whether a file would become the book: it is a whole one, and this one has no client, in the bin or out of it. */
function becomesTheBook({ sqlite }: Store, scope: string): boolean {
  return scope === 'all' && sqlite.prepare('select 1 from client limit 1').get() === undefined
}

/**
 * Takes a book's file in, in one transaction: all of it or nothing. Into a book without clients a whole one comes as it
 * is; else everybody is added under numbers of their own. Answers the import by which it can be undone for thirty days.
 */
export async function commitBook(
  { store, isCancelled, progress }: JobRoom,
  upload: Upload,
  meta: { staffId: number; at: number },
): Promise<{ id: number }> {
  const total = measureSource(upload.source)
  const look = (done: number, step: string) => {
    if (isCancelled()) throw new AppError('cancelled')
    progress({ done, total, step })
  }
  return store.write(() => {
    const writer = createWriter(store, upload.fileName, meta)
    const reader = new CarnetReader(countMigrations(store.sqlite), writer.check)
    let done = 0
    for (const piece of readPieces(upload.source)) {
      look(done, 'writing')
      reader.write(piece)
      done += piece.length
    }
    reader.end()
    writer.check.end()
    look(total, 'ordering')
    const id = writer.finish()
    look(total, 'ordering')
    return { id }
  })
}

function createWriter(store: Store, fileName: string, { staffId, at }: { staffId: number; at: number }) {
  const imports = createImportQueries(store)
  const undoUntil = at + UNDO_DAYS * DAY_MS
  const addImport = () => imports.add({ fileName, at, staffId, counts: '{}', undoUntil })
  let importId: number | null = null
  let takeIn: ReturnType<typeof createTakeIn> | undefined
  const check: CarnetCheck = createCarnetCheck(countMigrations(store.sqlite), {
    header({ scope }) {
      const isWhole = becomesTheBook(store, scope)
      // The clients of a whole book keep the imports they came by; this one is not theirs.
      importId = isWhole ? null : addImport()
      takeIn = createTakeIn(store, { isWhole, importId, isInFile: (table, id) => check.isInFile(table, id) })
    },
    row(table, row, rowAt) {
      try {
        takeIn?.put(table, row)
      } catch (error) {
        throw isConstraint(error) ? refuseRow(table, rowAt) : error
      }
    },
  })
  return {
    check,
    finish(): number {
      const isWhole = importId === null
      const taken = takeIn?.finish(check.found()?.lastClientId ?? null)
      if (taken === undefined) throw new AppError('book-damaged')
      const id = importId ?? addImport()
      imports.setCounts(id, JSON.stringify(countClients(check.rowsOf('client'))))
      createActivityQueries(store).record({
        at,
        staffId,
        act: 'import.committed',
        subject: 'import',
        subjectId: id,
      })
      createTakenInQueries(store).keep(id, { ...taken, isWhole, last: lastNumbers(store) })
      return id
    },
  }
}

function countClients(clients: number): ImportCounts {
  return { rows: clients, new: clients, matched: 0, repeated: 0, refused: 0, withProblems: 0, sameName: 0 }
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}
