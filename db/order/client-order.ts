import { createPartQueries } from '../queries/client-parts.ts'
import type { Store } from '../store.ts'
import { COLLATION_DATA, collationOf, sortTextsOf, type Collation } from './sort-text.ts'

/** How far apart two ranks stand at first: a million names fit between them, and a million clients into a double. */
export const RANK_GAP = 2 ** 20

const NARROWEST_GAP = 2 ** 10
const FIRST_NEIGHBOURHOOD = 32

interface Ranked {
  readonly rank: number
  readonly id: number
}

/** Where a client stands in one order. */
interface Place {
  readonly below: number | null
  readonly above: number | null
}

/** Keeps each client's place in every order that is in use; writes belong inside `store.write`. */
export function createClientOrder(store: Pick<Store, 'sqlite'>) {
  const ranks = prepareRanks(store)
  const parts = createPartQueries(store)
  const collations = new Map<string, Collation>()

  function collation(language: string): Collation {
    const known = collations.get(language) ?? collationOf(language)
    collations.set(language, known)
    return known
  }

  function textOf(id: number, { textOf }: Collation): string {
    return textOf(sortTextsOf(parts.readNames(id), ranks.shownName(id)))
  }

  // Halves the range of ranks, not of clients: the middle client of an index cannot be read without counting.
  function findPlace(language: string, id: number): Place {
    const order = collation(language)
    const text = textOf(id, order)
    const isBefore = (other: Ranked) => (order.compare(text, textOf(other.id, order)) || id - other.id) < 0
    const first = ranks.first(language)
    const last = ranks.last(language)
    if (first === undefined || last === undefined) return { below: null, above: null }
    if (isBefore(first)) return { below: null, above: first.rank }
    if (!isBefore(last)) return { below: last.rank, above: null }
    let below = first.rank
    let above = last.rank
    for (;;) {
      const middle = below + Math.ceil((above - below) / 2)
      const probe = ranks.inside(language, middle, above) ?? ranks.insideBelow(language, below, middle)
      if (probe === undefined) return { below, above }
      if (isBefore(probe)) above = probe.rank
      else below = probe.rank
    }
  }

  function placeIn(language: string, id: number): void {
    ranks.remove(language, id)
    const { below, above } = findPlace(language, id)
    ranks.insert(language, rankBetween(below, above) ?? spreadAround(language, below ?? 0), id)
  }

  // Moves the neighbours apart, ever more of them until each has room; answers the free rank just above `below`.
  function spreadAround(language: string, below: number): number {
    for (let count = FIRST_NEIGHBOURHOOD; ; count *= 4) {
      const before = ranks.downFrom(language, below, count + 1)
      const after = ranks.upFrom(language, below, count + 1)
      const floor = before.length > count ? before.pop()?.rank : undefined
      const ceiling = after.length > count ? after.pop()?.rank : undefined
      const places = before.length + after.length + 1
      const from = floor ?? (ceiling === undefined ? 0 : ceiling - RANK_GAP * (places + 1))
      const gap = ceiling === undefined ? RANK_GAP : Math.floor((ceiling - from) / (places + 1))
      if (gap < NARROWEST_GAP) continue
      for (const [at, { id }] of before.reverse().entries()) ranks.move(language, id, from + gap * (at + 1))
      for (const [at, { id }] of after.entries()) {
        ranks.move(language, id, from + gap * (before.length + at + 2))
      }
      return from + gap * (before.length + 1)
    }
  }

  return {
    /** The interface languages that have a complete order. */
    languages: ranks.languages,
    /** True when the order of the language is complete and was made with this machine's collation data. */
    hasOrder: (language: string): boolean => ranks.collationData(language) === COLLATION_DATA,
    /** Gives a new or renamed client its place in every order, in some twenty point reads each. */
    place: (id: number): void => {
      for (const language of ranks.languages()) placeIn(language, id)
    },
    /** The same in one order, for whoever completes it. */
    placeIn,
  }
}

function rankBetween(below: number | null, above: number | null): number | null {
  if (below === null) return above === null ? 0 : above - RANK_GAP
  if (above === null) return below + RANK_GAP
  return above - below < 2 ? null : below + Math.floor((above - below) / 2)
}

function prepareRanks({ sqlite }: Pick<Store, 'sqlite'>) {
  const one = (where: string, direction: 'asc' | 'desc') =>
    `select rank, client_id as id from client_rank where language = ? ${where}
     order by rank ${direction}, client_id ${direction} limit 1`
  const first = sqlite.prepare<[string], Ranked>(one('', 'asc'))
  const last = sqlite.prepare<[string], Ranked>(one('', 'desc'))
  const inside = sqlite.prepare<[string, number, number], Ranked>(one('and rank >= ? and rank < ?', 'asc'))
  const insideBelow = sqlite.prepare<[string, number, number], Ranked>(
    one('and rank > ? and rank < ?', 'desc'),
  )
  const downFrom = sqlite.prepare<[string, number, number], Ranked>(
    `select rank, client_id as id from client_rank where language = ? and rank <= ? order by rank desc limit ?`,
  )
  const upFrom = sqlite.prepare<[string, number, number], Ranked>(
    `select rank, client_id as id from client_rank where language = ? and rank > ? order by rank limit ?`,
  )
  const insert = sqlite.prepare('insert into client_rank (language, rank, client_id) values (?, ?, ?)')
  const move = sqlite.prepare('update client_rank set rank = ? where client_id = ? and language = ?')
  const remove = sqlite.prepare('delete from client_rank where client_id = ? and language = ?')
  const languages = sqlite.prepare<[], string>('select language from client_order').pluck()
  const collationData = sqlite
    .prepare<[string], string>('select collation from client_order where language = ?')
    .pluck()
  const shownName = sqlite.prepare<[number], string>('select name_text from client where id = ?').pluck()
  return {
    first: (language: string) => first.get(language),
    last: (language: string) => last.get(language),
    inside: (language: string, from: number, to: number) => inside.get(language, from, to),
    insideBelow: (language: string, from: number, to: number) => insideBelow.get(language, from, to),
    downFrom: (language: string, rank: number, count: number) => downFrom.all(language, rank, count),
    upFrom: (language: string, rank: number, count: number) => upFrom.all(language, rank, count),
    insert: (language: string, rank: number, id: number) => insert.run(language, rank, id),
    move: (language: string, id: number, rank: number) => move.run(rank, id, language),
    remove: (language: string, id: number) => remove.run(id, language),
    languages: () => languages.all(),
    collationData: (language: string) => collationData.get(language),
    shownName: (id: number) => shownName.get(id) ?? '',
  }
}
