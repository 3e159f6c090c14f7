import { sql } from 'drizzle-orm'
import { activity } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** One thing a member of staff did to a record, such as `client.opened`. */
export type ActivityRow = Omit<typeof activity.$inferInsert, 'id'>

/** How the log of who did what is kept; rows are only ever added, inside the `store.write` of the act itself. */
export function createActivityQueries({ orm }: Store) {
  const insert = orm
    .insert(activity)
    .values({
      at: sql.placeholder('at'),
      staffId: sql.placeholder('staffId'),
      act: sql.placeholder('act'),
      subject: sql.placeholder('subject'),
      subjectId: sql.placeholder('subjectId'),
    })
    .prepare()
  return {
    record: (row: ActivityRow): void => {
      insert.run(row)
    },
  }
}
