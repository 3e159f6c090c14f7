import { and, desc, eq, sql } from 'drizzle-orm'
import { drafts } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** A draft as stored. */
export type DraftRow = typeof drafts.$inferSelect

// The number after so many letters of a draft's key; a cast stops at what is no digit, as in `taste:7-likes`.
const numberAfter = (prefix: string) =>
  `select cast(substr(key, ${prefix.length + 1}) as integer) from draft where key glob '${prefix}*'`

/** What is written about a client on their page, by the word with which the key of its draft begins. */
const ON_PAGE = ['note', 'fact', 'consent', 'discretion'] as const

/** The keys of what is being written about a client and is not saved yet; a change of the form itself is not among them. */
export function draftKeys(clientId: number): string[] {
  return [
    ...ON_PAGE.map((name) => `${name}:${clientId}`),
    `taste:${clientId}-likes`,
    `taste:${clientId}-refuses`,
  ]
}

/** SQL for the ids of clients whom unsaved words of anybody are about: those that an erasure would take along. */
export const WRITTEN_ABOUT = [
  ...['client', ...ON_PAGE, 'taste'].map((name) => numberAfter(`${name}:`)),
  ...['note', 'taste', 'fact', 'discretion'].map(
    (name) => `select client_id from ${name} where id in (${numberAfter(`${name}:change-`)})`,
  ),
  `select client_id from appointment where id in (${numberAfter('appointment:')})`,
  `select id from client where household_id in (${numberAfter('household:')})`,
  numberAfter('household:new-'),
  `select json_extract(body, '$.person.id') from draft where key = 'capture:0' and json_valid(body)`,
].join(' union ')

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
