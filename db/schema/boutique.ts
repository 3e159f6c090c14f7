import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, words } from './columns.ts'

/** What the house says of itself; the table holds one row, id 1. */
export const boutique = sqliteTable('boutique', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  address: words('address'),
  country: text('country').notNull(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  houseLanguages: text('house_languages', { mode: 'json' }).$type<string[]>().notNull(),
  lockAfterMinutes: integer('lock_after_minutes').notNull().default(5),
  confirmAfterMonths: integer('confirm_after_months').notNull().default(18),
  allowsPhotos: integer('allows_photos', { mode: 'boolean' }).notNull().default(false),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
})

/** The rooms in which clients are received. */
export const salons = sqliteTable('salon', {
  id: id(),
  name: text('name').notNull(),
  isClosed: integer('is_closed', { mode: 'boolean' }).notNull().default(false),
})

/** How many write transactions this store has seen; the watermark beside the file must never be ahead of it. */
export const commits = sqliteTable('store_commit', {
  id: integer('id').primaryKey(),
  count: integer('count').notNull(),
})

/** What the app remembers of its own work in this store, such as which version of the search keys is written. */
export const storeState = sqliteTable('store_state', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
