import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { id, instant } from './columns.ts'
import { staff } from './staff.ts'

// The lower id is always `one_id`, so that a pair is in the table once.
const pairOfClients = () => ({
  id: id(),
  oneId: integer('one_id')
    .notNull()
    .references(() => clients.id, { onDelete: 'cascade' }),
  otherId: integer('other_id')
    .notNull()
    .references(() => clients.id, { onDelete: 'cascade' }),
})

/** Pairs of clients who may be one person, as the last look through the book found them; `why` is a list of reasons. */
export const duplicatePairs = sqliteTable(
  'duplicate_pair',
  {
    ...pairOfClients(),
    score: real('score').notNull(),
    why: text('why', { mode: 'json' }).$type<string[]>().notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [
    uniqueIndex('duplicate_pair_of').on(t.oneId, t.otherId),
    index('duplicate_pair_other').on(t.otherId),
    index('duplicate_pair_by_score').on(t.score, t.id),
  ],
)

/** Pairs of clients of whom somebody said that they are two people. */
export const distinctPairs = sqliteTable(
  'distinct_pair',
  {
    ...pairOfClients(),
    at: instant('at').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
  },
  (t) => [uniqueIndex('distinct_pair_of').on(t.oneId, t.otherId), index('distinct_pair_other').on(t.otherId)],
)

/** Merges: which client became part of which, and every row of both as it was, as JSON, so that it can be undone. */
export const merges = sqliteTable(
  'merge',
  {
    id: id(),
    keptId: integer('kept_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    otherId: integer('other_id').notNull(),
    at: instant('at').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    before: text('before').notNull(),
    revisionAfter: integer('revision_after').notNull(),
    undoUntil: instant('undo_until').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('merge_of').on(t.keptId), index('merge_other').on(t.otherId)],
)
