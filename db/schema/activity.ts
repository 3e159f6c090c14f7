import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from './columns.ts'
import { staff } from './staff.ts'

/** Who did what to which record, and who opened which client's page; rows are only ever added. */
export const activity = sqliteTable(
  'activity',
  {
    id: id(),
    at: instant('at').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    act: text('act').notNull(),
    subject: text('subject').notNull(),
    subjectId: integer('subject_id').notNull(),
  },
  (t) => [index('activity_of').on(t.subject, t.subjectId)],
)
