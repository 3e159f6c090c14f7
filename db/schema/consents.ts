import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { day, id, instant, PROVENANCES, words } from './columns.ts'
import { staff } from './staff.ts'

/** What a client agreed to or refused, channel by channel and purpose by purpose; the latest row of a pair holds. */
export const consents = sqliteTable(
  'consent',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    channel: text('channel', {
      enum: ['phone', 'message', 'email', 'wechat', 'line', 'kakaotalk', 'whatsapp', 'telegram', 'letter'],
    }).notNull(),
    purpose: text('purpose', { enum: ['service', 'occasions', 'invitations', 'news'] }).notNull(),
    state: text('state', { enum: ['given', 'refused', 'withdrawn'] }).notNull(),
    onDay: day('on_day').notNull(),
    expiresOn: words('expires_on'),
    provenance: text('provenance', { enum: PROVENANCES }).notNull(),
    toldBy: words('told_by'),
    proof: words('proof'),
    staffId: integer('staff_id').references(() => staff.id),
    recordedAt: instant('recorded_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [index('consent_of').on(t.clientId, t.channel, t.purpose, t.onDay)],
)
