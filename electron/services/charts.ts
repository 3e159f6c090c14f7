import { createActivityQueries } from '../../db/queries/activity.ts'
import { type ChartRow, createChartQueries } from '../../db/queries/charts.ts'
import { foldChartWord } from '../../locales/sizes/brand-chart.ts'
import type { Chart, ChartId, ChartWords } from '../ipc/charts.ts'
import { AppError } from '../ipc/errors.ts'
import type { Desk } from './desk.ts'

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
  const { record } = createActivityQueries(store)

  function find(id: number): Chart {
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return show(row)
  }

  async function write(act: string, work: () => number): Promise<number> {
    const done = await store.write(() => {
      record({ at: desk.now(), staffId: desk.staffId, act, subject: 'boutique', subjectId: 1 })
      return work()
    })
    desk.announce('charts.changed', {})
    return done
  }

  /** A column that is named twice would answer for the wrong system. Throws `invalid-input` or `already-exists`. */
  function accept(words: ChartWords, exceptId: number | null): Omit<ChartRow, 'id'> {
    const said = tidy(words)
    const columns = new Set(said.columns.map(foldChartWord))
    if (columns.size < said.columns.length) throw new AppError('invalid-input', { field: 'columns' })
    if (said.rows.length === 0) throw new AppError('invalid-input', { field: 'rows' })
    const isThere = queries.list().some((chart) => chart.id !== exceptId && nameOf(chart) === nameOf(said))
    if (isThere) throw new AppError('already-exists')
    return { ...said, changedAt: desk.now() }
  }

  return {
    /** Every chart, by brand and garment. */
    list: (): Chart[] => queries.list().map(show),
    /** Adds a chart. Throws `already-exists` where the house has one of this brand and garment, `invalid-input` for two columns of one name. */
    add: async (words: ChartWords): Promise<Chart> =>
      find(await write('chart.added', () => queries.insert(accept(words, null)))),
    /** Changes a chart. Throws as `add` does, and `not-found`. */
    change: async ({ id, words }: { id: ChartId; words: ChartWords }): Promise<Chart> => {
      await write('chart.changed', () => {
        find(id)
        queries.change(id, accept(words, id))
        return id
      })
      return find(id)
    },
    /** Takes a chart away; what clients said of their sizes stays. Throws `not-found`. */
    remove: async ({ id }: { id: ChartId }) => {
      await write('chart.removed', () => {
        find(id)
        queries.remove(id)
        return id
      })
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
