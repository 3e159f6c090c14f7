import type { RefusedRow } from '../../../db/queries/imports.ts'
import { RefusalCode, type RefusedWords } from '../../ipc/imports.ts'

/** A cell that a spreadsheet would run: it starts with = @ tab or return, or with a sign and is no number. */
const RUNS = /^(?:[=@\t\r]|[+-](?![\d\s()./-]*$))/

// Before the two headings of our own, in every language, so that they are known when the file comes back corrected.
const OURS = 'Carnet · '

/** Whether a heading is one of the two that `writeRefused` puts first: what it tells is about the file, not about a client. */
export function isRefusedRemark(heading: string): boolean {
  return heading.trim().startsWith(OURS)
}

/**
 * Writes the rows an import refused as CSV that spreadsheets open rightly: UTF-8 with its mark, CRLF, reason and line
 * first under headings marked as ours, then the cells as they were. A cell that would run as a formula gets an apostrophe (OWASP, CSV injection);
 * `+33 6` stays as it is.
 */
export function writeRefused(rows: Iterable<RefusedRow>, words: RefusedWords): string {
  const lines: string[] = []
  for (const row of rows) {
    const headers = JSON.parse(row.headers) as string[]
    const reason = RefusalCode.safeParse(row.reason)
    if (lines.length === 0) lines.push(writeLine([OURS + words.reason, OURS + words.line, ...headers]))
    lines.push(
      writeLine([
        reason.success ? words.reasons[reason.data] : row.reason,
        String(row.line),
        ...(JSON.parse(row.cells) as string[]),
      ]),
    )
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
