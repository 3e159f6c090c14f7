import { describe, expect, it } from 'vitest'
import {
  gridOf,
  MOST,
  pasteCells,
  readCells,
  settleGrid,
  writeCell,
} from '../../../../renderer/features/charts/chart-grid.ts'

const EMPTY = gridOf({ columns: [], rows: [] })

describe('the grid of a chart', () => {
  it('has room for one more row and one more column, whatever is written', () => {
    const grid = writeCell(EMPTY, 3, 3, '50')
    expect(grid).toHaveLength(5)
    expect(grid[0]).toHaveLength(5)
  })

  it('takes a whole table that a spreadsheet put on the clipboard', () => {
    const cells = readCells('IT\tUS\r\n50\t40\r\n52\t42\r\n')
    expect(cells && settleGrid(pasteCells(EMPTY, 0, 0, cells))).toEqual({
      columns: ['IT', 'US'],
      rows: [
        ['50', '40'],
        ['52', '42'],
      ],
    })
  })

  it('leaves a single cell to be pasted as text', () => {
    expect(readCells('50')).toBeNull()
    expect(readCells('IT 50')).toBeNull()
  })

  // What lies beyond would be refused by the book, with nothing to say which cell it was.
  it('never grows beyond the largest chart', () => {
    const wide = Array.from({ length: 200 }, () => Array.from({ length: 40 }, () => '1'))
    const grid = pasteCells(EMPTY, 1, 1, wide)
    expect(grid).toHaveLength(MOST.rows + 1)
    expect(grid.every((row) => row.length === MOST.columns)).toBe(true)
    const long = pasteCells(EMPTY, 0, 0, [['h'.repeat(500)], ['s'.repeat(500)]])
    expect(long.map(([cell = '']) => cell.length)).toEqual([MOST.heading, MOST.size, 0, 0])
  })

  it('leaves out blank rows and columns, and says what keeps it from being a chart', () => {
    const from = (...rows: string[][]) => settleGrid(pasteCells(EMPTY, 0, 0, rows))
    expect(from(['IT', '', 'US'], ['', '', ''], ['50', ' ', '40'])).toEqual({
      columns: ['IT', 'US'],
      rows: [['50', '40']],
    })
    expect(from(['IT', ''], ['50', '40'])).toBe('heading')
    expect(from(['IT'], ['50'])).toBe('columns')
    expect(from(['IT', 'it'], ['50', '40'])).toBe('twice')
    expect(from(['IT', 'US'])).toBe('rows')
    expect(settleGrid(EMPTY)).toBe('columns')
  })
})
