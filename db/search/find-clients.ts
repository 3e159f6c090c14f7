import { matchEmail, matchPhone } from '../../locales/search/contacts.ts'
import { matchNames } from '../../locales/search/match.ts'
import { createSearchQueries } from '../queries/search.ts'
import type { Store } from '../store.ts'
import { matchWholeName } from './client-keys.ts'

/** A client that was found; `similar` says that only the sound is alike. */
export interface FoundClient {
  readonly id: number
  readonly similar: boolean
}

// What is looked at of one kind of hit before it is put in order: the newest clients, and all who are expected.
const MOST_SCANNED = 5_000
const MOST_ORDERED = 200
const MOST_EXPECTED = 300

/** How clients are found by what is typed, in the order in which a person would look for them. */
export function createClientFinder(store: Pick<Store, 'sqlite'>) {
  const queries = createSearchQueries(store)

  // Those who are expected come first, the soonest first; then the last to have come; then the newest in the book.
  function order(ids: readonly number[], expected: ReadonlyMap<number, number>): number[] {
    const looked = new Set([...ids.filter((id) => expected.has(id)), ...ids.slice(0, MOST_ORDERED)])
    return queries
      .lastVisits([...looked])
      .map(([id, lastVisitAt]) => ({ id, lastVisitAt, nextVisitAt: expected.get(id) }))
      .sort(compareVisits)
      .map(({ id }) => id)
  }

  return {
    /** At most `limit` clients: whole names, beginnings of names, other matches, then names that sound alike. */
    find: (query: string, limit: number, now: number): FoundClient[] => {
      const { kinds, similar } = readQuery(query)
      const found = new Map<number, FoundClient>()
      let expected: ReadonlyMap<number, number> | undefined
      for (const expression of kinds) {
        if (found.size >= limit) break
        expected ??= queries.expected(now, MOST_EXPECTED)
        const ids = queries.clientIds(expression, MOST_SCANNED).filter((id) => !found.has(id))
        const isSimilar = expression === similar
        for (const id of order(ids, expected)) found.set(id, { id, similar: isSimilar })
      }
      return [...found.values()].slice(0, limit)
    },
    /** How many clients the words find, those that sound alike included, counted up to `most`. */
    count: (query: string, most: number): number => {
      const { matches, similar } = readQuery(query)
      const all = [matches, similar].filter((kind) => kind !== null)
      return all.length === 0 ? 0 : queries.clientCount(all.map((kind) => `(${kind})`).join(' OR '), most)
    },
  }
}

function readQuery(query: string) {
  const names = matchNames(query)
  const whole = matchWholeName(query)
  const others = [names?.exact ?? null, matchPhone(query), matchEmail(query)].filter((kind) => kind !== null)
  const matches = others.length === 0 ? null : others.join(' OR ')
  const similar = names?.similar ?? null
  const kinds = [whole?.whole ?? null, whole?.beginning ?? null, matches, similar].filter(
    (kind) => kind !== null,
  )
  return { kinds, matches, similar }
}

interface Visits {
  readonly id: number
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | undefined
}

function compareVisits(a: Visits, b: Visits): number {
  const soonest = (a.nextVisitAt ?? Infinity) - (b.nextVisitAt ?? Infinity)
  if (soonest !== 0 && !Number.isNaN(soonest)) return soonest
  return (b.lastVisitAt ?? 0) - (a.lastVisitAt ?? 0) || b.id - a.id
}
