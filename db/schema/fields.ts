import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** The house's own fields, in the order forms show them. */
export const customFields = sqliteTable('custom_field', {
  id: id(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  kind: text('kind', { enum: ['text', 'number', 'day', 'choice', 'yes-no'] }).notNull(),
  choices: text('choices', { mode: 'json' }).$type<string[]>().notNull().default([]),
  isRetired: integer('is_retired', { mode: 'boolean' }).notNull().default(false),
})
