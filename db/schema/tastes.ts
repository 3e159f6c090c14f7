import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { day, id, instant, words } from './columns.ts'
import { imports } from './imports.ts'
import { staff } from './staff.ts'

/** Likes and refusals; a changed taste points to the one that supersedes it and is never overwritten. */
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
      ],
    }).notNull(),
    text: text('text').notNull(),
    quote: words('quote'),
    provenance: text('provenance', { enum: ['said', 'observed', 'bought', 'told'] }).notNull(),
    toldBy: words('told_by'),
    onDay: day('on_day').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    importId: integer('import_id').references(() => imports.id),
    recordedAt: instant('recorded_at').notNull(),
    removedAt: instant('removed_at'),
    supersededById: integer('superseded_by_id'),
  },
  (t) => [index('taste_of').on(t.clientId, t.stance), index('taste_by_import').on(t.importId)],
)
