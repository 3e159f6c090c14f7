import { eq, sql } from 'drizzle-orm'
import { notes, staff } from '../schema/index.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'

/** What is written of a note. */
export type NoteFacts = Pick<
  typeof notes.$inferInsert,
  | 'clientId'
  | 'body'
  | 'provenance'
  | 'toldBy'
  | 'onDay'
  | 'isPrivate'
  | 'staffId'
  | 'importId'
  | 'recordedAt'
>

/** A note with the name of who wrote it; '' where nobody of the house did. */
export type NoteRow = NonNullable<ReturnType<ReturnType<typeof createNoteQueries>['byId']>>

const param = sql.placeholder

/** How notes are read and kept, with their search rows; writes belong inside `store.write`. */
export function createNoteQueries(store: Pick<Store, 'sqlite' | 'orm'>) {
  return { ...prepareReads(store), ...prepareWrites(store) }
}

interface NotesAsked {
  readonly clientId: number
  /** The ISO day and the id of the note before. */
  readonly on: string
  readonly id: number
  readonly readerId: number
  /** Whether notes of what was bought are among them. */
  readonly seesPurchases: boolean
  readonly limit: number
}

function prepareReads({ orm }: Pick<Store, 'orm'>) {
  const shown = () =>
    orm
      .select({
        id: notes.id,
        clientId: notes.clientId,
        body: notes.body,
        provenance: notes.provenance,
        toldBy: notes.toldBy,
        onDay: notes.onDay,
        isPrivate: notes.isPrivate,
        author: sql<string>`coalesce(${staff.name}, '')`,
        staffId: notes.staffId,
        recordedAt: notes.recordedAt,
        changedAt: notes.changedAt,
        removedAt: notes.removedAt,
      })
      .from(notes)
      .leftJoin(staff, eq(staff.id, notes.staffId))
  const byId = shown()
    .where(eq(notes.id, param('id')))
    .prepare()
  const page = shown()
    .where(
      sql`${notes.clientId} = ${param('clientId')}
        and (${notes.onDay}, ${notes.id}) < (${param('on')}, ${param('id')})
        and ${notes.removedAt} is null
        and (not ${notes.isPrivate} or ${notes.staffId} = ${param('readerId')})
        and (${notes.provenance} <> 'bought' or ${param('seesPurchases')})`,
    )
    .orderBy(sql`${notes.onDay} desc, ${notes.id} desc`)
    .limit(param('limit'))
    .prepare()
  return {
    /** One note, removed and private ones too: the service decides who may see it. */
    byId: (id: number) => byId.get({ id }),
    /** The notes of a client that this member of staff may read, newest first, before a day and id. */
    page: ({ seesPurchases, ...at }: NotesAsked) => page.all({ ...at, seesPurchases: seesPurchases ? 1 : 0 }),
  }
}

function prepareWrites({ sqlite }: Pick<Store, 'sqlite'>) {
  const rows = createSearchRows({ sqlite })
  const insert = sqlite.prepare(
    `insert into note (client_id, body, provenance, told_by, on_day, is_private, staff_id, import_id, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const change = sqlite.prepare(
    `update note set body = ?, provenance = ?, told_by = ?, on_day = ?, is_private = ?, changed_at = ? where id = ?`,
  )
  const drop = sqlite.prepare('delete from note where id = ?')
  const remove = sqlite.prepare('update note set removed_at = ? where id = ? and removed_at is null')
  const restore = sqlite.prepare<[number], { body: string }>(
    'update note set removed_at = null where id = ? and removed_at is not null returning body',
  )
  return {
    /** Adds a note, as a person or an import wrote it, and makes it found. */
    insert: (note: NoteFacts): number => {
      const { clientId, body, provenance, toldBy, onDay, isPrivate, staffId, importId, recordedAt } = note
      const { lastInsertRowid } = insert.run(
        clientId,
        body,
        provenance,
        toldBy ?? '',
        onDay,
        isPrivate ? 1 : 0,
        staffId ?? null,
        importId ?? null,
        recordedAt,
      )
      const id = Number(lastInsertRowid)
      rows.addNote(id, body)
      return id
    },
    /** Changes what a note that is not removed says; its author stays who wrote it. Null puts back a note never changed. */
    change: (
      id: number,
      note: Omit<NoteFacts, 'clientId' | 'staffId' | 'importId' | 'recordedAt'>,
      at: number | null,
    ) => {
      change.run(note.body, note.provenance, note.toldBy ?? '', note.onDay, note.isPrivate ? 1 : 0, at, id)
      rows.replaceNote(id, note.body)
    },
    /** Takes the row of a note out as if it had never been written. */
    drop: (id: number): void => {
      drop.run(id)
      rows.dropNote(id)
    },
    /** Takes a note out of pages, counts and search, and keeps it; false when it was out already. */
    remove: (id: number, at: number): boolean => {
      const isRemoved = remove.run(at, id).changes === 1
      if (isRemoved) rows.dropNote(id)
      return isRemoved
    },
    /** Brings a removed note back; false when it was not removed. */
    restore: (id: number): boolean => {
      const row = restore.get(id)
      if (row === undefined) return false
      rows.addNote(id, row.body)
      return true
    },
  }
}
