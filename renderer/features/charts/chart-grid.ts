import type { ChartWords } from '../../../electron/ipc/charts.ts'

/** A chart while it is written: the headings first, then the sizes; every row as long as the others. */
export type Grid = readonly (readonly string[])[]

/** The most a chart may have, and the most letters of a heading and a size, as the contract says. */
export const MOST = { columns: 12, rows: 80, heading: 40, size: 60 }

const START_COLUMNS = 4
const START_ROWS = 4

/** What keeps a grid from being a chart. */
export type GridFault = 'heading' | 'columns' | 'twice' | 'rows'

/** The grid of a chart, with room for what comes next. */
export function gridOf({ columns, rows }: Pick<ChartWords, 'columns' | 'rows'>): Grid {
  return makeRoom([columns, ...rows])
}

/** The grid with one cell written anew. */
export function writeCell(grid: Grid, row: number, column: number, text: string): Grid {
  return pasteCells(grid, row, column, [[text]])
}

/** The grid with cells laid over it from a place on; what would lie beyond the largest chart or cell is left out. */
export function pasteCells(grid: Grid, row: number, column: number, cells: Grid): Grid {
  const height = Math.min(MOST.rows + 1, Math.max(grid.length, row + cells.length))
  const width = Math.min(
    MOST.columns,
    Math.max(grid[0]?.length ?? 0, ...cells.map((line) => column + line.length)),
  )
  return makeRoom(
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) =>
        (cells[y - row]?.[x - column] ?? grid[y]?.[x] ?? '').slice(0, y === 0 ? MOST.heading : MOST.size),
      ),
    ),
  )
}

/** The cells of what a spreadsheet or a list puts on the clipboard; null for a single cell, which is pasted as text. */
export function readCells(text: string): Grid | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const by = text.includes('\t') ? '\t' : ';'
  const cells = lines.map((line) => line.split(by).map((cell) => cell.trim()))
  return cells.length === 1 && cells[0]?.length === 1 ? null : cells
}

/** The chart that a grid holds, without its blank rows and columns, or what keeps it from being one. */
export function settleGrid(grid: Grid): Pick<ChartWords, 'columns' | 'rows'> | GridFault {
  const used = (grid[0] ?? [])
    .map((_, column) => column)
    .filter((column) => grid.some((row) => isWritten(row[column])))
  const [columns = [], ...rows] = grid.map((row) => used.map((column) => row[column]?.trim() ?? ''))
  const sizes = rows.filter((row) => row.some(isWritten))
  if (!columns.every(isWritten)) return 'heading'
  if (columns.length < 2) return 'columns'
  if (new Set(columns.map((column) => column.toUpperCase())).size < columns.length) return 'twice'
  return sizes.length === 0 ? 'rows' : { columns, rows: sizes }
}

function isWritten(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}

/** One blank row and one blank column more than what is written, so that there is always where to go on. */
function makeRoom(grid: Grid): Grid {
  const lastRow = grid.findLastIndex((row) => row.some(isWritten))
  const lastColumn = Math.max(-1, ...grid.map((row) => row.findLastIndex(isWritten)))
  const height = Math.min(MOST.rows + 1, Math.max(START_ROWS, grid.length, lastRow + 2))
  const width = Math.min(MOST.columns, Math.max(START_COLUMNS, grid[0]?.length ?? 0, lastColumn + 2))
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => grid[y]?.[x] ?? ''))
}
