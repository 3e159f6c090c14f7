import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'
import { AppError } from '../../ipc/errors.ts'
import { typedCell } from './neutral-cells.ts'

/** What a cell of Excel holds, in UTF-16 units. */
const LONGEST_CELL = 32_767
// The workbook is made in memory, a kilobyte and more for each filled cell: these take some 400 MB.
const MOST_FILLED = 250_000
const MOST_UNITS = 16_000_000
const MOST_COLUMNS = 16_384
const WIDTHS = { least: 10, most: 48 }
const DAY = /^(?:19|2\d)\d\d-\d\d-\d\d$/

/** A workbook of one sheet that is filled row by row. */
export class Workbook {
  readonly #rows: Row[]
  readonly #widths: number[]
  readonly #dayColumns: ReadonlySet<number>
  #filled = 0
  #units = 0

  constructor(headings: readonly string[], dayColumns: ReadonlySet<number>) {
    if (headings.length > MOST_COLUMNS) throw new AppError('workbook-too-large')
    this.#rows = [
      headings.map((text): CellObject => ({ value: typedCell(text), type: String, fontWeight: 'bold' })),
    ]
    this.#widths = headings.map(({ length }) => length)
    this.#dayColumns = dayColumns
  }

  /**
   * Adds a row; every cell is text, and a whole day of a day's column a date. Throws AppError `cell-too-long` with the
   * name, and `workbook-too-large`: nothing is ever cut.
   */
  add(cells: readonly string[], name: string): void {
    for (const [at, { length }] of cells.entries()) {
      if (length === 0) continue
      if (length >= LONGEST_CELL) throw new AppError('cell-too-long', { name })
      this.#filled += 1
      this.#units += length
      this.#widths[at] = Math.max(this.#widths[at] ?? 0, length)
    }
    if (this.#filled > MOST_FILLED || this.#units > MOST_UNITS) throw new AppError('workbook-too-large')
    this.#rows.push(cells.map((text, at) => this.#write(text, at)))
  }

  #write(text: string, at: number): CellObject | null {
    if (text === '') return null
    if (this.#dayColumns.has(at) && DAY.test(text)) {
      return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    }
    return { value: typedCell(text), type: String }
  }

  /** The bytes of the workbook: headings that stay in sight, columns as wide as what they hold. */
  finish(sheet: string): Promise<Uint8Array> {
    const columns = this.#widths.map((width) => ({
      width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, width + 2)),
    }))
    return writeXlsxFile(this.#rows, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
  }
}
