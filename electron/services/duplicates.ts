import { createActivityQueries } from '../../db/queries/activity.ts'
import { createDuplicateQueries, type PairRow, type TwinRow } from '../../db/queries/duplicates.ts'
import { createMergeQueries, type MergeRow } from '../../db/queries/merges.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { CallContext } from '../ipc/define.ts'
import type { Choices, DuplicatePair, Merge, MergeId } from '../ipc/duplicates.ts'
import { AppError } from '../ipc/errors.ts'
import type { Announce } from '../ipc/topics.ts'
import type { LikenessReason } from '../ipc/values.ts'
import type { BackRoom } from './back-room.ts'
import type { ClientService } from './clients.ts'
import type { Desk } from './desk.ts'
import type { Changed } from './duplicates/jobs.ts'
import { createMergeDesk } from './duplicates/merge-desk.ts'
import { personName } from './person-name.ts'
import { createPurchases } from './purchases.ts'

const DONE = { done: true } as const

/** What the business allows with clients who may be one person. */
export type DuplicateService = ReturnType<typeof createDuplicateService>

/** The clients who may be one person, and what is done about them; the back room compares them. */
export function createDuplicateService(
  desk: Desk,
  tools: { clients: Pick<ClientService, 'get'>; backRoom: Pick<BackRoom, 'run'> },
) {
  const queries = createDuplicateQueries(desk.store)
  const merges = createMergeQueries(desk.store)
  const mergeDesk = createMergeDesk(desk, tools.clients)
  const activity = createActivityQueries(desk.store)
  const purchases = createPurchases(desk)

  /** Renews the pairs of clients who have changed; what fails is made good by the next look through the book. */
  async function follow(changed: Changed): Promise<void> {
    if (desk.store.isReadOnly) return
    const { isChanged } = await tools.backRoom.run('duplicates.follow', { changed, at: desk.now() })
    if (isChanged) desk.announce('duplicates.changed', {})
  }

  function twinOf(id: number): TwinRow | undefined {
    const row = queries.twin(id, desk.staffId)
    return row && { ...row, noteCount: purchases.countShownNotes(id, row.noteCount) }
  }

  return {
    follow,
    /** The likely pairs, the surest first, page by page; `count` is of all of them. */
    list: ({ limit, after }: { limit: number; after: { score: number; id: number } | null }) => {
      const rows = queries.page(after, limit)
      const last = rows.at(-1)
      return {
        pairs: rows.flatMap((row) => showPair(row, twinOf)),
        next: last && rows.length === limit ? { score: last.score, id: last.id } : null,
        count: queries.count(),
        lookedAt: queries.lookedAt(),
      }
    },
    /** Looks through the whole book and answers how many pairs there are. Throws AppError `cancelled`. */
    look: async ({ signal, progress }: Pick<CallContext, 'signal' | 'progress'>) => {
      const found = await tools.backRoom.run('duplicates.look', { at: desk.now() }, { signal, progress })
      desk.announce('duplicates.changed', {})
      return found
    },
    /** What a merge would make of two clients; nothing is written. Throws AppError `not-found`, `conflict`. */
    plan: (wish: { oneId: ClientId; otherId: ClientId; choices: Choices }) => mergeDesk.plan(wish),
    /** Makes two clients one. Throws AppError `stale`, `not-found`, `conflict`. */
    merge: mergeDesk.merge,
    /** Takes a merge back. Throws AppError `not-found`, `undo-expired`, and `conflict` when the form was changed since. */
    undo: mergeDesk.undo,
    /** The merges of the last thirty days, the latest first. */
    merges: (): Merge[] => merges.since(desk.now()).map((row) => showMerge(row)),
    /** Keeps that two clients are two people, or takes it back. Throws AppError `not-found`. */
    tellApart: async ({
      oneId,
      otherId,
      distinct,
    }: {
      oneId: ClientId
      otherId: ClientId
      distinct: boolean
    }) => {
      const [low, high] = oneId < otherId ? [oneId, otherId] : [otherId, oneId]
      await desk.store.write(() => {
        if (low === high || !queries.areThere(low, high)) throw new AppError('not-found')
        const by = { at: desk.now(), staffId: desk.staffId }
        const isChanged = distinct ? queries.addDistinct(low, high, by) : queries.removeDistinct(low, high)
        if (distinct) queries.dropPair(low, high)
        const act = distinct ? 'client.told-apart' : 'client.perhaps-one'
        if (isChanged) activity.record({ ...by, act, subject: 'client', subjectId: low })
      })
      desk.announce('duplicates.changed', {})
      if (!distinct) await follow({ ids: [oneId] })
      return DONE
    },
  }
}

/** Announces as before, and has the pairs of the clients that changed renewed, which nobody waits for. */
export function followTopics(announce: Announce, follow: (changed: Changed) => Promise<void>): Announce {
  // What fails here is made good by the next look, and a book that closes meanwhile needs no pairs.
  const renew = (changed: Changed) => void follow(changed).catch(() => undefined)
  return (topic, payload) => {
    announce(topic, payload)
    if (topic === 'clients.changed' && 'ids' in payload) renew({ ids: payload.ids })
    if (topic === 'imports.changed') renew('last-import')
  }
}

function showPair(row: PairRow, twinOf: (id: number) => TwinRow | undefined): DuplicatePair[] {
  const [one, other] = [twinOf(row.oneId), twinOf(row.otherId)]
  if (one === undefined || other === undefined) return []
  return [{ one: showTwin(one), other: showTwin(other), score: row.score, why: row.why as LikenessReason[] }]
}

function showTwin({ id, residence, lastVisitAt, noteCount, ...name }: TwinRow): DuplicatePair['one'] {
  return { id: id as ClientId, name: personName(name), residence, lastVisitAt, noteCount }
}

function showMerge(row: MergeRow): Merge {
  return {
    id: row.id as MergeId,
    keptId: row.keptId as ClientId,
    otherId: row.otherId as ClientId,
    keptName: { text: row.keptText, lang: row.keptLang, reading: row.keptReading, latin: row.keptLatin },
    otherName: { text: row.otherText, lang: row.otherLang, reading: row.otherReading, latin: row.otherLatin },
    at: row.at,
    by: row.staffName,
    undoUntil: row.undoUntil,
    undoneAt: row.undoneAt,
    closedBy: row.undoneAt === null && row.revision !== row.revisionAfter ? 'change' : '',
  }
}
