import { Readable, Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { AppError } from '../../ipc/errors.ts'
import { typedCell } from './neutral-cells.ts'
import {
  beginSheet,
  describeWorkbook,
  SHEET_END,
  SHEET_PART,
  STYLES,
  writeCellText,
} from './workbook-parts.ts'

// What Excel holds: a cell in UTF-16 units, a sheet in rows with its headings, and in columns.
const LONGEST_CELL = 32_767
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** So many rows tell how wide the columns are: widths stand before the first of them. */
const MEASURED_ROWS = 200
const PIECE_UNITS = 64 * 1024
const DAY_MS = 86_400_000
/** Excel counts days from 1899-12-30, as far back as to the day after the 29 February 1900 that never was. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30)
const FIRST_DAY = '1900-03-01'

/** A workbook of one sheet that is yet to be filled. */
export interface Sheet {
  /** What its tab is called. */
  readonly tab: string
  readonly headings: readonly string[]
  /** The columns whose whole ISO days are dates, by their position. */
  readonly dayColumns: ReadonlySet<number>
}

/** A row that goes into a sheet, and whose it is. */
export interface SheetRow {
  readonly cells: readonly string[]
  readonly name: string
}

/**
 * Writes a workbook row by row, taking no row before the disk has kept up, in memory that does not grow. Every cell is
 * text, and a whole day of a day's column a date. Throws AppError `cell-too-long` with the name, `workbook-too-large` for
 * more rows or columns than a sheet of Excel has, and whatever `rows` and `write` throw; nothing is ever cut.
 */
export async function writeWorkbook(
  sheet: Sheet,
  rows: AsyncIterable<SheetRow>,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  if (sheet.headings.length > MOST_COLUMNS) throw new AppError('workbook-too-large')
  const zip = new ZipFile()
  const archive = zip.outputStream as Readable
  const cells = Readable.from(writeSheet(sheet, rows), { objectMode: false })
  // Yazl does not listen to what it reads.
  cells.once('error', (error) => archive.destroy(error))
  for (const [part, xml] of describeWorkbook(sheet.tab)) zip.addBuffer(Buffer.from(xml), part)
  zip.addReadStream(cells, SHEET_PART)
  zip.end()
  try {
    await pipeline(archive, writeTo(write))
  } finally {
    // Nobody reads on once this has answered.
    await finished(cells.destroy()).catch(() => undefined)
  }
}

function writeTo(write: (bytes: Uint8Array) => void): Writable {
  return new Writable({
    write(bytes: Uint8Array, _encoding, done) {
      try {
        write(bytes)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
}

async function* writeSheet(
  { headings, dayColumns }: Sheet,
  rows: AsyncIterable<SheetRow>,
): AsyncGenerator<Buffer> {
  const letters = headings.map((_, at) => letterOf(at))
  const longest = headings.map(({ length }) => length)
  let text = writeRow(1, letters, (at) => writeText(typedCell(headings[at] ?? ''), STYLES.heading))
  let isBegun = false
  let row = 1
  for await (const { cells, name } of rows) {
    row += 1
    if (row > MOST_ROWS) throw new AppError('workbook-too-large')
    text += writeRow(row, letters, (at) => writeCell(cells[at] ?? '', dayColumns.has(at), name))
    if (!isBegun)
      for (const [at, { length }] of cells.entries()) longest[at] = Math.max(longest[at] ?? 0, length)
    if (row <= MEASURED_ROWS || text.length < PIECE_UNITS) continue
    yield Buffer.from(isBegun ? text : beginSheet(longest) + text)
    isBegun = true
    text = ''
  }
  yield Buffer.from(`${isBegun ? '' : beginSheet(longest)}${text}${SHEET_END}`)
}

function writeRow(row: number, letters: readonly string[], cellAt: (at: number) => string): string {
  let text = `<row r="${row}">`
  for (const [at, letter] of letters.entries()) {
    const cell = cellAt(at)
    if (cell !== '') text += `<c r="${letter}${row}"${cell}</c>`
  }
  return `${text}</row>`
}

/** The rest of a cell after its address, '' for an empty one. */
function writeCell(cell: string, isDayColumn: boolean, name: string): string {
  if (cell === '') return ''
  const day = isDayColumn ? dayNumber(cell) : undefined
  if (day !== undefined) return ` s="${STYLES.day}"><v>${day}</v>`
  const text = typedCell(cell)
  if (text.length > LONGEST_CELL) throw new AppError('cell-too-long', { name })
  return writeText(text, STYLES.text)
}

function writeText(text: string, style: number): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : ''
  return ` s="${style}" t="inlineStr"><is><t${space}>${writeCellText(text)}</t></is>`
}

/** A whole Gregorian day by Excel's count; undefined for anything else and for days before those it counts right. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < FIRST_DAY) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
  return isThere ? (at - DAY_NOUGHT) / DAY_MS : undefined
}

/** The letters of a column by its position from 0, as `AB`. */
function letterOf(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : letterOf(before - 1)) + String.fromCharCode(65 + (column % 26))
}
