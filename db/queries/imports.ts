import { WRITTEN_ABOUT } from './drafts.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'

/** One committed import as the store keeps it. */
export interface ImportRow {
  readonly id: number
  readonly fileName: string
  readonly at: number
  readonly staffId: number | null
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
  const columns = `import.id as id, file_name as fileName, at, staff_id as staffId, coalesce(staff.name, '') as staffName, counts,
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
  const ofLast = sqlite
    .prepare<[], number>(
      `select id from client where import_id = (select max(id) from import)
       union select client_id from import_change where import_id = (select max(id) from import)`,
    )
    .pluck()
  const markUndone = sqlite.prepare('update import set undone_at = ? where id = ?')
  const forgetChanges = sqlite.prepare(
    `delete from import_change
     where import_id in (select id from import where undo_until < ? or undone_at is not null)`,
  )
  // Lists that are made once, not once a client: nothing else than a note or a taste is indexed by its client alone.
  const created = sqlite.prepare<
    [{ import: number; at: number; file: string }],
    { id: number; isTouched: 0 | 1 }
  >(
    `select id, (revision > 1
       or exists (select 1 from appointment where appointment.client_id = client.id)
       or exists (select 1 from note where note.client_id = client.id
         and (note.import_id is not :import or changed_at is not null))
       or exists (select 1 from taste where taste.client_id = client.id
         and (taste.import_id is not :import or superseded_by_id is not null))
       or exists (select 1 from fact where fact.client_id = client.id
         and (recorded_at <> :at or told_by <> :file or superseded_by_id is not null))
       or exists (select 1 from consent where consent.client_id = client.id
         and (recorded_at <> :at or told_by <> :file))
       or id in (select client_id from companion where client_id is not null)
       or id in (select other_id from relation join client as kin on kin.id = relation.client_id
         where other_id is not null and kin.import_id is not :import)
       or exists (select 1 from discretion where discretion.client_id = client.id)
       or exists (select 1 from client_photo where client_photo.client_id = client.id and added_at <> :at)
       or id in (select kept_id from merge where undone_at is null
         union select other_id from merge where undone_at is null)
       or id in (${WRITTEN_ABOUT})
     ) as isTouched
     from client where import_id = :import`,
  )
  const mapping = sqlite
    .prepare<[string], string>('select mapping from import_mapping where signature = ?')
    .pluck()
  const keepMapping = sqlite.prepare(
    `insert into import_mapping (signature, mapping, used_at) values (?, ?, ?)
     on conflict (signature) do update set mapping = excluded.mapping, used_at = excluded.used_at`,
  )
  // With whom somebody it brought was joined since keeps what came along.
  const others = `client_id in (select client.id from client join import on import.id = ?
    where client.import_id is not import.id and not exists (select 1 from merge
      where kept_id = client.id and merge.undone_at is null and merge.at >= import.at))`
  const notesWithOthers = sqlite.prepare<[number, number], { id: number; clientId: number }>(
    `select id, client_id as clientId from note where import_id = ? and changed_at is null and ${others}`,
  )
  const tastesWithOthers = sqlite.prepare<[number, number], { id: number; clientId: number }>(
    `select id, client_id as clientId from taste
     where import_id = ? and superseded_by_id is null and ${others}`,
  )
  // Neither facts nor answers name their import: the file and the instant of the import do.
  const ofFile = (table: 'fact' | 'consent', standing: string) =>
    sqlite.prepare<[number, string, number], { id: number; clientId: number }>(
      `select id, client_id as clientId from ${table}
       where recorded_at = ? and told_by = ? and ${standing} and ${others}`,
    )
  const factsWithOthers = ofFile('fact', 'superseded_by_id is null')
  const consentsWithOthers = ofFile('consent', 'true')
  const deleteFact = sqlite.prepare('delete from fact where id = ?')
  const deleteConsent = sqlite.prepare('delete from consent where id = ?')
  const deleteFields = sqlite.prepare(
    `delete from custom_field where id in (select subject_id from activity
       where act = 'field.added' and subject = 'field' and at = ? and staff_id is ?)
     and id not in (select field_id from client_custom)`,
  )
  const deleteNote = sqlite.prepare('delete from note where id = ?')
  const deleteTaste = sqlite.prepare('delete from taste where id = ?')
  const notesOf = sqlite.prepare<[number], string>('select body from note where client_id = ?').pluck()
  const tastesOf = sqlite.prepare<[number], { stance: 'likes' | 'refuses'; text: string }>(
    'select stance, text from taste where client_id = ?',
  )
  const factsOf = sqlite.prepare<[number], string>('select text from fact where client_id = ?').pluck()
  const { dropFact, dropNote, dropTaste } = createSearchRows({ sqlite })

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
    /** Puts down what came of an import, as JSON. */
    setCounts: (id: number, counts: string) => setCounts.run(counts, id),
    addRefused: (id: number, row: RefusedRow) =>
      addRefused.run(id, row.line, row.reason, row.headers, row.cells),
    refused: (id: number) => refused.iterate(id),
    addChange: (id: number, clientId: number, before: string, revisionAfter: number) =>
      addChange.run(id, clientId, before, revisionAfter),
    /** The clients an import changed, the last change first. */
    changes: (id: number) => changes.all(id),
    /** The clients the latest import brought or completed. */
    clientsOfLast: () => ofLast.all(),
    markUndone: (id: number, at: number) => markUndone.run(at, id),
    /** The clients an import brought, and whether anything was added to them since. */
    created: (id: number) => {
      const { at, fileName } = byId.get(id) ?? { at: 0, fileName: '' }
      return created.all({ import: id, at, file: fileName })
    },
    /** Forgets how clients were before imports that can be undone no more at `now`, epoch ms. */
    forgetChanges: (now: number) => forgetChanges.run(now),
    /** The notes, tastes and facts ever written of a client, removed ones too, so that no import writes them again. */
    wordsOf: (clientId: number) => {
      const tastes = Map.groupBy(tastesOf.all(clientId), ({ stance }) => stance)
      const textsOf = (stance: 'likes' | 'refuses') => new Set(tastes.get(stance)?.map(({ text }) => text))
      return {
        notes: new Set(notesOf.all(clientId)),
        facts: new Set(factsOf.all(clientId)),
        likes: textsOf('likes'),
        refuses: textsOf('refuses'),
      }
    },
    /** How the columns of a file with this signature were read the last time, as JSON. */
    mapping: (signature: string) => mapping.get(signature),
    keepMapping: (signature: string, value: string, at: number) => keepMapping.run(signature, value, at),
    /** Takes out the text fields an import added in which no client has a value any more. */
    removeUnusedFields: (at: number, staffId: number | null) => deleteFields.run(at, staffId),
    /** Takes out the notes, tastes, facts and answers, unchanged since, that an import added to clients it did not bring. */
    removeWordsWithOthers: (id: number, keptClients: readonly number[]): void => {
      const kept = new Set(keptClients)
      for (const note of notesWithOthers.all(id, id)) {
        if (kept.has(note.clientId)) continue
        dropNote(note.id)
        deleteNote.run(note.id)
      }
      for (const taste of tastesWithOthers.all(id, id)) {
        if (kept.has(taste.clientId)) continue
        dropTaste(taste.id)
        deleteTaste.run(taste.id)
      }
      const { at, fileName } = byId.get(id) ?? { at: 0, fileName: '' }
      for (const fact of factsWithOthers.all(at, fileName, id)) {
        if (kept.has(fact.clientId)) continue
        dropFact(fact.id)
        deleteFact.run(fact.id)
      }
      for (const consent of consentsWithOthers.all(at, fileName, id)) {
        if (!kept.has(consent.clientId)) deleteConsent.run(consent.id)
      }
    },
  }
}
