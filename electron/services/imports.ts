import { randomUUID } from 'node:crypto'
import { createTakenInQueries } from '../../db/lossless/taken-in.ts'
import { createImportQueries, type ImportRow } from '../../db/queries/imports.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { CallContext } from '../ipc/define.ts'
import { AppError } from '../ipc/errors.ts'
import type {
  ColumnMapping,
  ImportId,
  ImportRecord,
  ImportWords,
  MatchPolicy,
  ReadingChoice,
  RefusedWords,
  UploadId,
} from '../ipc/imports.ts'
import type { BackRoom } from './back-room.ts'
import type { Desk } from './desk.ts'
import type { FindingsShown, House } from './imports/jobs.ts'
import { writeRefused } from './imports/refused-file.ts'

/** Asks the person for files; the words of its dialogs are its own. */
export interface ImportDialogs {
  /** The file somebody chose, or null: its bytes or, for a book that memory need not hold, where it lies. */
  chooseFile(language: string): Promise<ChosenFile | null>
  /** Whether the text was saved where somebody asked. */
  saveText(text: string, language: string): Promise<boolean>
}

/** A file somebody chose; `size` in bytes. */
export type ChosenFile =
  | { readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly fileName: string; readonly path: string; readonly size: number }

/** How a held file is to become clients. */
export interface ImportPlan {
  readonly uploadId: UploadId
  readonly choice: ReadingChoice
  readonly mapping: ColumnMapping
  readonly matches: MatchPolicy
  readonly words: ImportWords
}

/** Bringing in a client book; the reading and writing happen in the back room. */
export type ImportService = ReturnType<typeof createImportService>

/** Makes the import service of an open book. */
export function createImportService(desk: Desk, tools: { backRoom: BackRoom; dialogs: ImportDialogs }) {
  const { backRoom, dialogs } = tools
  const queries = createImportQueries(desk.store)
  const { isWhole, read: readTakenIn } = createTakenInQueries(desk.store)
  const house = (): House => ({
    country: desk.house().country,
  })
  // What a book's file brought holds the house's own rows too: those are a manager's to take out.
  const mayUndo = (id: number) => desk.role === 'manager' || readTakenIn(id) === undefined
  const show = (row: ImportRow) =>
    describe(row, desk.now(), { isWholeBook: isWhole(row.id), mayUndo: mayUndo(row.id) })
  const record = (id: number): ImportRecord => {
    const row = queries.byId(id)
    if (!row) throw new AppError('not-found')
    return show(row)
  }
  const receive = (id: string, fileName: string, offset: number, bytes: Uint8Array) =>
    backRoom.run('imports.receive', { uploadId: id, fileName, offset, bytes })

  return {
    async choose() {
      const file = await dialogs.chooseFile(desk.language())
      if (!file) return null
      const uploadId = randomUUID() as UploadId
      const { fileName } = file
      if ('bytes' in file) await receive(uploadId, fileName, 0, file.bytes)
      else await backRoom.run('imports.lookAt', { uploadId, fileName, path: file.path, bytes: file.size })
      return { uploadId, fileName }
    },
    async receive(input: { uploadId: UploadId | null; fileName: string; offset: number; bytes: Uint8Array }) {
      const uploadId = input.uploadId ?? (randomUUID() as UploadId)
      await receive(uploadId, input.fileName, input.offset, input.bytes)
      return { uploadId }
    },
    inspect: ({ uploadId, choice }: { uploadId: UploadId; choice: ReadingChoice }, context: CallContext) =>
      backRoom.run('imports.inspect', { uploadId, choice, house: house() }, context),
    /** What is in a file that Carnet itself wrote; null for any other file. */
    async book({ uploadId }: { uploadId: UploadId }, context: CallContext) {
      const found = await backRoom.run('imports.book', { uploadId }, context)
      return found && { uploadId, ...found }
    },
    dryRun: async ({ matches: _, ...plan }: ImportPlan, context: CallContext) => ({
      counts: await backRoom.run('imports.dryRun', { ...plan, house: house() }, context),
    }),
    findings: (input: { uploadId: UploadId; show: FindingsShown; offset: number; limit: number }) =>
      backRoom.run('imports.findings', input),
    /**
     * Writes the import, all or nothing; answers its record, by which it can be undone for thirty days. Throws AppError
     * `forbidden` when an advisor would add a field to the house.
     */
    async commit({ matches, ...plan }: ImportPlan, context: CallContext): Promise<ImportRecord> {
      if (desk.store.isReadOnly) throw new AppError('store-read-only')
      const addsFields = plan.mapping.some(({ target }) => target === 'field')
      if (addsFields && desk.role !== 'manager') throw new AppError('forbidden')
      const at = desk.now()
      const { id } = await backRoom.run(
        'imports.commit',
        {
          ...plan,
          house: house(),
          policy: matches,
          staffId: desk.staffId,
          at,
          day: wallClock(at, desk.house().timeZone).day,
        },
        context,
      )
      desk.announce('imports.changed', {})
      return record(id)
    },
    /** Takes in a file that Carnet itself wrote, all or nothing; it can be undone for thirty days. Managers only. */
    async commitBook({ uploadId }: { uploadId: UploadId }, context: CallContext): Promise<ImportRecord> {
      if (desk.role !== 'manager') throw new AppError('forbidden')
      if (desk.store.isReadOnly) throw new AppError('store-read-only')
      const { id } = await backRoom.run(
        'imports.commitBook',
        { uploadId, staffId: desk.staffId, at: desk.now() },
        context,
      )
      announceBook(desk)
      return record(id)
    },
    async release({ uploadId }: { uploadId: UploadId }) {
      await backRoom.run('imports.release', { uploadId })
      return { done: true } as const
    },
    list: () => queries.list().map(show),
    /**
     * Takes an import back. Throws AppError `undo-expired` after thirty days or when it was taken back already, and
     * `forbidden` when an advisor would take out what a book's file brought, the house's own rows included.
     */
    async undo({ id }: { id: ImportId }, context: CallContext) {
      if (!mayUndo(id)) throw new AppError('forbidden')
      if (desk.store.isReadOnly) throw new AppError('store-read-only')
      const result = await backRoom.run(
        'imports.undo',
        { id, staffId: desk.staffId, at: desk.now() },
        context,
      )
      announceBook(desk)
      return result
    },
    async saveRefused({ id, words }: { id: ImportId; words: RefusedWords }) {
      if (!queries.byId(id)) throw new AppError('not-found')
      return { saved: await dialogs.saveText(writeRefused(queries.refused(id), words), desk.language()) }
    },
  }
}

// People, words and settings of the house may have come or gone too.
function announceBook(desk: Desk): void {
  desk.announce('imports.changed', {})
  desk.announce('staff.changed', {})
  desk.announce('vocabulary.changed', {})
  desk.announce('fields.changed', {})
  desk.announce('charts.changed', {})
  desk.announce('session.changed', {})
}

function describe(
  row: ImportRow,
  now: number,
  found: Pick<ImportRecord, 'isWholeBook' | 'mayUndo'>,
): ImportRecord {
  return {
    id: row.id as ImportId,
    fileName: row.fileName,
    at: row.at,
    staffName: row.staffName,
    counts: JSON.parse(row.counts) as ImportRecord['counts'],
    refusedKept: row.refusedKept,
    undoUntil: row.undoUntil,
    ...found,
    standing: row.undoneAt !== null ? 'undone' : row.undoUntil < now ? 'expired' : 'undoable',
  }
}
