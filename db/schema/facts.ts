import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { day, id, instant, PROVENANCES, words } from './columns.ts'
import { staff } from './staff.ts'

/** What the house knows of a client beyond tastes; a changed fact points to the one that supersedes it and is kept. */
export const facts = sqliteTable(
  'fact',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    topic: text('topic', {
      enum: ['person', 'family', 'work', 'home', 'travel', 'reception', 'service', 'style', 'other'],
    }).notNull(),
    text: text('text').notNull(),
    provenance: text('provenance', { enum: PROVENANCES }).notNull(),
    toldBy: words('told_by'),
    onDay: day('on_day').notNull(),
    confidence: text('confidence', { enum: ['sure', 'likely', 'unsure'] }).notNull(),
    reviewOn: words('review_on'),
    staffId: integer('staff_id').references(() => staff.id),
    recordedAt: instant('recorded_at').notNull(),
    removedAt: instant('removed_at'),
    supersededById: integer('superseded_by_id'),
  },
  (t) => [index('fact_of').on(t.clientId, t.topic)],
)
