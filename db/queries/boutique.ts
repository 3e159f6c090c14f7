import { asc, eq, getTableColumns } from 'drizzle-orm'
import { boutique, salons } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** The boutique as stored, without its one id. */
export type BoutiqueRow = Omit<typeof boutique.$inferSelect, 'id'>
/** One salon as stored. */
export type SalonRow = typeof salons.$inferSelect

const ONLY_ID = 1

/** How the boutique and its salons are read and written. */
export function createBoutiqueQueries({ orm }: Store) {
  const { id: _, ...columns } = getTableColumns(boutique)
  const read = orm.select(columns).from(boutique).where(eq(boutique.id, ONLY_ID)).prepare()
  const readSalons = orm.select().from(salons).orderBy(asc(salons.isClosed), asc(salons.id)).prepare()
  return {
    /** The boutique, or undefined in a store that is still being made. */
    read: (): BoutiqueRow | undefined => read.get(),
    create: (row: Omit<typeof boutique.$inferInsert, 'id'>): void => {
      orm
        .insert(boutique)
        .values({ ...row, id: ONLY_ID })
        .run()
    },
    update: (columns: Partial<BoutiqueRow>): void => {
      orm.update(boutique).set(columns).where(eq(boutique.id, ONLY_ID)).run()
    },
    /** Every salon, the open ones first, each group in the order they were added. */
    salons: (): SalonRow[] => readSalons.all(),
    addSalon: (name: string): SalonRow => orm.insert(salons).values({ name }).returning().get(),
    changeSalon: (id: number, columns: Omit<SalonRow, 'id'>): SalonRow =>
      orm.update(salons).set(columns).where(eq(salons.id, id)).returning().get(),
  }
}
