import { createImportQueries } from '../../../db/queries/imports.ts'
import type { Store } from '../../../db/store.ts'
import { AppError } from '../../ipc/errors.ts'
import { ColumnMapping, type Inspection, type ReadingChoice, type UploadId } from '../../ipc/imports.ts'
import { applyTargets, type ColumnUse, proposeMapping } from './columns.ts'
import { writesDayFirst } from './date-order.ts'
import { previewSheet, type SheetChoices, type SheetPreview } from './sheet.ts'
import { measureSource } from './source.ts'
import type { Upload } from './uploads.ts'

const CELL_SHOWN = 160
/** Rows that are shown: fewer of a wide table, every column of which is there, so that the answer stays small. */
const ROWS_SHOWN = { least: 3, most: 12 }
const CELLS_SHOWN = 4000

/** A file as it will be read: how, and what each column becomes. */
export interface Reading {
  readonly preview: SheetPreview
  readonly columns: readonly ColumnUse[]
  readonly dayFirst: boolean
  readonly language: string | undefined
  readonly signature: string
}

/** What of the house bears on reading a file: its country, and its own fields by their folded label. */
export interface ReadingHouse {
  readonly country: string
  readonly fields?: ReadonlyMap<string, unknown>
}

/** Reads how a file is to be read: as the person chose, and found out where they did not. Throws AppError `file-empty`
 * and what `previewSheet` refuses. */
export async function settleReading(
  upload: Upload,
  choice: ReadingChoice,
  chosen: ColumnMapping | null,
  house: ReadingHouse,
  signal: AbortSignal,
): Promise<Reading> {
  if (measureSource(upload.source) === 0) throw new AppError('file-empty')
  const choices: SheetChoices = {
    ...(choice.sheet === null ? {} : { sheet: choice.sheet }),
    ...(choice.encoding === null ? {} : { encoding: choice.encoding }),
    ...(choice.delimiter === null ? {} : { delimiter: choice.delimiter }),
    ...(choice.hasHeader === null ? {} : { hasHeader: choice.hasHeader }),
  }
  const key = JSON.stringify(choices)
  const preview = upload.previews.get(key) ?? (await previewSheet(upload.source, choices, signal))
  upload.previews.set(key, preview)
  if (preview.rowCount === 0) throw new AppError('file-empty')
  const proposed = proposeMapping(preview.headings, preview.rows, house.fields)
  const columns = chosen ? applyTargets(preview.headings, chosen) : proposed.columns
  return {
    preview,
    columns,
    dayFirst: choice.dayFirst ?? preview.dayFirst?.isDayFirst ?? writesDayFirst(house.country),
    language: proposed.language,
    signature: proposed.signature,
  }
}

/** What a person is shown of a file before anything is written; cells are cut so that the answer stays small. */
export async function inspectUpload(
  store: Store,
  uploadId: UploadId,
  upload: Upload,
  choice: ReadingChoice,
  house: ReadingHouse,
  signal: AbortSignal,
): Promise<Inspection> {
  const reading = await settleReading(upload, choice, null, house, signal)
  const { preview } = reading
  const known = proposeMapping(preview.headings, preview.rows).knownAs
  const remembered = rememberedMapping(store, reading)
  const isKnown = preview.format === 'vcard' || known !== 'none'
  return {
    uploadId,
    fileName: upload.fileName,
    bytes: preview.bytes,
    format: preview.format,
    sheets: preview.sheets,
    sheet: preview.sheet,
    encoding: preview.encoding,
    encodings: preview.encodings.map(({ encoding, confidence }) => ({ encoding, confidence })),
    delimiter: asDelimiter(preview.delimiter),
    hasHeader: preview.hasHeader,
    dayFirst: reading.dayFirst,
    dayFirstIsProved: preview.dayFirst !== undefined,
    headers: preview.headings.map(shorten),
    rows: preview.rows.slice(0, countRowsShown(preview)).map((cells) => cells.map(shorten)),
    rowCount: preview.rowCount,
    mapping: remembered ?? reading.columns.map(({ index, target }) => ({ column: index, target })),
    mappingFrom: remembered ? 'remembered' : isKnown ? 'format' : 'names',
    knownAs: preview.isFromApple ? 'apple' : (known ?? 'none'),
  }
}

function rememberedMapping(store: Store, reading: Reading): ColumnMapping | null {
  if (reading.preview.format === 'vcard' || !reading.preview.hasHeader) return null
  const kept = createImportQueries(store).mapping(reading.signature)
  if (kept === undefined) return null
  const parsed = ColumnMapping.safeParse(JSON.parse(kept))
  return parsed.success && parsed.data.length === reading.columns.length ? parsed.data : null
}

function countRowsShown({ headings }: SheetPreview): number {
  const fitting = Math.floor(CELLS_SHOWN / Math.max(1, headings.length))
  return Math.min(ROWS_SHOWN.most, Math.max(ROWS_SHOWN.least, fitting))
}

function shorten(cell: string): string {
  return cell.length > CELL_SHOWN ? `${cell.slice(0, CELL_SHOWN)}…` : cell
}

function asDelimiter(delimiter: string): Inspection['delimiter'] {
  return delimiter === ';' || delimiter === '\t' || delimiter === '|' ? delimiter : ','
}
