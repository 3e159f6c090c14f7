import { createNamesakeQueries } from '../../../db/queries/namesakes.ts'
import { showName } from '../../../db/queries/shown-name.ts'
import type { Store } from '../../../db/store.ts'
import type { Progress } from '../../ipc/define.ts'
import type { ImportCounts, RowFinding } from '../../ipc/imports.ts'
import { adoptPerson, type Adopted, type AdoptionContext } from './adopt.ts'
import { FileNamesakes } from './file-namesakes.ts'
import type { Reading } from './inspect.ts'
import type { PersonReading } from './person.ts'
import { readPeople } from './sheet.ts'
import type { Upload } from './uploads.ts'

const MOST_PROBLEMS = 12
const CELL_SHOWN = 120

/** What will become of one record of a file. */
export interface PlannedRow {
  readonly row: number
  readonly reading: PersonReading
  readonly adopted: Adopted | null
  /** The client who is this person already. */
  readonly match: {
    readonly id: number
    readonly nameText: string
    readonly by: 'phone' | 'email' | 'name'
  } | null
  /** The earlier row in which this person stood. */
  readonly earlier: { readonly row: number; readonly by: 'phone' | 'email' | 'name' } | null
}

/** Reads a file to its end and settles row by row what will become of it; writes nothing. Aborts with the signal. */
export async function* planRows(
  store: Store,
  upload: Upload,
  reading: Reading,
  context: AdoptionContext & { country: string },
  options: { signal: AbortSignal; progress: (progress: Progress) => void; step: string },
): AsyncGenerator<PlannedRow[]> {
  const namesakes = createNamesakeQueries(store)
  const isEmpty = namesakes.isEmpty()
  const inFile = new FileNamesakes()
  const readingOptions = {
    dayFirst: reading.dayFirst,
    defaultCountry: context.country === '' ? null : context.country,
    ...(reading.language === undefined ? {} : { nameLanguage: reading.language }),
  }
  let row = 0
  const source = { bytes: upload.bytes }
  for await (const { people, progress } of readPeople(
    source,
    reading.preview,
    reading.columns,
    readingOptions,
    options.signal,
  )) {
    yield people.map((person): PlannedRow => {
      row += 1
      if (person.refused !== undefined)
        return { row, reading: person, adopted: null, match: null, earlier: null }
      const adopted = adoptPerson(person.person, context)
      const earlier = inFile.meet(row, adopted.form)
      const match = isEmpty || earlier ? null : namesakes.find(adopted.form)
      return { row, reading: person, adopted, match, earlier }
    })
    options.progress({ done: progress.bytesRead, total: progress.bytes, step: options.step })
  }
}

/** Counts rows as they are planned. */
export function countRows(counts: ImportCounts, planned: readonly PlannedRow[]): ImportCounts {
  const next = { ...counts }
  for (const row of planned) {
    next.rows += 1
    if (row.adopted === null) next.refused += 1
    else if (row.earlier) next.repeated += 1
    else if (row.match) next.matched += 1
    else next.new += 1
    if (row.reading.problems.some(({ severity }) => severity === 'warning')) next.withProblems += 1
  }
  return next
}

/** No rows yet. */
export const NO_ROWS: ImportCounts = { rows: 0, new: 0, matched: 0, repeated: 0, refused: 0, withProblems: 0 }

/** What a person is told of a planned row; values are cut so that the answer stays small. */
export function describeRow(planned: PlannedRow, nameOfRow: (row: number) => string): RowFinding {
  const { reading, adopted, match, earlier } = planned
  const source = reading.refused === undefined ? reading.person.source : reading.source
  const shown = adopted ? showName(adopted.form) : { nameText: source.cells.join(' '), nameLang: 'und' }
  const outcome = adopted === null ? 'refused' : earlier ? 'repeated' : match ? 'matched' : 'new'
  return {
    row: planned.row,
    line: source.line,
    outcome,
    name: cut(shown.nameText),
    lang: shown.nameLang,
    matchedName: cut(match?.nameText ?? (earlier ? nameOfRow(earlier.row) : '')),
    matchedBy: match?.by ?? earlier?.by ?? '',
    reason: reading.refused ?? '',
    problems: reading.problems.slice(0, MOST_PROBLEMS).map(({ column, value, code }) => ({
      column: cut(column),
      value: cut(value),
      code,
    })),
  }
}

function cut(text: string): string {
  return text.length > CELL_SHOWN ? `${text.slice(0, CELL_SHOWN)}…` : text
}
