import { createClientOrder } from '../../db/order/client-order.ts'
import { createActivityQueries } from '../../db/queries/activity.ts'
import type { ClientForm } from '../../db/queries/client-form.ts'
import { createMatchQueries } from '../../db/queries/client-matches.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createSearchQueries } from '../../db/queries/search.ts'
import type { CustomValue } from '../ipc/client-parts.ts'
import type { Client, ClientDraft, ClientField, ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { StaffId } from '../ipc/staff.ts'
import { readDraft } from './client-draft.ts'
import { formWithField, listFieldChanges } from './client-history.ts'
import { createClientLists, type RankElsewhere } from './client-lists.ts'
import { readTyped, type Typed } from './client-typed.ts'
import { prepareCustoms } from './custom-values.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'
import { createPurchases } from './purchases.ts'

const DONE = { done: true } as const
/** Reading a page again within ten minutes is the same opening. */
const SAME_OPENING_MS = 600_000

type Queries = ReturnType<typeof prepareQueries>
type Lists = ReturnType<typeof createClientLists>

/** What the business allows with clients. */
export type ClientService = ReturnType<typeof createClientService>

/** The clients of an open book, for whoever is at the desk; `rankElsewhere` puts a large book in order in a thread. */
export function createClientService(desk: Desk, rankElsewhere?: RankElsewhere) {
  const queries = prepareQueries(desk)
  const lists = createClientLists(desk, rankElsewhere)
  return {
    list: lists.list,
    count: lists.count,
    ...createReading(desk, queries),
    ...createForms(desk, queries, lists),
    ...createBin(desk, queries),
    readTyped: (typed: Typed) => readTyped(desk, typed),
  }
}

function prepareQueries({ store }: Desk) {
  return {
    ...createClientQueries(store),
    ...createMatchQueries(store),
    ...createActivityQueries(store),
    hit: createSearchQueries(store).hit,
    place: createClientOrder(store).place,
  }
}

function createReading(desk: Desk, queries: Queries) {
  const opened = new Map<number, number>()
  const purchases = createPurchases(desk)

  function readClient(id: ClientId): Client {
    const now = desk.now()
    const row = queries.byId(id, desk.staffId, now)
    if (row === undefined) throw new AppError('not-found')
    const { nameText, nameLang, nameReading, nameLatin, ...facts } = row
    return {
      ...facts,
      noteCount: purchases.countShownNotes(id, row.noteCount),
      ...queries.readParts(id),
      name: personName({ nameText, nameLang, nameReading, nameLatin }),
      nextVisit: queries.nextVisit(id, now),
    } as Client
  }

  // The log of who opened which page never holds up the page: it is written once the answer is on its way.
  function noteOpening(id: ClientId): void {
    const now = desk.now()
    if (desk.store.isReadOnly || now - (opened.get(id) ?? -Infinity) < SAME_OPENING_MS) return
    opened.set(id, now)
    setImmediate(() => {
      desk.store.write(() => record(desk, queries, 'client.opened', id)).catch(() => opened.delete(id))
    })
  }

  return {
    /** Everything about a client, binned ones too. Throws AppError `not-found`. */
    get: ({ id }: { id: ClientId }): Client => {
      const client = readClient(id)
      noteOpening(id)
      return client
    },
    /** The earlier forms of a client, newest first, each with when and by whom it was replaced. */
    history: ({ id }: { id: ClientId }) =>
      queries.history(id).map((row) => ({ ...row, staffId: row.staffId as StaffId | null })),
    /** What each field said before it was changed, newest first, in pages. Throws AppError `not-found`. */
    fieldHistory: (asked: { id: ClientId; below: number | null }) => listFieldChanges(queries, asked),
    /**
     * Clients who may be the person being typed or have the same number or address, the likeliest first, ten at most; then
     * five at most who only bear the name.
     */
    similar: (
      typed: Pick<ClientDraft, 'names' | 'contactWays' | 'occasions'> & { exceptId: ClientId | null },
    ) =>
      queries.similar(typed, typed.exceptId, desk.now()).flatMap(({ id, why, isNamesake }) => {
        const row = queries.hit(id, desk.now())
        if (row === undefined) return []
        return [
          { id: id as ClientId, name: personName(row), residence: row.residence, why: [...why], isNamesake },
        ]
      }),
    languagesInUse: () => queries.languagesInUse(),
  }
}

function createForms(desk: Desk, queries: Queries, lists: Lists) {
  const { store } = desk
  const checkCustoms = prepareCustoms(store)

  function readForm(draft: ClientDraft, id: ClientId | null): ClientForm {
    const form = readDraft(draft)
    if (draft.customs.length > 0)
      checkCustoms(draft.customs, id === null ? [] : (queries.readParts(id).customs as CustomValue[]))
    if (form.advisorId !== null && !queries.isStaff(form.advisorId)) throw new AppError('invalid-input')
    return form
  }

  function replace(id: ClientId, form: ClientForm, act: string): number {
    const revision = queries.replaceForm(id, form, { at: desk.now(), staffId: desk.staffId })
    if (revision === undefined) throw new AppError('not-found')
    queries.place(id)
    record(desk, queries, act, id)
    return revision
  }

  function expectRevision(id: ClientId, revision: number, otherwise: 'stale' | 'conflict' = 'stale'): void {
    const standing = queries.standing(id)
    if (standing === undefined) throw new AppError('not-found')
    if (standing.revision !== revision) throw new AppError(otherwise, { revision: standing.revision })
  }

  function tell(id: ClientId): void {
    desk.announce('clients.changed', { ids: [id] })
  }

  return {
    /** Adds a client. Throws AppError `invalid-input` without a name or a way of contact, or for an unknown advisor. */
    create: async ({ client }: { client: ClientDraft }) => {
      const form = readForm(client, null)
      const id = await store.write(() => {
        const id = queries.insertForm(form, { at: desk.now(), staffId: desk.staffId }) as ClientId
        queries.place(id)
        record(desk, queries, 'client.created', id)
        return id
      })
      tell(id)
      return { id, revision: 1 }
    },
    /** Replaces the whole form. Throws AppError `stale` when another change came first, `not-found`, `invalid-input`. */
    update: async ({ id, revision, client }: { id: ClientId; revision: number; client: ClientDraft }) => {
      const form = readForm(client, id)
      const next = await store.write(() => {
        expectRevision(id, revision)
        return replace(id, form, 'client.changed')
      })
      tell(id)
      return { revision: next }
    },
    /**
     * Brings back the form as it was at an earlier revision, as a change of its own. Throws AppError `not-found`, and
     * `conflict` when the form is no longer the one that is to be replaced: an undo would take back more than its own act.
     */
    revert: async (asked: { id: ClientId; revision: number; toRevision: number }) => {
      const { id, toRevision } = asked
      const revision = await store.write(() => {
        expectRevision(id, asked.revision, 'conflict')
        const form = queries.formAt(id, toRevision)
        if (form === undefined) throw new AppError('not-found')
        return replace(id, form, 'client.reverted')
      })
      tell(id)
      return { revision }
    },
    /**
     * Brings back one field as it was at an earlier revision, as a change of its own. Throws AppError `stale` when another
     * change came first, `not-found`, and `invalid-input` when neither a name nor a way of contact would remain.
     */
    restoreField: async (asked: {
      id: ClientId
      revision: number
      field: ClientField
      atRevision: number
    }) => {
      const revision = await store.write(() => {
        expectRevision(asked.id, asked.revision)
        return replace(asked.id, formWithField(queries, asked), 'client.reverted')
      })
      tell(asked.id)
      return { revision }
    },
    /** Makes the order of lists complete in the desk's language. */
    prepareOrder: lists.prepareOrder,
  }
}

function createBin(desk: Desk, queries: Queries) {
  const { store } = desk

  async function forEach(ids: readonly ClientId[], act: string, move: (id: ClientId) => boolean) {
    const moved = await store.write(() => {
      const moved = ids.filter(move)
      for (const id of moved) record(desk, queries, act, id)
      return moved
    })
    if (moved.length > 0) {
      desk.announce('clients.changed', { ids: moved })
      desk.announce('appointments.changed', {})
    }
    return DONE
  }

  return {
    /** Takes clients out of lists, search and counts; everything about them is kept. */
    bin: ({ ids }: { ids: ClientId[] }) => forEach(ids, 'client.binned', (id) => queries.bin(id, desk.now())),
    /** Brings clients back from the bin. */
    restore: ({ ids }: { ids: ClientId[] }) => forEach(ids, 'client.restored', (id) => queries.restore(id)),
    /**
     * Removes a client for good, with all that refers to them; what remains is that and by whom it was done.
     * Throws AppError `forbidden` unless a manager asks, `not-found`, and `invalid-input` when the typed name differs.
     */
    erase: async ({ id, typedName }: { id: ClientId; typedName: string }) => {
      if (desk.role !== 'manager') throw new AppError('forbidden')
      await store.write(() => {
        const row = queries.byId(id, desk.staffId, desk.now())
        if (row === undefined) throw new AppError('not-found')
        if (tidy(typedName) !== tidy(row.nameText)) throw new AppError('invalid-input')
        queries.erase(id)
        record(desk, queries, 'client.erased', id)
      })
      desk.announce('clients.changed', { ids: [id] })
      desk.announce('appointments.changed', {})
      return DONE
    },
  }
}

function record(desk: Desk, queries: Queries, act: string, id: ClientId): void {
  queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'client', subjectId: id })
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ')
}
