import type { Store } from '../store.ts'

/** One committed import as the store keeps it. */
export interface ImportRow {
  readonly id: number
  readonly fileName: string
  readonly at: number
  readonly staffName: string
  readonly counts: string
  readonly undoUntil: number
  readonly undoneAt: number | null
  readonly refusedKept: number
}

/** A row an import refused, with its cells as JSON. */
export interface RefusedRow {
  readonly line: number
  readonly reason: string
  readonly headers: string
  readonly cells: string
}

/** How imports are kept, everything prepared once; writes belong inside `store.write`. */
export function createImportQueries({ sqlite }: Store) {
  const columns = `import.id as id, file_name as fileName, at, coalesce(staff.name, '') as staffName, counts,
    undo_until as undoUntil, undone_at as undoneAt,
    (select count(*) from import_refused where import_refused.import_id = import.id) as refusedKept`
  const from = 'from import left join staff on staff.id = import.staff_id'
  const list = sqlite.prepare<[], ImportRow>(`select ${columns} ${from} order by import.id desc limit 200`)
  const byId = sqlite.prepare<[number], ImportRow>(`select ${columns} ${from} where import.id = ?`)
  const add = sqlite.prepare(
    'insert into import (file_name, at, staff_id, counts, undo_until) values (?, ?, ?, ?, ?)',
  )
  const setCounts = sqlite.prepare('update import set counts = ? where id = ?')
  const addRefused = sqlite.prepare(
    'insert into import_refused (import_id, line, reason, headers, cells) values (?, ?, ?, ?, ?)',
  )
  const refused = sqlite.prepare<[number], RefusedRow>(
    'select line, reason, headers, cells from import_refused where import_id = ? order by id',
  )
  const addChange = sqlite.prepare(
    'insert into import_change (import_id, client_id, before, revision_after) values (?, ?, ?, ?)',
  )
  const changes = sqlite.prepare<[number], { clientId: number; before: string; revisionAfter: number }>(
    `select client_id as clientId, before, revision_after as revisionAfter from import_change
     where import_id = ? order by id desc`,
  )
  const markUndone = sqlite.prepare('update import set undone_at = ? where id = ?')
  const created = sqlite.prepare<[number], { id: number; isTouched: 0 | 1 }>(
    `select id, (revision > 1
       or exists (select 1 from appointment where appointment.client_id = client.id)
       or exists (select 1 from note where note.client_id = client.id and note.import_id is not :import)
       or exists (select 1 from taste where taste.client_id = client.id and taste.import_id is not :import)
     ) as isTouched
     from client where import_id = :import`.replaceAll(':import', '?1'),
  )
  const mapping = sqlite
    .prepare<[string], string>('select mapping from import_mapping where signature = ?')
    .pluck()
  const keepMapping = sqlite.prepare(
    `insert into import_mapping (signature, mapping, used_at) values (?, ?, ?)
     on conflict (signature) do update set mapping = excluded.mapping, used_at = excluded.used_at`,
  )
  const others = 'client_id in (select id from client where client.import_id is not ?)'
  const notesWithOthers = sqlite
    .prepare<[number, number], number>(
      `select id from note where import_id = ? and removed_at is null and changed_at is null and ${others}`,
    )
    .pluck()
  const removeTastesWithOthers = sqlite.prepare(
    `update taste set removed_at = ? where import_id = ? and removed_at is null and ${others}`,
  )

  const staffNames = sqlite.prepare<[], { id: number; name: string }>(
    'select id, name from staff where not is_retired',
  )

  return {
    list: () => list.all(),
    /** The people who work here now, to recognise the advisor a file names. */
    staffNames: () => staffNames.all(),
    byId: (id: number) => byId.get(id),
    /** Adds an import and answers its id; `undoUntil` and `at` are epoch ms. */
    add: (row: {
      fileName: string
      at: number
      staffId: number
      counts: string
      undoUntil: number
    }): number =>
      Number(add.run(row.fileName, row.at, row.staffId, row.counts, row.undoUntil).lastInsertRowid),
    setCounts: (id: number, counts: string) => setCounts.run(counts, id),
    addRefused: (id: number, row: RefusedRow) =>
      addRefused.run(id, row.line, row.reason, row.headers, row.cells),
    refused: (id: number) => refused.iterate(id),
    addChange: (id: number, clientId: number, before: string, revisionAfter: number) =>
      addChange.run(id, clientId, before, revisionAfter),
    /** The clients an import changed, the last change first. */
    changes: (id: number) => changes.all(id),
    markUndone: (id: number, at: number) => markUndone.run(at, id),
    /** The clients an import brought, and whether anything was added to them since. */
    created: (id: number) => created.all(id),
    /** How the columns of a file with this signature were read the last time, as JSON. */
    mapping: (signature: string) => mapping.get(signature),
    keepMapping: (signature: string, value: string, at: number) => keepMapping.run(signature, value, at),
    /** The notes, untouched since, that an import added to clients it did not bring. */
    notesWithOthers: (id: number) => notesWithOthers.all(id, id),
    /** Takes out the tastes that an import added to clients it did not bring; `at` is epoch ms. */
    removeTastesWithOthers: (id: number, at: number) => removeTastesWithOthers.run(at, id, id),
  }
}
