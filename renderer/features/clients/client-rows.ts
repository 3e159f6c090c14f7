import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type ClientFilter, type ClientId, type ClientRow, PAGE_SIZE } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'

interface Page {
  readonly rows: readonly ClientRow[]
  readonly next: { rank: number; id: ClientId } | null
}

const keyOf = (filter: ClientFilter, page: number) => ['clients', 'list', filter, page] as const

// A page that follows one still true starts after its last row, which is quick at any depth.
function startOf(queries: QueryClient, filter: ClientFilter, page: number) {
  const before = queries.getQueryState<Page>(keyOf(filter, page - 1))
  const isTrue = before?.status === 'success' && !before.isInvalidated && before.fetchStatus === 'idle'
  const next = isTrue ? before.data?.next : undefined
  return next ? ({ from: 'after', ...next } as const) : ({ from: 'index', index: page * PAGE_SIZE } as const)
}

/** How many clients a filter leaves. */
export function useClientCount(filter: ClientFilter) {
  return useQuery({
    queryKey: ['clients', 'count', filter],
    queryFn: () => client.clients.count({ filter }),
    select: (answer) => answer.count,
  })
}

/** The rows of a list, read by the page as they come into sight, and how many there are; undefined before it is known. */
export function useClientRows(filter: ClientFilter) {
  const queries = useQueryClient()
  const [span, setSpan] = useState({ first: 0, last: 0 })
  const count = useClientCount(filter)
  const pages = Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at)
  const read = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(filter, page),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        client.clients.list({ filter, at: startOf(queries, filter, page), limit: PAGE_SIZE }, { signal }),
    })),
  })
  const onWindow = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(firstRow / PAGE_SIZE)
    const last = Math.floor(lastRow / PAGE_SIZE)
    setSpan((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])

  const rowsOf = new Map(pages.map((page, at) => [page, read[at]?.data?.rows]))
  return {
    count: count.data,
    error: count.error ?? read.find((page) => page.error)?.error ?? null,
    onWindow,
    rowAt: (index: number): ClientRow | undefined =>
      rowsOf.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE],
  }
}
