import { createBoutiqueQueries } from '../../../db/queries/boutique.ts'
import { createFieldQueries } from '../../../db/queries/fields.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import { createVocabularyQueries } from '../../../db/queries/vocabulary.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'
import type {
  ColumnMapping,
  ImportCounts,
  ImportWords,
  Inspection,
  MatchPolicy,
  ReadingChoice,
  RowFinding,
  UploadId,
} from '../../ipc/imports.ts'
import type { JobRoom } from '../jobs.ts'
import { foldStaffName } from './adopt.ts'
import type { FieldFit } from './cells/fit-custom.ts'
import { type BookFound, commitBook, inspectBook } from './carnet-jobs.ts'
import { commitImport } from './commit.ts'
import { inspectUpload, type Reading, settleReading } from './inspect.ts'
import { prepareTerms } from './known-terms.ts'
import { PageForesight } from './page-foresight.ts'
import { foldLabel } from './person-draft.ts'
import { countRows, describeRow, NO_ROWS, type PlanContext, type PlannedRow, planRows } from './plan.ts'
import { type Undone, undoImport } from './undo.ts'
import { type Upload, Uploads } from './uploads.ts'

/** What the boutique lends to the reading of a file. */
export interface House {
  readonly country: string
}

/** How a file is to become clients. */
export interface ImportPlan {
  readonly uploadId: UploadId
  readonly choice: ReadingChoice
  readonly mapping: ColumnMapping
  readonly words: ImportWords
  readonly house: House
}

/** The findings a person may look through. */
export type FindingsShown = 'all' | RowFinding['outcome'] | 'sameName' | 'problems'

/** What imports do in the back room. */
export interface ImportJobs {
  'imports.receive': {
    input: { uploadId: string; fileName: string; offset: number; bytes: Uint8Array }
    output: null
  }
  'imports.lookAt': {
    input: { uploadId: string; fileName: string; path: string; bytes: number }
    output: null
  }
  'imports.book': { input: { uploadId: UploadId }; output: BookFound | null }
  'imports.commitBook': {
    input: { uploadId: UploadId; staffId: number; at: number }
    output: { id: number }
  }
  'imports.inspect': {
    input: { uploadId: UploadId; choice: ReadingChoice; house: House }
    output: Inspection
  }
  'imports.dryRun': { input: ImportPlan; output: ImportCounts }
  'imports.findings': {
    input: { uploadId: UploadId; show: FindingsShown; offset: number; limit: number }
    output: { findings: RowFinding[]; count: number }
  }
  'imports.commit': {
    input: ImportPlan & { policy: MatchPolicy; staffId: number; at: number; day: string }
    output: { id: number }
  }
  'imports.release': { input: { uploadId: string }; output: null }
  'imports.undo': {
    input: { id: number; staffId: number; at: number }
    output: Undone
  }
}

type Job<N extends keyof ImportJobs> = (
  room: JobRoom,
  input: ImportJobs[N]['input'],
) => Promise<ImportJobs[N]['output']>

const uploads = new Uploads()

/** What does each of the import jobs; files being looked at are held in this thread's memory. */
export const importJobs: { readonly [N in keyof ImportJobs]: Job<N> } = {
  'imports.receive': async (_room, { uploadId, fileName, offset, bytes }) => {
    uploads.receive(uploadId, fileName, offset, bytes)
    return null
  },
  'imports.lookAt': async (_room, { uploadId, fileName, ...file }) => {
    uploads.lookAt(uploadId, fileName, file)
    return null
  },
  'imports.book': (room, { uploadId }) => inspectBook(room, uploads.get(uploadId)),
  'imports.commitBook': async (room, { uploadId, ...meta }) => {
    const done = await commitBook(room, uploads.get(uploadId), meta)
    uploads.release(uploadId)
    return done
  },
  'imports.inspect': ({ store, signal }, { uploadId, choice, house }) =>
    heedAbort(signal, () =>
      inspectUpload(
        store,
        uploadId,
        uploads.get(uploadId),
        choice,
        { ...house, fields: fieldsByLabel(store) },
        signal,
      ),
    ),
  'imports.dryRun': dryRun,
  'imports.findings': async (_room, { uploadId, show, offset, limit }) => {
    const all = uploads.get(uploadId).findings.filter((finding) => isShown(finding, show))
    return { findings: all.slice(offset, offset + limit), count: all.length }
  },
  'imports.commit': commit,
  'imports.release': async (_room, { uploadId }) => {
    uploads.release(uploadId)
    return null
  },
  'imports.undo': ({ store }, { id, ...meta }) => undoImport(store, id, meta),
}

async function dryRun(room: JobRoom, plan: ImportPlan): Promise<ImportCounts> {
  const { upload, reading, context } = await prepare(room, plan)
  const foresight = new PageForesight(room.store, context.words)
  const readThrough = async (see: (rows: PlannedRow[]) => PlannedRow[]) => {
    const names: string[] = []
    const findings: RowFinding[] = []
    let counts = NO_ROWS
    for await (const some of planRows(room.store, upload, reading, context, { ...room, step: 'checking' })) {
      const rows = see(some)
      counts = countRows(counts, rows)
      for (const row of rows) {
        const finding = describeRow(row, (earlier) => names[earlier - 1] ?? '')
        names.push(finding.name)
        findings.push(finding)
      }
    }
    return { counts, findings }
  }
  const { counts, findings } = await heedAbort(room.signal, async () => {
    const first = await readThrough((rows) => foresight.look(rows))
    // Rows are forgotten as they pass: only where a page may come to hold too much is the file read again.
    return foresight.isCrowded ? readThrough((rows) => foresight.point(rows)) : first
  })
  upload.findings = findings
  return counts
}

async function commit(
  room: JobRoom,
  input: ImportJobs['imports.commit']['input'],
): Promise<ImportJobs['imports.commit']['output']> {
  const { upload, reading, context } = await prepare(room, input)
  const read: PlannedRow[] = []
  const foresight = new PageForesight(room.store, context.words)
  await heedAbort(room.signal, async () => {
    for await (const some of planRows(room.store, upload, reading, context, { ...room, step: 'reading' })) {
      read.push(...foresight.look(some))
    }
  })
  const rows = foresight.isCrowded ? foresight.point(read) : read
  const isNamed = reading.preview.format !== 'vcard' && reading.preview.hasHeader
  const done = await commitImport(
    room.store,
    {
      fileName: upload.fileName,
      rows,
      counts: countRows(NO_ROWS, rows),
      policy: input.policy,
      words: context.words,
      headers: reading.preview.headings,
      mapping: isNamed ? { signature: reading.signature, value: JSON.stringify(input.mapping) } : null,
      staffId: input.staffId,
      at: input.at,
      day: input.day,
    },
    room,
  )
  uploads.release(input.uploadId)
  return done
}

async function prepare(
  { store, signal }: JobRoom,
  plan: ImportPlan,
): Promise<{ upload: Upload; reading: Reading; context: PlanContext }> {
  const upload = uploads.get(plan.uploadId)
  const reading = await heedAbort(signal, () =>
    settleReading(upload, plan.choice, plan.mapping, plan.house, signal),
  )
  const fields = fieldsByLabel(store)
  const headingOf = (target: 'advisor' | 'department' | 'jobTitle') =>
    reading.columns.find((column) => column.target === target)?.heading || plan.words[target]
  return {
    upload,
    reading,
    context: {
      country: plan.house.country,
      fields,
      keepsPhotos: createBoutiqueQueries(store).read()?.allowsPhotos ?? false,
      findTerm: prepareTerms(createVocabularyQueries(store).all()),
      staffByName: staffByName(store),
      words: {
        ...plan.words,
        advisor: headingOf('advisor'),
        department: headingOf('department'),
        jobTitle: headingOf('jobTitle'),
      },
    },
  }
}

/** The fields of the house that are in use, by their folded label. */
function fieldsByLabel(store: Store): Map<string, FieldFit> {
  const used = createFieldQueries(store)
    .list()
    .filter(({ isRetired }) => !isRetired)
  return new Map(used.map((field) => [foldLabel(field.label), field]))
}

/** Staff by their whole name and, where nobody shares it, by the first word of it. */
function staffByName(store: Store): Map<string, number> {
  const people = createImportQueries(store).staffNames()
  const byName = new Map<string, number>()
  for (const { id, name } of people) {
    const first = foldStaffName(name).split(' ')[0] ?? ''
    const isAlone = people.filter((other) => foldStaffName(other.name).split(' ')[0] === first).length === 1
    if (isAlone) byName.set(first, id)
  }
  for (const { id, name } of people) byName.set(foldStaffName(name), id)
  return byName
}

function isShown(finding: RowFinding, show: FindingsShown): boolean {
  if (show === 'all') return true
  if (show === 'problems') return finding.problems.length > 0
  return show === 'sameName' ? finding.sameNameAs !== '' : finding.outcome === show
}

async function heedAbort<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled') : error
  }
}
