import { isDeepStrictEqual } from 'node:util'
import { putBack } from '../../../db/merges/put-back.ts'
import { type Snapshot, takeSnapshot } from '../../../db/merges/snapshot.ts'
import { type MadeRows, takeOver } from '../../../db/merges/take-over.ts'
import { createClientOrder } from '../../../db/order/client-order.ts'
import { createActivityQueries } from '../../../db/queries/activity.ts'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createDuplicateQueries } from '../../../db/queries/duplicates.ts'
import { createFieldQueries } from '../../../db/queries/fields.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createMergeQueries } from '../../../db/queries/merges.ts'
import { showName } from '../../../db/queries/shown-name.ts'
import { createVisitQueries } from '../../../db/queries/visits.ts'
import { createSearchRows } from '../../../db/search/search-rows.ts'
import { type Client, ClientDraft, type ClientId } from '../../ipc/clients.ts'
import type { Choices, MergeId, MergePlan } from '../../ipc/duplicates.ts'
import { AppError } from '../../ipc/errors.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import type { ClientService } from '../clients.ts'
import type { Desk } from '../desk.ts'
import { personName } from '../person-name.ts'
import { fitForm, notesOfRest } from '../imports/page-room.ts'
import { mergeForms } from './merge-forms.ts'
import { formOf, readSide } from './read-side.ts'

const UNDO_MS = 30 * 86_400_000

/** Which two clients are to become one, the first of whom stays, and whose values lead. */
export interface Wish {
  readonly oneId: ClientId
  readonly otherId: ClientId
  readonly choices: Choices
}

/** What a merge keeps of both clients, and what it wrote beside them. */
interface Kept {
  readonly snapshot: Snapshot
  readonly made: MadeRows
}

/** Where two clients become one, and two again. */
export function createMergeDesk(desk: Desk, clients: Pick<ClientService, 'get'>) {
  const { store } = desk
  const queries = {
    clients: createClientQueries(store),
    merges: createMergeQueries(store),
    pairs: createDuplicateQueries(store),
    fields: createFieldQueries(store),
    notes: createNoteQueries(store),
    visits: createVisitQueries(store),
    rows: createSearchRows(store),
    place: createClientOrder(store).place,
    record: createActivityQueries(store).record,
  }

  function readBoth({ oneId, otherId }: Wish): { one: Client; other: Client } {
    if (oneId === otherId) throw new AppError('invalid-input')
    const [one, other] = [clients.get({ id: oneId }), clients.get({ id: otherId })]
    if (one.binnedAt !== null || other.binnedAt !== null) throw new AppError('conflict')
    return { one, other }
  }

  function join(one: Client, other: Client, choices: Choices) {
    const labels = new Map(queries.fields.list().map(({ id, label }) => [id, label]))
    const { form, fields } = mergeForms(
      readSide(one, queries.clients),
      readSide(other, queries.clients),
      choices,
      (fieldId) => labels.get(fieldId) ?? '',
    )
    return { ...fitForm(form), fields }
  }

  function plan(wish: Wish): MergePlan {
    const { one, other } = readBoth(wish)
    const { form, rest, fields } = join(one, other, wish.choices)
    const moved = queries.merges.counts(other.id, desk.staffId)
    return {
      one,
      other,
      merged: { ...describeMerged(one, other), ...form, name: personName(showName(form)) },
      fields,
      moved: moved ?? { notes: 0, tastes: 0, facts: 0, appointments: 0, consents: 0 },
      rest: rest.open.length + rest.discreet.length,
    }
  }

  function write(
    one: Client,
    other: Client,
    { choices, restHeading }: Pick<Wish, 'choices'> & { restHeading: string },
  ): MergeId {
    const meta = { at: desk.now(), staffId: desk.staffId }
    const day = wallClock(meta.at, desk.house().timeZone).day
    const { form, rest } = join(one, other, choices)
    // A text longer than a form can hold is not cut down: something would be thrown away.
    if (!ClientDraft.safeParse(form).success) throw new AppError('conflict')
    const snapshot = takeSnapshot(store, one.id, other.id)
    const made = takeOver(store, one.id, other.id, { ...meta, day })
    const notes = notesOfRest(rest, restHeading).map(({ body, isPrivate }) =>
      queries.notes.insert({
        clientId: one.id,
        body,
        isPrivate,
        provenance: 'told',
        onDay: day,
        staffId: meta.staffId,
        recordedAt: meta.at,
      }),
    )
    // Both forms stay among the earlier versions of the one that is kept.
    queries.clients.replaceForm(one.id, formOf(other), meta)
    const revisionAfter = queries.clients.replaceForm(one.id, form, meta) ?? 0
    if (!isDeepStrictEqual(form.names, one.names) || showName(form).nameText !== one.name.text) {
      queries.place(one.id)
    }
    queries.merges.bin({ keptId: one.id, otherId: other.id, at: meta.at })
    queries.rows.dropClient(other.id)
    queries.pairs.dropOf(other.id)
    queries.visits.countVisits(one.id, meta.at)
    queries.visits.countVisits(other.id, meta.at)
    queries.merges.forgetExpired(meta.at)
    const kept: Kept = { snapshot, made: { ...made, ...(notes.length > 0 && { notes }) } }
    const id = queries.merges.add({
      keptId: one.id,
      otherId: other.id,
      ...meta,
      before: JSON.stringify(kept),
      revisionAfter,
      undoUntil: meta.at + UNDO_MS,
    })
    queries.record({ ...meta, act: 'client.merged', subject: 'client', subjectId: one.id })
    return id as MergeId
  }

  function tell(ids: readonly [ClientId, ClientId]): void {
    desk.announce('clients.changed', { ids: [...ids] })
    for (const clientId of ids) {
      desk.announce('notes.changed', { clientId })
      desk.announce('tastes.changed', { clientId })
      desk.announce('facts.changed', { clientId })
      desk.announce('consents.changed', { clientId })
      desk.announce('discretion.changed', { clientId })
    }
    desk.announce('appointments.changed', {})
    desk.announce('households.changed', {})
    desk.announce('duplicates.changed', {})
  }

  async function undo({ mergeId }: { mergeId: MergeId }) {
    const at = desk.now()
    const undone = await store.write(() => {
      const row = queries.merges.byId(mergeId)
      if (row === undefined) throw new AppError('not-found')
      if (row.undoneAt !== null || row.undoUntil <= at) throw new AppError('undo-expired')
      if (row.revision !== row.revisionAfter) throw new AppError('conflict')
      const ids = { keptId: row.keptId as ClientId, otherId: row.otherId as ClientId }
      const { snapshot, made } = JSON.parse(queries.merges.before(mergeId)) as Kept
      const { added } = putBack(store, { ...ids, snapshot, made })
      for (const id of [ids.keptId, ids.otherId]) queries.visits.countVisits(id, at)
      queries.merges.markUndone(mergeId, at)
      const { staffId } = desk
      queries.record({ at, staffId, act: 'client.merge-undone', subject: 'client', subjectId: ids.keptId })
      return { ...ids, added }
    })
    tell([undone.keptId, undone.otherId])
    return undone
  }

  return {
    plan,
    undo,
    merge: async (wish: Wish & { oneRevision: number; otherRevision: number; restHeading: string }) => {
      const mergeId = await store.write(() => {
        const { one, other } = readBoth(wish)
        const isStale = one.revision !== wish.oneRevision || other.revision !== wish.otherRevision
        if (isStale) throw new AppError('stale')
        return write(one, other, wish)
      })
      tell([wish.oneId, wish.otherId])
      return { mergeId, keptId: wish.oneId }
    },
  }
}

function describeMerged(one: Client, other: Client): Client {
  const visits = [one.lastVisitAt, other.lastVisitAt].filter((at) => at !== null)
  const coming = [one.nextVisit, other.nextVisit].filter((visit) => visit !== null)
  return {
    ...one,
    createdAt: Math.min(one.createdAt, other.createdAt),
    lastVisitAt: visits.length === 0 ? null : Math.max(...visits),
    nextVisit: coming.toSorted((a, b) => a.startsAt - b.startsAt)[0] ?? null,
    noteCount: one.noteCount + other.noteCount,
    visitCount: one.visitCount + other.visitCount,
    householdId: one.householdId ?? other.householdId,
    hasPhoto: one.hasPhoto || other.hasPhoto,
  }
}
