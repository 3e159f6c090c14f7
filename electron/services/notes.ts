import { createActivityQueries } from '../../db/queries/activity.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createNoteQueries, type NoteRow } from '../../db/queries/notes.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Note, NoteId } from '../ipc/notes.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Source } from '../ipc/values.ts'
import type { Desk } from './desk.ts'
import { createPurchases } from './purchases.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const
const AFTER_ALL = { on: '9999-12-31', id: Number.MAX_SAFE_INTEGER }

/** What is typed of a note. */
export interface NoteInput {
  readonly body: string
  readonly source: Source
  readonly isPrivate: boolean
}

/** What the business allows with notes. */
export type NoteService = ReturnType<typeof createNoteService>

/** The notes of an open book, for whoever is at the desk; a private note is there for its author only. */
export function createNoteService(desk: Desk) {
  const { store } = desk
  const queries = { ...createNoteQueries(store), ...createActivityQueries(store) }
  const clients = createClientQueries(store)
  const purchases = createPurchases(desk)
  const { keep, takeBack } = createTakingBack(desk)

  function find(id: NoteId): NoteRow {
    const row = queries.byId(id)
    if (row === undefined || (row.isPrivate && row.staffId !== desk.staffId)) throw new AppError('not-found')
    return row
  }

  function findShown(id: NoteId): NoteRow {
    const row = find(id)
    if (!purchases.isShown(row.clientId, row)) throw new AppError('not-found')
    return row
  }

  function record(act: string, id: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'note', subjectId: id })
  }

  function keepWayBack(row: NoteRow, undo: () => void): void {
    keep(nameWriting(row), { read: () => queries.byId(row.id), undo })
  }

  async function move(id: NoteId, act: string, change: () => boolean) {
    const { clientId } = await store.write(() => {
      const row = findShown(id)
      if (change()) record(act, id)
      return row
    })
    desk.announce('notes.changed', { clientId: clientId as ClientId })
    return DONE
  }

  return {
    /** Notes of a client that the reader may see, newest day first; `before` is the last one already read. */
    list: (input: { clientId: ClientId; before: { on: string; id: NoteId } | null; limit: number }) => {
      const { clientId, limit } = input
      const at = { clientId, readerId: desk.staffId, limit: limit + 1, ...(input.before ?? AFTER_ALL) }
      const seesPurchases = !purchases.areKeptFrom(clientId, desk.staffId)
      const rows = queries.page({ ...at, seesPurchases })
      return { notes: rows.slice(0, limit).map(showNote), hasMore: rows.length > limit }
    },
    /** Adds a note, its words to the letter. Throws AppError `not-found` for a client who is not there. */
    add: async (input: NoteInput & { clientId: ClientId }): Promise<Note> => {
      const { clientId } = input
      const row = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        const id = queries.insert({
          ...readFacts(input),
          clientId,
          staffId: desk.staffId,
          recordedAt: desk.now(),
        })
        record('note.added', id)
        return find(id as NoteId)
      })
      keepWayBack(row, () => queries.drop(row.id))
      desk.announce('notes.changed', { clientId })
      return showNote(row)
    },
    /**
     * Changes the words of a note; who wrote it stays. Throws AppError `not-found`, also for a removed note, and
     * `forbidden` when anyone but its author would make it private.
     */
    change: async (input: NoteInput & { id: NoteId }): Promise<Note> => {
      const { id } = input
      const { row, before } = await store.write(() => {
        const before = findShown(id)
        if (before.removedAt !== null) throw new AppError('not-found')
        if (input.isPrivate && before.staffId !== desk.staffId) throw new AppError('forbidden')
        queries.change(id, readFacts(input), desk.now())
        record('note.changed', id)
        return { row: find(id), before }
      })
      keepWayBack(row, () => queries.change(id, before, before.changedAt))
      desk.announce('notes.changed', { clientId: row.clientId as ClientId })
      return showNote(row)
    },
    /** Takes a note out of the page, the counts and the search; it is kept. */
    remove: ({ id }: { id: NoteId }) => move(id, 'note.removed', () => queries.remove(id, desk.now())),
    /** Brings a removed note back. */
    restore: ({ id }: { id: NoteId }) => move(id, 'note.restored', () => queries.restore(id)),
    /**
     * Undoes what wrote a note, or with an instant the change it was last changed by. Throws AppError `undo-expired`,
     * `conflict`.
     */
    takeBack: async (writing: Pick<Note, 'id' | 'changedAt'>) => {
      const row = queries.byId(writing.id)
      await takeBack(nameWriting(writing), () => record('note.taken-back', writing.id))
      if (row !== undefined) desk.announce('notes.changed', { clientId: row.clientId as ClientId })
      return DONE
    },
  }
}

function nameWriting({ id, changedAt }: Pick<NoteRow, 'id' | 'changedAt'>): string {
  return `${id} ${changedAt ?? ''}`
}

function readFacts({ body, source, isPrivate }: NoteInput) {
  return { body, isPrivate, provenance: source.provenance, toldBy: source.toldBy, onDay: source.on }
}

function showNote(row: NoteRow): Note {
  return {
    id: row.id as NoteId,
    clientId: row.clientId as ClientId,
    body: row.body,
    source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
    isPrivate: row.isPrivate,
    author: row.author,
    authorId: row.staffId as StaffId | null,
    recordedAt: row.recordedAt,
    changedAt: row.changedAt,
  }
}
