// What makes a spreadsheet run a cell (OWASP, CSV injection), the wide forms of CJK keyboards included.
const RUNS = '[=+\\-@\\t\\r\\n＝＋－＠]'
const TO_GUARD = new RegExp(`^'*${RUNS}`, 'u')
const GUARDED = new RegExp(`^'+${RUNS}`, 'u')

/**
 * A cell that no spreadsheet runs: one that would, or that only apostrophes keep from it, gets one apostrophe in front.
 * {@link bareCell} gives every text back to the letter.
 */
export function neutralCell(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text
}

/** A cell without the apostrophe that {@link neutralCell}, or another careful program, put in front of it. */
export function bareCell(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell
}

/** A cell of a workbook, whose text never runs: guarded only where {@link bareCell} would take it for a guarded one. */
export function typedCell(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text
}
