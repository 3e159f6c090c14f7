import type { RefusedRow } from '../../../db/queries/imports.ts'

/** A cell that a spreadsheet would run: it starts with = @ tab or return, or with a sign that no number follows. */
const RUNS = /^(?:[=@\t\r]|[+-](?![\d\s(]))/

/**
 * Writes the rows an import refused as CSV that spreadsheets open rightly: UTF-8 with its mark, CRLF, reason and line
 * first, then the cells as they were. A cell that would run as a formula gets an apostrophe; `+33 6` stays as it is.
 */
export function writeRefused(rows: Iterable<RefusedRow>): string {
  const lines: string[] = []
  for (const row of rows) {
    const headers = JSON.parse(row.headers) as string[]
    if (lines.length === 0) lines.push(writeLine(['Reason', 'Line', ...headers]))
    lines.push(writeLine([row.reason, String(row.line), ...(JSON.parse(row.cells) as string[])]))
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function writeLine(cells: readonly string[]): string {
  return cells.map(writeCell).join(',')
}

function writeCell(cell: string): string {
  const safe = RUNS.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
