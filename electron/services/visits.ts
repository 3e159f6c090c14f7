import type { createVisitQueries } from '../../db/queries/visits.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { Desk } from './desk.ts'

type Queries = ReturnType<typeof createVisitQueries>

/**
 * Counts the appointments that have ended by `now` as past, with the last visit and the rhythm of their clients;
 * resolves with how many, at most 500 at a time. Reads one small index when there is nothing to do.
 */
export async function settleVisits(desk: Desk, queries: Queries, now: number): Promise<number> {
  if (desk.store.isReadOnly || queries.due(now).length === 0) return 0
  const due = await desk.store.write(() => {
    const due = queries.due(now)
    queries.settle(due.map(({ id }) => id))
    for (const clientId of clientsOf(due)) queries.countVisits(clientId, now)
    return due
  })
  desk.announce('appointments.changed', {})
  desk.announce('clients.changed', { ids: [...clientsOf(due)] as ClientId[] })
  return due.length
}

function clientsOf(due: readonly { clientId: number }[]): Set<number> {
  return new Set(due.map(({ clientId }) => clientId))
}
