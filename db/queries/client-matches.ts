import { setImmediate as breathe } from 'node:timers/promises'
import { matchSameName } from '../search/client-keys.ts'
import type { Store } from '../store.ts'
import { foldContact, type ContactPart, type NamePart } from './client-form.ts'

/** A client who may be the same person, and what says so. */
export interface SimilarClient {
  readonly id: number
  readonly why: 'phone' | 'email' | 'name'
}

const MOST_SIMILAR = 10

/** How clients are found who may be the same person, and what the book's clients have in common. */
export function createMatchQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const sameContact = sqlite
    .prepare<[string, number], number>(
      `select distinct client_id from contact_way where folded = ?
       and client_id not in (select id from client where binned_at is not null) limit ?`,
    )
    .pluck()
  const sameName = sqlite
    .prepare<[string, number], number>('select rowid from client_search where k match ? limit ?')
    .pluck()
  const nextTag = sqlite
    .prepare<[string], string>('select tag from client_language where tag > ? order by tag limit 1')
    .pluck()
  const speakers = sqlite
    .prepare<[string], number>(
      `select count(distinct client_id) from client_language where tag = ?
       and client_id not in (select id from client where binned_at is not null)`,
    )
    .pluck()
  return {
    /** Clients who share a number, an e-mail address or a whole name; at most ten, the surest first. */
    similar: (
      names: readonly NamePart[],
      contactWays: readonly ContactPart[],
      exceptId: number | null,
    ): SimilarClient[] => {
      const found = new Map<number, SimilarClient>()
      const add = (ids: readonly number[], why: SimilarClient['why']) => {
        for (const id of ids) if (id !== exceptId && !found.has(id)) found.set(id, { id, why })
      }
      for (const way of contactWays.toSorted(
        (a, b) => Number(a.kind === 'email') - Number(b.kind === 'email'),
      )) {
        const folded = foldContact(way)
        if (folded !== '')
          add(sameContact.all(folded, MOST_SIMILAR), way.kind === 'email' ? 'email' : 'phone')
      }
      const bearing = matchSameName(names)
      if (bearing !== null) add(sameName.all(bearing, MOST_SIMILAR), 'name')
      return [...found.values()].slice(0, MOST_SIMILAR)
    },
    /** The languages of the clients, the commonest first, counted one at a time with pauses between them. */
    languagesInUse: async (): Promise<{ tag: string; count: number }[]> => {
      const languages: { tag: string; count: number }[] = []
      for (let tag = nextTag.get(''); tag !== undefined; tag = nextTag.get(tag)) {
        const count = speakers.get(tag) ?? 0
        if (count > 0) languages.push({ tag, count })
        await breathe()
      }
      return languages.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    },
  }
}
