import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { clients } from './clients.ts'
import { day, id, instant, PROVENANCES, words } from './columns.ts'
import { staff } from './staff.ts'

/**
 * What must not be said, shown or done: never mention `about` to `towards`, reach the client only by `channel` between
 * two wall-clock times of the client's zone, keep a gift secret until a day, show purchases to few.
 */
export const discretion = sqliteTable(
  'discretion',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    kind: text('kind', {
      enum: ['never-mention', 'safe-contact', 'gift-secrecy', 'purchases-hidden'],
    }).notNull(),
    about: words('about'),
    towards: words('towards'),
    towardsId: integer('towards_id').references(() => clients.id, { onDelete: 'set null' }),
    channel: words('channel'),
    fromTime: words('from_time'),
    untilTime: words('until_time'),
    untilDay: words('until_day'),
    seenBy: text('seen_by', { mode: 'json' }).$type<number[]>().notNull().default([]),
    provenance: text('provenance', { enum: PROVENANCES }).notNull(),
    toldBy: words('told_by'),
    onDay: day('on_day').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    recordedAt: instant('recorded_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('discretion_of').on(t.clientId),
    index('discretion_towards')
      .on(t.towardsId)
      .where(sql`towards_id is not null`),
  ],
)
