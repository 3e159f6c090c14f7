import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from './columns.ts'

/** Size charts of makers, as the boutique entered them: of what, from where, and as of which ISO day if that is known. */
export const charts = sqliteTable('brand_chart', {
  id: id(),
  brand: text('brand').notNull(),
  garment: words('garment'),
  source: words('source'),
  asOf: words('as_of'),
  columns: text('columns', { mode: 'json' }).$type<string[]>().notNull(),
  rows: text('rows', { mode: 'json' }).$type<string[][]>().notNull(),
  changedAt: instant('changed_at').notNull(),
})
