import { createSearchQueries } from '../../db/queries/search.ts'
import { type CutSnippet, prepareSnippets } from '../../db/search/note-snippet.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { NoteHit } from '../ipc/search.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'

/** Among how many of the newest the latest days are shown first. */
export const ORDERED = 40

/** What was typed, and how many hits are wanted. */
export interface Asked {
  readonly query: string
  readonly limit: number
}

/** Whose something written is, and of which day: ISO 8601, a year alone, or '' where none is known. */
export interface Dated {
  readonly id: number
  readonly clientId: number
  readonly onDay: string
}

/** What a hit says of the client it is about, and where its words stand. */
export type About = Pick<NoteHit, 'clientId' | 'name' | 'snippet' | 'ranges'>

/** How a row is told: `about` cuts one of its texts around the words and says whose it is. */
export type ShowHit<Found, Hit> = (row: Found, about: (text: string) => About, cut: CutSnippet) => Hit

/** Tells what was found, the latest days first; `names` are marked beside what was typed, as `prepareSnippets` takes them. */
export function createTelling(desk: Desk) {
  const clients = createSearchQueries(desk.store)
  return <Found extends Dated, Hit>(
    rows: readonly Found[],
    { query, limit }: Asked,
    show: ShowHit<Found, Hit>,
    names?: Iterable<string>,
  ): Hit[] => {
    const latest = rows.toSorted(compareDays).slice(0, limit)
    const ids = new Set(latest.map(({ clientId }) => clientId))
    const people = new Map(clients.hits([...ids], desk.now()).map((row) => [row.id, personName(row)]))
    const cut = prepareSnippets(query, names)
    return latest.flatMap((row) => {
      const name = people.get(row.clientId)
      if (name === undefined) return []
      const about = (text: string): About => {
        const { text: snippet, ranges } = cut(text)
        return { clientId: row.clientId as ClientId, name, snippet, ranges: copyRanges(ranges) }
      }
      return [show(row, about, cut)]
    })
  }
}

/** Stretches as the contract wants them. */
export function copyRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  return ranges.map(([start, end]) => [start, end])
}

function compareDays(a: Dated, b: Dated): number {
  return a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : b.id - a.id
}
