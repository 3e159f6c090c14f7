import { and, desc, eq, sql } from 'drizzle-orm'
import { drafts } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** A draft as stored. */
export type DraftRow = typeof drafts.$inferSelect

/** How unsaved words are kept; every query is for one member of staff. */
export function createDraftQueries({ orm }: Store) {
  const staffId = sql.placeholder('staffId')
  const key = sql.placeholder('key')
  const save = orm
    .insert(drafts)
    .values({ staffId, key, body: sql.placeholder('body'), savedAt: sql.placeholder('savedAt') })
    .onConflictDoUpdate({
      target: [drafts.staffId, drafts.key],
      set: { body: sql`excluded.body`, savedAt: sql`excluded.saved_at` },
    })
    .prepare()
  const mine = and(eq(drafts.staffId, staffId), eq(drafts.key, key))
  const find = orm.select({ body: drafts.body, savedAt: drafts.savedAt }).from(drafts).where(mine).prepare()
  const list = orm
    .select({ key: drafts.key, savedAt: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.staffId, staffId))
    .orderBy(desc(drafts.savedAt), desc(drafts.id))
    .prepare()
  const discard = orm.delete(drafts).where(mine).prepare()
  return {
    save: (row: Omit<DraftRow, 'id'>): void => {
      save.run(row)
    },
    find: (of: { staffId: number; key: string }) => find.get(of),
    /** The keys of a person's drafts, the latest first. */
    list: (of: { staffId: number }) => list.all(of),
    discard: (of: { staffId: number; key: string }): void => {
      discard.run(of)
    },
  }
}
