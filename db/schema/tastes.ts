import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { day, id, instant, PROVENANCES, words } from './columns.ts'
import { imports } from './imports.ts'
import { staff } from './staff.ts'

/** The house's own words for tastes, and its changes to the built-in ones; `words` maps a language to its word. */
export const tasteTerms = sqliteTable(
  'taste_term',
  {
    id: id(),
    code: text('code').notNull(),
    facet: text('facet').notNull(),
    words: text('words', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    isHidden: integer('is_hidden', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('taste_term_code').on(t.code)],
)

/**
 * Likes and refusals; a changed taste points to the one that supersedes it and is never overwritten. `term` is a code
 * of the vocabulary or empty; an empty `strength` is the plain one of the stance.
 */
export const tastes = sqliteTable(
  'taste',
  {
    id: id(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    stance: text('stance', { enum: ['likes', 'refuses'] }).notNull(),
    facet: text('facet', {
      enum: [
        'stone',
        'metal',
        'colour',
        'style',
        'piece',
        'material',
        'brand',
        'scent',
        'music',
        'drink',
        'food',
        'reception',
        'other',
        'cut',
        'era',
        'statement',
      ],
    }).notNull(),
    text: text('text').notNull(),
    term: words('term'),
    strength: text('strength', { enum: ['', 'loves', 'likes', 'dislikes', 'never'] })
      .notNull()
      .default(''),
    isAllergy: integer('is_allergy', { mode: 'boolean' }).notNull().default(false),
    quote: words('quote'),
    provenance: text('provenance', { enum: PROVENANCES }).notNull(),
    toldBy: words('told_by'),
    onDay: day('on_day').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    importId: integer('import_id').references(() => imports.id),
    recordedAt: instant('recorded_at').notNull(),
    removedAt: instant('removed_at'),
    supersededById: integer('superseded_by_id'),
  },
  (t) => [
    index('taste_of').on(t.clientId, t.stance),
    index('taste_by_import').on(t.importId),
    index('taste_by_term')
      .on(t.term)
      .where(sql`term <> '' and removed_at is null and superseded_by_id is null`),
  ],
)
