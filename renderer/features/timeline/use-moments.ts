import { useInfiniteQuery } from '@tanstack/react-query'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Moment } from '../../../electron/ipc/timeline.ts'
import { client } from '../../lib/client.ts'
import { type HistoryPart, PARTS } from './moment-filter.ts'

const PAGE = 50

type Ending = Pick<Moment, 'at' | 'kind' | 'id'> | null
const NEWEST: Ending = null

/** The moments of a part of a client's history, newest first, read page by page. */
export function useMoments(clientId: ClientId, part: HistoryPart) {
  return useInfiniteQuery({
    queryKey: ['timeline', clientId, part],
    queryFn: ({ pageParam }) =>
      client.timeline.list({ clientId, kinds: [...PARTS[part]], before: pageParam, limit: PAGE }),
    initialPageParam: NEWEST,
    getNextPageParam: ({ moments, hasMore }): Ending | undefined => {
      const last = moments.at(-1)
      return hasMore && last ? { at: last.at, kind: last.kind, id: last.id } : undefined
    },
  })
}
