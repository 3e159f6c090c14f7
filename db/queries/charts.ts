import { eq, sql } from 'drizzle-orm'
import { charts } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** A size chart as it is kept. */
export type ChartRow = typeof charts.$inferSelect

const param = sql.placeholder

/** How the size charts of makers are kept; writes belong inside `store.write`. */
export function createChartQueries({ orm }: Pick<Store, 'orm'>) {
  const list = orm.select().from(charts).orderBy(charts.brand, charts.garment, charts.id).prepare()
  const byId = orm
    .select()
    .from(charts)
    .where(eq(charts.id, param('id')))
    .prepare()
  return {
    /** Every chart by brand and garment. */
    list: (): ChartRow[] => list.all(),
    byId: (id: number): ChartRow | undefined => byId.get({ id }),
    /** Adds a chart and answers its id; `changedAt` is epoch ms. */
    insert: (chart: Omit<ChartRow, 'id'>): number =>
      orm.insert(charts).values(chart).returning({ id: charts.id }).get().id,
    /** Puts a chart that was taken away back, under its own id. */
    putBack: (chart: ChartRow): void => {
      orm.insert(charts).values(chart).run()
    },
    change: (id: number, chart: Omit<ChartRow, 'id'>): void => {
      orm.update(charts).set(chart).where(eq(charts.id, id)).run()
    },
    remove: (id: number): void => {
      orm.delete(charts).where(eq(charts.id, id)).run()
    },
  }
}
