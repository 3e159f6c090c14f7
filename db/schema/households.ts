import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from './columns.ts'

/** People who share a home: the address and the assistant are entered once for all of them. */
export const households = sqliteTable('household', {
  id: id(),
  revision: integer('revision').notNull().default(1),
  label: text('label').notNull(),
  lines: words('lines'),
  city: words('city'),
  region: words('region'),
  postalCode: words('postal_code'),
  country: words('country'),
  assistant: words('assistant'),
  assistantWay: words('assistant_way'),
  note: words('note'),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})
