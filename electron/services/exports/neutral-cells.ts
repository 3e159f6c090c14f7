// What makes a spreadsheet run a cell (OWASP, CSV injection), the wide forms of CJK keyboards included.
const SIGNS = '=+\\-@＝＋－＠'
// Where lists are separated by semicolons, a double click on a file with commas begins a cell here too, quotes or not.
const BEGINNING = '[;\\t\\r\\n]"*'

/** Where a cell may run, behind so many apostrophes: at its own beginning, and at what another reader takes for one. */
function placesThatRun(apostrophes: string): readonly RegExp[] {
  return [
    new RegExp(`^${apostrophes}[${SIGNS}\\t\\r\\n])`, 'u'),
    new RegExp(`${BEGINNING}${apostrophes}[${SIGNS}])`, 'gu'),
  ]
}

const TO_GUARD = placesThatRun("(?='*")
const GUARDED = placesThatRun("(?='+")
const GUARDS = placesThatRun("'(?='*")

/**
 * A cell that no spreadsheet runs: what would, or what only apostrophes keep from it, gets one apostrophe in front.
 * {@link bareCell} gives every text back to the letter.
 */
export function neutralCell(text: string): string {
  return TO_GUARD.reduce((cell, place) => cell.replace(place, "$&'"), text)
}

/** A cell without the apostrophes that {@link neutralCell}, or another careful program, put into it. */
export function bareCell(cell: string): string {
  if (!cell.includes("'")) return cell
  return GUARDS.reduce((text, guard) => text.replace(guard, (guarded) => guarded.slice(0, -1)), cell)
}

/** A cell of a workbook, whose text never runs: guarded only where {@link bareCell} would take it for a guarded one. */
export function typedCell(text: string): string {
  if (!text.includes("'")) return text
  return GUARDED.reduce((cell, place) => cell.replace(place, "$&'"), text)
}
