import { asc, eq, sql } from 'drizzle-orm'
import { clientLanguages, staff } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** One member of staff as stored. */
export type StaffRow = typeof staff.$inferSelect

/** How staff are read and written; what is allowed is decided elsewhere. */
export function createStaffQueries({ orm, sqlite }: Store) {
  const all = orm.select().from(staff).orderBy(asc(staff.isRetired), asc(staff.id)).prepare()
  const one = orm
    .select()
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare()
  const languagesOf = orm
    .select({
      tag: clientLanguages.tag,
      use: clientLanguages.use,
      spoken: clientLanguages.spoken,
      prefersFor: clientLanguages.prefersFor,
    })
    .from(clientLanguages)
    .where(eq(clientLanguages.clientId, sql.placeholder('clientId')))
    .orderBy(asc(clientLanguages.position))
    .prepare()
  const countManagers = sqlite
    .prepare<[], number>("select count(*) from staff where role = 'manager' and is_retired = 0")
    .pluck()
  return {
    /** Everybody, those who work here first, each group in the order they came. */
    all: (): StaffRow[] => all.all(),
    find: (id: number): StaffRow | undefined => one.get({ id }),
    /** What a client speaks and how well, in the order of their page. */
    languagesOf: (clientId: number) => languagesOf.all({ clientId }),
    countManagers: (): number => countManagers.get() ?? 0,
    insert: (row: typeof staff.$inferInsert): StaffRow => orm.insert(staff).values(row).returning().get(),
    update: (id: number, columns: Partial<Omit<StaffRow, 'id'>>): StaffRow | undefined =>
      orm.update(staff).set(columns).where(eq(staff.id, id)).returning().get(),
  }
}
