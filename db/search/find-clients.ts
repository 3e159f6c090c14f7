import { matchEmail, matchPhone } from '../../locales/search/contacts.ts'
import { dropCourtesies } from '../../locales/search/courtesies.ts'
import { matchMisspelt, matchNames } from '../../locales/search/match.ts'
import { createSearchQueries } from '../queries/search.ts'
import type { Store } from '../store.ts'
import { matchWholeName } from './client-keys.ts'
import { createNameSpellings } from './name-spellings.ts'

/** How a client is like what was typed: the same name, number or address; alike in sound; or spelt nearly so. */
export type Likeness = 'same' | 'sound' | 'spelling'

/** A client that was found. */
export interface FoundClient {
  readonly id: number
  readonly likeness: Likeness
}

/** Clients in the order in which a person would look for them, and how many there are. */
export interface FoundClients {
  readonly clients: readonly FoundClient[]
  readonly count: number
}

// So many are counted, and looked at before they are put in order: the newest, and all of them who are expected.
const MOST_SCANNED = 5_000
// Of these the newest are asked for their last visit.
const MOST_ORDERED = 100
const MOST_EXPECTED = 300
// From so many clients of that very name on, nobody is offered whose name is only spelt nearly so.
const ENOUGH = 5

/** When (epoch ms) each of those who are expected comes first. */
type Expected = ReadonlyMap<number, number>

/** How clients are found by what is typed, in the order in which a person would look for them. */
export function createClientFinder(store: Pick<Store, 'sqlite'>) {
  const queries = createSearchQueries(store)
  const { near } = createNameSpellings(store)

  // Those who are expected come first, the soonest first; then the last to have come; then the newest in the book.
  function order(ids: readonly number[], expected: Expected): number[] {
    if (ids.length < 2) return [...ids]
    const looked = ids.slice(0, MOST_ORDERED)
    for (const id of ids.slice(MOST_ORDERED)) if (expected.has(id)) looked.push(id)
    return queries
      .lastVisits(looked)
      .map(([id, lastVisitAt]) => ({ id, lastVisitAt, nextVisitAt: expected.get(id) }))
      .sort(compareVisits)
      .map(({ id }) => id)
  }

  function idsOf(expression: string | null): number[] {
    return expression === null ? [] : queries.clientIds(expression, MOST_SCANNED)
  }

  function orderSame(typed: Typed, ids: readonly number[], limit: number, expected: Expected): Set<number> {
    const same = new Set<number>()
    for (const read of [...typed.first.map((kind) => () => idsOf(kind)), () => ids]) {
      if (same.size >= limit) break
      const others = read().filter((id) => !same.has(id))
      for (const id of order(others, expected)) same.add(id)
    }
    return same
  }

  return {
    /**
     * At most `limit` clients: whole names, beginnings of names, other matches; then, while there is room, names that
     * sound alike and, where hardly anybody bears the name, names spelt nearly so. Counted up to 5,000.
     */
    find: (query: string, limit: number, now: number): FoundClients => {
      const typed = readTyped(query)
      const ids = idsOf(typed.matches)
      const expected = queries.expected(now, MOST_EXPECTED)
      const same = orderSame(typed, ids, limit, expected)
      if (same.size >= limit) {
        return { clients: listOf(same, 'same').slice(0, limit), count: Math.max(ids.length, same.size) }
      }
      const sound = idsOf(typed.similar).filter((id) => !same.has(id))
      const isKnown = new Set([...same, ...sound])
      const misspelt = same.size < ENOUGH ? matchMisspelt(query, near) : null
      const spelling = idsOf(misspelt).filter((id) => !isKnown.has(id))
      const room = limit - same.size
      const heard = order(sound, expected).slice(0, room - Math.min(spelling.length, Math.floor(room / 2)))
      const slipped = order(spelling, expected).slice(0, room - heard.length)
      return {
        clients: [...listOf(same, 'same'), ...listOf(heard, 'sound'), ...listOf(slipped, 'spelling')],
        count: Math.min(MOST_SCANNED, same.size + sound.length + spelling.length),
      }
    },
  }
}

interface Typed {
  /** Of `matches`, who comes first: whole names, those that begin so, those with every word; then without courtesies. */
  readonly first: readonly string[]
  /** Whatever is the same: names, numbers and addresses. */
  readonly matches: string | null
  readonly similar: string | null
}

function readTyped(query: string): Typed {
  const names = matchNames(query)
  const name = dropCourtesies(query)
  const typed = matchWholeName(query)
  const bare = name === query.trim() ? null : matchWholeName(name)
  const others = [names?.exact ?? null, matchPhone(query), matchEmail(query)].filter((kind) => kind !== null)
  return {
    first: [typed?.whole, typed?.beginning, names?.asTyped, bare?.whole, bare?.beginning].filter(
      (kind) => typeof kind === 'string',
    ),
    matches: others.length === 0 ? null : others.join(' OR '),
    similar: names?.similar ?? null,
  }
}

function listOf(ids: Iterable<number>, likeness: Likeness): FoundClient[] {
  return Array.from(ids, (id) => ({ id, likeness }))
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
