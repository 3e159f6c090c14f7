import { createNamesakeQueries, type Namesake } from '../../../db/queries/namesakes.ts'
import { showName } from '../../../db/queries/shown-name.ts'
import type { Store } from '../../../db/store.ts'
import type { Progress } from '../../ipc/define.ts'
import { AppError } from '../../ipc/errors.ts'
import type { ImportCounts, RefusalCode, RowFinding } from '../../ipc/imports.ts'
import { adoptPerson, type Adopted, type AdoptionContext } from './adopt.ts'
import { type EarlierRow, FileNamesakes } from './file-namesakes.ts'
import type { Reading } from './inspect.ts'
import { isToShrink, type Picture, readPicture } from '../photos/picture.ts'
import type { CellProblem, ImportedPerson, PersonReading } from './person.ts'
import type { ReadingOptions } from './person-draft.ts'
import { readPeople } from './sheet.ts'
import type { Upload } from './uploads.ts'

const MOST_PROBLEMS = 12
const CELL_SHOWN = 120

interface Placed {
  /** Which record of the file it is, from 1. */
  readonly row: number
  /** Its first line in the file, from 1. */
  readonly line: number
  /** What asks for a look; nothing of it is lost. */
  readonly problems: readonly CellProblem[]
}

/** A record that cannot be brought in, with its cells as they were. */
export interface RefusedRecord extends Placed {
  readonly refused: RefusalCode
  readonly cells: readonly string[]
}

/** A record that can be brought in. */
export interface AdoptedRecord extends Placed {
  readonly refused?: never
  readonly adopted: Adopted
  /** The photograph of somebody new, where the house keeps photographs. */
  readonly photo: Picture | null
  /** The client who is this person already. */
  readonly match: Namesake | null
  /** The earlier row in which this person stood. */
  readonly earlier: EarlierRow | null
  /** Somebody of the same name who can be told apart: a client's shown name, an earlier row, or nobody. */
  readonly sameNameAs: string | number | null
}

/** What will become of one record of a file. */
export type PlannedRow = AdoptedRecord | RefusedRecord

/** What is known of the house while a file is read. */
export type PlanContext = AdoptionContext & {
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string
  readonly fields: NonNullable<ReadingOptions['fields']>
  readonly keepsPhotos: boolean
}

/** Reads a file to its end and settles row by row what will become of it; writes nothing. Aborts with the signal. */
export async function* planRows(
  store: Store,
  upload: Upload,
  reading: Reading,
  context: PlanContext,
  options: { signal: AbortSignal; progress: (progress: Progress) => void; step: string },
): AsyncGenerator<PlannedRow[]> {
  const planRow = createPlanner(store, context)
  const readingOptions = {
    dayFirst: reading.dayFirst,
    defaultCountry: context.country === '' ? null : context.country,
    fields: context.fields,
    ...(reading.language === undefined ? {} : { nameLanguage: reading.language }),
  }
  const batches = readPeople(upload.source, reading.preview, reading.columns, readingOptions, options.signal)
  for await (const { people, progress } of batches) {
    yield people.map(planRow)
    options.progress({ done: progress.bytesRead, total: progress.bytes, step: options.step })
  }
}

function createPlanner(store: Store, context: PlanContext): (reading: PersonReading) => PlannedRow {
  const namesakes = createNamesakeQueries(store)
  const isEmpty = namesakes.isEmpty()
  const inFile = new FileNamesakes()
  let row = 0

  return (reading) => {
    row += 1
    const problems = reading.problems.filter(({ severity }) => severity === 'warning')
    if (reading.refused !== undefined) {
      const { line, cells } = reading.source
      return { row, line, problems, refused: reading.refused, cells }
    }
    const adopted = adoptPerson(reading.person, context)
    const { earlier, sameName } = inFile.meet(row, adopted.form)
    const found =
      isEmpty || earlier ? null : namesakes.find(adopted.form, (id) => inFile.mayJoin(id, adopted.form))
    const match = found?.match ?? null
    if (adopted.firstOfRest !== '') problems.push(noteOfRest(context.words.rest, adopted.firstOfRest))
    if (match) inFile.join(match.id, row)
    const sameNameAs = match ? null : found?.sameNameAs || sameName
    const isNew = match === null && earlier === null
    const photo = isNew && context.keepsPhotos ? readPhoto(reading.person) : null
    const { line } = reading.person.source
    const open = photo === null ? problems : withoutPhoto(problems)
    return { row, line, problems: open, adopted, photo, match, earlier, sameNameAs }
  }
}

/** The first photograph of a person, as small as the book keeps it; null where there is none that it would keep. */
function readPhoto({ photos: [photo] }: ImportedPerson): Picture | null {
  if (photo === undefined) return null
  try {
    const picture = readPicture(Buffer.from(photo.bytes))
    return isToShrink(picture) ? null : picture
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** The problems without the one of the photograph that is kept after all. */
function withoutPhoto(problems: readonly CellProblem[]): readonly CellProblem[] {
  const kept = problems.findIndex(({ code }) => code === 'photo-set-aside')
  return problems.filter((_, at) => at !== kept)
}

/** The remark on a row of which a note holds what its page has no room for, from `value` on. */
export function noteOfRest(column: string, value: string): CellProblem {
  return { code: 'more-than-the-page-holds', severity: 'warning', column, index: -1, value }
}

/** No rows yet. */
export const NO_ROWS: ImportCounts = {
  rows: 0,
  new: 0,
  matched: 0,
  repeated: 0,
  refused: 0,
  withProblems: 0,
  sameName: 0,
}

/** Counts rows as they are planned. */
export function countRows(counts: ImportCounts, planned: readonly PlannedRow[]): ImportCounts {
  const next = { ...counts }
  for (const row of planned) {
    next.rows += 1
    next[outcomeOf(row)] += 1
    if (row.problems.length > 0) next.withProblems += 1
    if (row.refused === undefined && row.sameNameAs !== null) next.sameName += 1
  }
  return next
}

/** What a person is told of a planned row; values are cut so that the answer stays small. */
export function describeRow(planned: PlannedRow, nameOfRow: (row: number) => string): RowFinding {
  const { row, line, problems } = planned
  const isRefused = planned.refused !== undefined
  const shown = isRefused
    ? { nameText: planned.cells.join(' ').trim(), nameLang: 'und' }
    : showName(planned.adopted.form)
  const { match, earlier, sameNameAs } = isRefused ? NOBODY : planned
  return {
    row,
    line,
    outcome: outcomeOf(planned),
    name: cut(shown.nameText),
    lang: shown.nameLang,
    matchedName: cut(match?.nameText ?? (earlier ? nameOfRow(earlier.row) : '')),
    matchedBy: match?.by ?? earlier?.by ?? '',
    sameNameAs: cut(typeof sameNameAs === 'number' ? nameOfRow(sameNameAs) : (sameNameAs ?? '')),
    reason: planned.refused ?? null,
    problems: problems.slice(0, MOST_PROBLEMS).map(({ column, value, code }) => ({
      column: cut(column),
      value: cut(value),
      code,
    })),
  }
}

const NOBODY = { match: null, earlier: null, sameNameAs: null }

function outcomeOf(planned: PlannedRow): RowFinding['outcome'] {
  if (planned.refused !== undefined) return 'refused'
  if (planned.earlier) return 'repeated'
  return planned.match ? 'matched' : 'new'
}

function cut(text: string): string {
  return text.length > CELL_SHOWN ? `${text.slice(0, CELL_SHOWN)}…` : text
}
