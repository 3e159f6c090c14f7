import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from './columns.ts'
import { households } from './households.ts'
import { imports } from './imports.ts'
import { staff } from './staff.ts'

/**
 * A client. The `name_*` columns are what lists and headings show, kept with each change of the name forms.
 * `last_visit_at` and `quiet_after` (when the silence since then becomes unlike this client) are kept by the
 * appointments, so that no list has to count them.
 */
export const clients = sqliteTable(
  'client',
  {
    id: id(),
    revision: integer('revision').notNull().default(1),
    nameText: words('name_text'),
    nameLang: text('name_lang').notNull().default('und'),
    nameReading: words('name_reading'),
    nameLatin: words('name_latin'),
    addressAs: words('address_as'),
    courtesy: text('courtesy', { enum: ['', 'feminine', 'masculine', 'neutral'] })
      .notNull()
      .default(''),
    formality: text('formality', { enum: ['formal', 'informal'] })
      .notNull()
      .default('formal'),
    monogram: words('monogram'),
    pronunciation: words('pronunciation'),
    organisation: words('organisation'),
    residence: words('residence'),
    country: words('country'),
    timeZone: words('time_zone'),
    advisorId: integer('advisor_id').references(() => staff.id),
    neverMention: words('never_mention'),
    householdId: integer('household_id').references(() => households.id, { onDelete: 'set null' }),
    mergedIntoId: integer('merged_into_id'),
    importId: integer('import_id').references(() => imports.id),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    binnedAt: instant('binned_at'),
    lastVisitAt: instant('last_visit_at'),
    quietAfter: instant('quiet_after'),
  },
  (t) => [
    index('client_by_advisor').on(t.advisorId),
    index('client_by_import').on(t.importId),
    index('client_of_household')
      .on(t.householdId)
      .where(sql`household_id is not null`),
    index('client_quiet')
      .on(t.quietAfter, t.lastVisitAt)
      .where(sql`quiet_after is not null`),
    index('client_by_last_visit').on(t.lastVisitAt),
    index('client_binned')
      .on(t.binnedAt)
      .where(sql`binned_at is not null`),
  ],
)

/** The interface languages whose order of clients is complete, and the collation data it was made with. */
export const clientOrders = sqliteTable('client_order', {
  language: text('language').primaryKey(),
  collation: text('collation').notNull(),
})

/** The order of clients in one interface language: `rank` rises with the collation of that language. */
export const clientRanks = sqliteTable(
  'client_rank',
  {
    language: text('language').notNull(),
    rank: integer('rank').notNull(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.rank, t.clientId] }),
    uniqueIndex('client_rank_of').on(t.clientId, t.language),
  ],
)

/** A photograph of the person, kept only where the house has allowed it. */
export const photos = sqliteTable('client_photo', {
  clientId: integer('client_id')
    .primaryKey()
    .references(() => clients.id, { onDelete: 'cascade' }),
  mime: text('mime').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  addedAt: instant('added_at').notNull(),
  staffId: integer('staff_id').references(() => staff.id),
})

/** What a client was before each change: the whole form as JSON, so that any change can be taken back. */
export const clientRevisions = sqliteTable(
  'client_revision',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    body: text('body').notNull(),
    at: instant('at').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
  },
  (t) => [uniqueIndex('client_revision_of').on(t.clientId, t.revision)],
)
