import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant } from './columns.ts'
import { staff } from './staff.ts'

/** Unsaved words of a form, kept for the person who typed them. */
export const drafts = sqliteTable(
  'draft',
  {
    id: id(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    body: text('body').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [uniqueIndex('draft_of_staff').on(t.staffId, t.key)],
)
