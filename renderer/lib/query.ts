import { type Query, QueryClient } from '@tanstack/react-query'
import { listen } from './client.ts'

/** The renderer's memory of what it has read; the main process is a function call away, so nothing is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Infinity,
      gcTime: 300_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const toReadAgain = new WeakSet<Query>()

/** Reads anew once a reading that began before the news has ended: its answer would pass for fresh, and the news be lost. */
async function readAgainAfter(query: Query): Promise<void> {
  if (toReadAgain.has(query)) return
  toReadAgain.add(query)
  // A reading that failed is told by whoever asked; what follows is a new one.
  await query.fetch().catch(() => undefined)
  toReadAgain.delete(query)
  await queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true })
}

function forgetOne(aggregate: string): void {
  const filter = { queryKey: [aggregate] }
  const underway = queryClient.getQueryCache().findAll({ ...filter, fetchStatus: 'fetching' })
  void queryClient.invalidateQueries(filter)
  // The library starts over what is shown and was read before; the first reading, and one nobody watches, it lets end.
  for (const query of underway)
    if (query.state.data === undefined || !query.isActive()) void readAgainAfter(query)
}

/** Keeps the memory true: each topic makes what it bears on be read anew. Query keys start with the aggregate's name. */
export function followTopics(): () => void {
  const forget = (...aggregates: string[]) => {
    for (const name of aggregates) forgetOne(name)
  }
  const stops = [
    listen('clients.changed', () =>
      forget(
        'clients',
        'duplicates',
        'search',
        'today',
        'appointments',
        'briefs',
        'discretion',
        'households',
        'staff',
        'timeline',
        'photos',
      ),
    ),
    listen('clients.reordered', () => forget('clients')),
    listen('appointments.changed', () =>
      forget('appointments', 'today', 'briefs', 'clients', 'search', 'timeline'),
    ),
    listen('notes.changed', () => forget('notes', 'clients', 'briefs', 'search', 'timeline')),
    listen('tastes.changed', () => forget('tastes', 'briefs', 'vocabulary', 'search', 'timeline')),
    listen('facts.changed', () => forget('facts', 'briefs', 'search', 'timeline')),
    listen('vocabulary.changed', () => forget('vocabulary', 'tastes', 'briefs', 'search')),
    listen('consents.changed', () => forget('consents', 'timeline')),
    listen('discretion.changed', () =>
      forget('discretion', 'briefs', 'tastes', 'facts', 'notes', 'search', 'timeline'),
    ),
    listen('duplicates.changed', () => forget('duplicates')),
    listen('households.changed', () => forget('households')),
    listen('imports.changed', () =>
      forget(
        'imports',
        'clients',
        'notes',
        'tastes',
        'appointments',
        'briefs',
        'search',
        'today',
        'households',
        'timeline',
      ),
    ),
    listen('staff.changed', () => forget('staff', 'session')),
    listen('charts.changed', () => forget('charts')),
    listen('fields.changed', () => forget('fields')),
    listen('boutique.changed', () =>
      forget('boutique', 'session', 'today', 'tastes', 'facts', 'briefs', 'photos'),
    ),
    listen('session.changed', () => forget('session')),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Forgets everything that was read, as when the cover closes. */
export function forgetEverything(): void {
  queryClient.removeQueries({
    predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'machine',
  })
}
