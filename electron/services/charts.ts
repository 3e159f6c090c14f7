import { createActivityQueries } from '../../db/queries/activity.ts'
import { type ChartRow, createChartQueries } from '../../db/queries/charts.ts'
import { foldChartWord } from '../../locales/sizes/brand-chart.ts'
import type { Chart, ChartId, ChartWords } from '../ipc/charts.ts'
import { AppError } from '../ipc/errors.ts'
import type { Desk } from './desk.ts'
import { refuseOvertaken } from './overtaken.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** What the business allows with the size charts of makers. */
export type ChartService = ReturnType<typeof createChartService>

/**
 * The size charts of makers. Nothing refers to a chart: a garment size names its maker in words, so a chart that comes
 * later speaks of sizes that are there already, and one that goes takes nothing with it.
 */
export function createChartService(desk: Desk) {
  const { store } = desk
  const queries = createChartQueries(store)
  const activity = createActivityQueries(store)
  const { keep, takeBack } = createTakingBack(desk)

  function find(id: number): Chart {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return show(row)
  }

  function record(act: string): void {
    activity.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'boutique', subjectId: 1 })
  }

  async function write(act: string, work: () => number): Promise<number> {
    const done = await store.write(() => {
      record(act)
      return work()
    })
    desk.announce('charts.changed', {})
    return done
  }

  /** The row of a chart. Throws AppError `not-found`, or `conflict` for one that is no longer as it was seen. */
  function findAsSeen(id: ChartId, was: ChartWords): ChartRow {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    const { id: _, ...words } = show(row)
    refuseOvertaken(words, was)
    return row
  }

  /** Throws AppError `already-exists` where the house has a chart of this brand and garment. */
  function refuseTwice(chart: Pick<ChartWords, 'brand' | 'garment'>, exceptId: number | null): void {
    const isThere = queries.list().some((each) => each.id !== exceptId && nameOf(each) === nameOf(chart))
    if (isThere) throw new AppError('already-exists')
  }

  /** A column that is named twice would answer for the wrong system. Throws `invalid-input` or `already-exists`. */
  function accept(words: ChartWords, exceptId: number | null): Omit<ChartRow, 'id'> {
    const said = tidy(words)
    const columns = new Set(said.columns.map(foldChartWord))
    if (columns.size < said.columns.length) throw new AppError('invalid-input', { field: 'columns' })
    if (said.rows.length === 0) throw new AppError('invalid-input', { field: 'rows' })
    refuseTwice(said, exceptId)
    return { ...said, changedAt: desk.now() }
  }

  return {
    /** Every chart, by brand and garment. */
    list: (): Chart[] => queries.list().map(show),
    /** Adds a chart. Throws `already-exists` where the house has one of this brand and garment, `invalid-input` for two columns of one name. */
    add: async (words: ChartWords): Promise<Chart> =>
      find(await write('chart.added', () => queries.insert(accept(words, null)))),
    /** Changes a chart that is still as it was seen. Throws as `add` does, and `not-found`, `conflict`. */
    change: async (wish: { id: ChartId; words: ChartWords; was: ChartWords }): Promise<Chart> => {
      const { id, words, was } = wish
      await write('chart.changed', () => {
        findAsSeen(id, was)
        queries.change(id, accept(words, id))
        return id
      })
      return find(id)
    },
    /** Takes away a chart that is still as it was seen; what clients said of their sizes stays. Throws `not-found`, `conflict`. */
    remove: async ({ id, was }: { id: ChartId; was: ChartWords }) => {
      const row = await store.write(() => {
        const row = findAsSeen(id, was)
        queries.remove(id)
        record('chart.removed')
        return row
      })
      keep(String(id), {
        read: () => queries.byId(id),
        undo: () => {
          refuseTwice(row, id)
          queries.putBack(row)
        },
      })
      desk.announce('charts.changed', {})
      return DONE
    },
    /** Undoes a removal: the chart is there under its number again. Throws AppError `undo-expired`, `conflict`, `already-exists`. */
    takeBack: async ({ id }: { id: ChartId }) => {
      await takeBack(String(id), () => record('chart.taken-back'))
      desk.announce('charts.changed', {})
      return DONE
    },
  }
}

/** The words without the space around them, and without rows in which nothing is said. */
function tidy({ brand, garment, source, asOf, columns, rows }: ChartWords): ChartWords {
  return {
    brand: brand.trim(),
    garment: garment.trim(),
    source: source.trim(),
    asOf,
    columns: columns.map((column) => column.trim()),
    rows: rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== '')),
  }
}

function nameOf({ brand, garment }: Pick<ChartWords, 'brand' | 'garment'>): string {
  return `${foldChartWord(brand)}\n${foldChartWord(garment)}`
}

function show({ changedAt: _, ...chart }: ChartRow): Chart {
  return { ...chart, id: chart.id as ChartId }
}
