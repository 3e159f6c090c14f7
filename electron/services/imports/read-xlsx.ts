import { columnOf } from './cell-address.ts'
import { writeNumber } from './number-formats.ts'
import type { CsvRecord } from './read-csv.ts'
import { LONGEST_RECORD, REPORTED_UNITS, WIDEST_RECORD } from './record-limits.ts'
import { RichText } from './rich-text.ts'
import { MergedCells } from './merged-cells.ts'
import type { Workbook } from './workbook.ts'
import { hearXml, type XmlAttributes, type XmlListener } from './workbook-xml.ts'

/**
 * Reads the rows of one sheet, by its position, in memory that does not grow with the sheet. Cells become text: days as
 * ISO 8601, numbers in plain digits, formulas as what they came to last. Rows without anything in them are no records.
 */
export async function* readXlsx(
  workbook: Workbook,
  sheet: number,
  signal?: AbortSignal,
): AsyncGenerator<{ records: CsvRecord[]; part: number }> {
  const { archive, sheets } = workbook
  const name = sheets[sheet]?.part ?? ''
  const size = Math.max(1, archive.sizeOf(name))
  const merged = await MergedCells.find(() => archive.read(name, undefined, signal))
  const rows = new SheetRows(workbook, merged)
  for await (const { bytesRead } of hearXml(archive.read(name, undefined, signal), rows)) {
    const records = rows.take()
    if (records.length > 0) yield { records, part: Math.min(1, bytesRead / size) }
  }
}

/** Hears the cells of a sheet and puts them together into records. */
class SheetRows implements XmlListener {
  readonly #workbook: Workbook
  readonly #merged: MergedCells
  readonly #value = new RichText()
  #records: CsvRecord[] = []
  #cells: string[] = []
  #units = 0
  #isTooLong = false
  #row = 0
  #column = -1
  #type = 'n'
  #style = 0

  constructor(workbook: Workbook, merged: MergedCells) {
    this.#workbook = workbook
    this.#merged = merged
  }

  /** The records that are complete; each is answered once. */
  take(): CsvRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  open(element: string, attributes: XmlAttributes): void {
    if (element === 'row') this.#startRow(attributes)
    else if (element === 'c') this.#startCell(attributes)
    else this.#value.open(element)
  }

  text(text: string): void {
    this.#value.text(text)
  }

  close(element: string): void {
    if (element === 'row') this.#endRow()
    else if (element === 'c') this.#endCell()
    else this.#value.close(element)
  }

  #startRow({ r }: XmlAttributes): void {
    const stated = Number(r)
    this.#row = stated > this.#row ? stated : this.#row + 1
    this.#cells = []
    this.#units = 0
    this.#isTooLong = false
    this.#column = -1
  }

  #startCell({ r = '', t = 'n', s = '0' }: XmlAttributes): void {
    const stated = columnOf(r)
    this.#column = stated > this.#column ? stated : this.#column + 1
    this.#type = t
    this.#style = Number(s)
    this.#value.start()
  }

  #endCell(): void {
    const text = this.#read(this.#value.end())
    if (text === '') return
    this.#units += text.length
    if (this.#column >= WIDEST_RECORD || this.#units > LONGEST_RECORD) this.#isTooLong = true
    if (this.#isTooLong) return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #read(value: string): string {
    const { texts, shapes, is1904 } = this.#workbook
    switch (this.#type) {
      case 's':
        return value === '' ? '' : texts.at(Number(value))
      case 'b':
        return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE'
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      case 'n':
        return writeNumber(value, shapes[this.#style] ?? { kind: 'number' }, is1904)
      default:
        return value
    }
  }

  #endRow(): void {
    const cells = this.#cells
    if (this.#isTooLong) {
      const text = cells.join('\t').slice(0, REPORTED_UNITS)
      this.#records.push({ line: this.#row, cells: [text], refused: 'record-too-long' })
    } else if (cells.some((cell) => cell !== '')) {
      this.#merged.fill(this.#row, cells)
      this.#records.push({ line: this.#row, cells })
    }
  }
}
