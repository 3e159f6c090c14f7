import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { day, id, instant, PROVENANCES, words } from './columns.ts'
import { imports } from './imports.ts'
import { staff } from './staff.ts'

/** Notes about clients, to the letter; a removed note is kept until it is erased. */
export const notes = sqliteTable(
  'note',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    provenance: text('provenance', { enum: PROVENANCES }).notNull(),
    toldBy: words('told_by'),
    onDay: day('on_day').notNull(),
    isPrivate: integer('is_private', { mode: 'boolean' }).notNull().default(false),
    staffId: integer('staff_id').references(() => staff.id),
    importId: integer('import_id').references(() => imports.id),
    recordedAt: instant('recorded_at').notNull(),
    changedAt: instant('changed_at'),
    removedAt: instant('removed_at'),
  },
  (t) => [index('note_of').on(t.clientId, t.onDay, t.id), index('note_by_import').on(t.importId)],
)
