import { neutralCell } from './neutral-cells.ts'

/** What a table in UTF-8 begins with, so that spreadsheets do not take it for another encoding. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One record of a table (RFC 4180), with its line end; no spreadsheet runs any of its cells. */
export function writeRecord(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(text: string): string {
  const cell = neutralCell(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
