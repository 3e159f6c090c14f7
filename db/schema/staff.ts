import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** The people who work here; the ids are the ones in the keyring. */
export const staff = sqliteTable('staff', {
  id: id(),
  name: text('name').notNull(),
  role: text('role', { enum: ['manager', 'advisor'] }).notNull(),
  languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
  isRetired: integer('is_retired', { mode: 'boolean' }).notNull().default(false),
  interfaceLanguage: text('interface_language').notNull().default('en'),
  theme: text('theme').notNull().default('system'),
  density: text('density').notNull().default('comfortable'),
  paper: text('paper').notNull().default('a4'),
})
