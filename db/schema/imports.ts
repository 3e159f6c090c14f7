import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant } from './columns.ts'
import { staff } from './staff.ts'

/** The client books that were brought in; `counts` is the dry run's count as JSON. */
export const imports = sqliteTable('import', {
  id: id(),
  fileName: text('file_name').notNull(),
  at: instant('at').notNull(),
  staffId: integer('staff_id').references(() => staff.id),
  counts: text('counts').notNull(),
  undoUntil: instant('undo_until').notNull(),
  undoneAt: instant('undone_at'),
})

/** What an import changed in clients that were there before: the form as it was and the revision it left. */
export const importChanges = sqliteTable(
  'import_change',
  {
    id: id(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    clientId: integer('client_id').notNull(),
    before: text('before').notNull(),
    revisionAfter: integer('revision_after').notNull(),
  },
  (t) => [index('import_change_of').on(t.importId)],
)

/** Rows an import refused, with the reason and the cells as they were. */
export const refusedRows = sqliteTable(
  'import_refused',
  {
    id: id(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer('line').notNull(),
    reason: text('reason').notNull(),
    headers: text('headers').notNull(),
    cells: text('cells').notNull(),
  },
  (t) => [index('import_refused_of').on(t.importId)],
)

/** How the columns of a file with this row of headers were read the last time. */
export const mappings = sqliteTable(
  'import_mapping',
  {
    id: id(),
    signature: text('signature').notNull(),
    mapping: text('mapping').notNull(),
    usedAt: instant('used_at').notNull(),
  },
  (t) => [uniqueIndex('import_mapping_of').on(t.signature)],
)
