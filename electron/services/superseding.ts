import { createActivityQueries } from '../../db/queries/activity.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Provenance } from '../ipc/values.ts'
import type { Desk } from './desk.ts'
import { createPurchases } from './purchases.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** What is known of a client, as a row that another may stand in for, or that may be out of use. */
interface KnownRow {
  readonly id: number
  readonly clientId: number
  readonly provenance: Provenance
  readonly removedAt: number | null
  readonly supersededById: number | null
}

/** What these rows need of the store; `drop` takes one out as if it had never been, and lets the earlier one stand. */
interface KnownQueries<Row> {
  readonly byId: (id: number) => Row | undefined
  readonly supersede: (id: number, byId: number) => void
  readonly setRemoved: (id: number, at: number | null) => void
  readonly drop: (id: number, earlier: Row | null) => void
}

/**
 * What facts and tastes have in common: one is superseded by another, taken out of use and brought back, never overwritten;
 * every act is in the activity, announced, and can be taken back. Whoever may not see it does not find it.
 */
export function createSuperseding<Row extends KnownRow>(
  desk: Desk,
  subject: 'fact' | 'taste',
  queries: KnownQueries<Row>,
) {
  const { store } = desk
  const clients = createClientQueries(store)
  const purchases = createPurchases(desk)
  const ways = createTakingBack(desk)
  const activity = createActivityQueries(store)

  const record = (act: string, id: number) =>
    activity.record({
      at: desk.now(),
      staffId: desk.staffId,
      act: `${subject}.${act}`,
      subject,
      subjectId: id,
    })
  const announce = (clientId: number) =>
    desk.announce(`${subject}s.changed`, { clientId: clientId as ClientId })

  function find(id: number): Row {
    const row = queries.byId(id)
    if (row === undefined || !purchases.isShown(row.clientId, row)) throw new AppError('not-found')
    return row
  }

  /** Within the transaction: what `insert` wrote, as it stands. */
  function write(insert: () => number, act: string): Row {
    const id = insert()
    record(act, id)
    const row = queries.byId(id)
    if (row === undefined) throw new AppError('not-found')
    return row
  }

  function keepWayBack(id: number, earlier: Row | null): void {
    ways.keep(String(id), {
      read: () => [queries.byId(id), earlier && queries.byId(earlier.id)],
      undo: () => queries.drop(id, earlier),
    })
  }

  async function setRemoved(id: number, at: number | null, act: string) {
    const clientId = await store.write(() => {
      const row = find(id)
      if (row.supersededById !== null) throw new AppError('stale')
      queries.setRemoved(id, at)
      record(act, id)
      return row.clientId
    })
    announce(clientId)
    return DONE
  }

  return {
    /** The row, removed and superseded ones too. Throws AppError `not-found`, also where it may not be seen. */
    find,
    /** Writes one more of a client. Throws AppError `not-found` for a client who is not there, and what `insert` throws. */
    add: async (clientId: ClientId, insert: () => number): Promise<Row> => {
      const { row } = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        return { row: write(insert, 'added') }
      })
      keepWayBack(row.id, null)
      announce(clientId)
      return row
    },
    /** Puts what `insert` writes in the place of one. Throws AppError `not-found`, and `stale` where it stands no more. */
    supersede: async (
      id: number,
      act: 'changed' | 'confirmed',
      insert: (old: Row) => number,
    ): Promise<Row> => {
      const { row, old } = await store.write(() => {
        const old = find(id)
        if (old.removedAt !== null || old.supersededById !== null) throw new AppError('stale')
        const row = write(() => insert(old), act)
        queries.supersede(id, row.id)
        return { row, old }
      })
      keepWayBack(row.id, old)
      announce(row.clientId)
      return row
    },
    /** Takes one out of use; it is kept. Throws AppError `not-found`, or `stale` if another stands in its place. */
    remove: ({ id }: { id: number }) => setRemoved(id, desk.now(), 'removed'),
    /** Brings a removed one back. Throws AppError `not-found`, or `stale` if another stands in its place. */
    restore: ({ id }: { id: number }) => setRemoved(id, null, 'restored'),
    /** Undoes what added, changed or confirmed one. Throws AppError `undo-expired`, `conflict`. */
    takeBack: async ({ id }: { id: number }) => {
      const row = queries.byId(id)
      await ways.takeBack(String(id), () => record('taken-back', id))
      if (row !== undefined) announce(row.clientId)
      return DONE
    },
  }
}
