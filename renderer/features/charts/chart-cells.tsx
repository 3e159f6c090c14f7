import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { type Grid, MOST, pasteCells, readCells, writeCell } from './chart-grid.ts'

interface ChartCellsProps {
  readonly grid: Grid
  readonly onChange: (grid: Grid) => void
  /** What keeps the cells from being a chart, or ''. */
  readonly error: string
}

const ROW_STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/** The cells of a chart: typed one by one, arrows and Enter go from row to row, or pasted whole from a spreadsheet. */
export function ChartCells({ grid, onChange, error }: ChartCellsProps) {
  const { t } = useTranslation('charts')
  const table = useRef<HTMLTableElement>(null)
  const help = useId()
  const nameOf = useCellNames(grid)

  function paste(event: ClipboardEvent, row: number, column: number) {
    const cells = readCells(event.clipboardData.getData('text/plain'))
    if (cells === null) return
    event.preventDefault()
    onChange(pasteCells(grid, row, column, cells))
  }
  function step(event: KeyboardEvent, row: number, column: number) {
    const by = ROW_STEPS[event.key]
    if (by === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + by} ${column}"]`)?.focus()
  }

  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="-mx-1 overflow-x-auto p-1">
        <table ref={table} aria-label={t(($) => $.form.grid)} aria-describedby={help}>
          <tbody>
            {grid.map((cells, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row of a chart is its place
              <tr key={row}>
                {cells.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={column} className="border border-rule p-0">
                    <input
                      aria-label={nameOf(row, column)}
                      data-cell={`${row} ${column}`}
                      className={joinClasses(
                        'nums h-8 w-20 px-2 text-14 focus-visible:relative',
                        row === 0 ? 'bg-paper-side font-semibold' : 'bg-transparent',
                      )}
                      dir={cell === '' ? undefined : 'auto'}
                      value={cell}
                      maxLength={row === 0 ? MOST.heading : MOST.size}
                      aria-invalid={error !== '' && row === 0 ? true : undefined}
                      onChange={({ target }) => onChange(writeCell(grid, row, column, target.value))}
                      onPaste={(event) => paste(event, row, column)}
                      onKeyDown={(event) => step(event, row, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={help} className={joinClasses('text-13', error === '' ? 'text-ink-3' : 'text-veto')}>
        {error || t(($) => $.form.gridHint)}
      </p>
    </div>
  )
}

function useCellNames(grid: Grid): (row: number, column: number) => string {
  const { t } = useTranslation('charts')
  const format = useFormat(useMe().timeZone)
  return (row, column) => {
    const number = format.number(column + 1)
    if (row === 0) return t(($) => $.form.heading, { number })
    const heading = grid[0]?.[column]?.trim() ?? ''
    return t(($) => $.form.cell, {
      column: heading === '' ? t(($) => $.form.heading, { number }) : isolate(heading),
      number: format.number(row),
    })
  }
}
