import { matchSameName } from '../search/client-keys.ts'
import type { Store } from '../store.ts'
import { areContradicted } from '../../locales/likeness/likeness.ts'
import { createPeopleReader, type LikenessForm, readFormTraits } from '../likeness/people-reader.ts'
import { foldContact } from './client-form.ts'

/** A client who may be the person looked for, and what they share. */
export interface Namesake {
  readonly id: number
  readonly nameText: string
  readonly by: 'phone' | 'email' | 'name'
}

/** The client a person already is, or else the shown name of one who only has the same name; '' when nobody has. */
export interface Found {
  readonly match: Namesake | null
  readonly sameNameAs: string
}

const MOST_NAMESAKES = 20

/**
 * Finds the client a person already is, if any. A shared phone or e-mail counts only where the names agree too, for
 * spouses share a phone; a shared name alone counts only where one of the two has no phone and no e-mail to tell them
 * apart. Whose stated birthdays contradict are two people. Binned clients are never found.
 */
export function createNamesakeQueries({ sqlite }: Store) {
  const byContact = sqlite.prepare<[string], { id: number; nameText: string }>(
    `select client.id as id, name_text as nameText from contact_way join client on client.id = client_id
     where folded = ? and folded <> '' and binned_at is null limit ${MOST_NAMESAKES}`,
  )
  const byName = sqlite.prepare<[string], { id: number; nameText: string; hasContact: 0 | 1 }>(
    `select client.id as id, name_text as nameText,
       exists (select 1 from contact_way where client_id = client.id and folded <> '') as hasContact
     from client_search join client on client.id = client_search.rowid
     where client_search match ? and binned_at is null limit ${MOST_NAMESAKES}`,
  )
  const isNamed = sqlite
    .prepare<[number], 0 | 1>('select exists (select 1 from client_name where client_id = ?)')
    .pluck()
  const count = sqlite.prepare<[], number>('select exists (select 1 from client)').pluck()

  const people = createPeopleReader({ sqlite })

  function mayBe(person: LikenessForm, id: number): boolean {
    const known = people.read(id)
    return known !== undefined && !areContradicted(readFormTraits(person), known)
  }

  return {
    /** Whether the book has no client at all, so that nobody needs to be looked for. */
    isEmpty: () => count.get() === 0,
    /** The client a person is; `mayJoin` may refuse one for reasons of its own. */
    find(person: LikenessForm, mayJoin: (id: number) => boolean = () => true): Found {
      const expression = matchSameName(person.names)
      const sameName = expression === null ? [] : byName.all(expression)
      const sameNameIds = new Set(sameName.map(({ id }) => id))
      const ways = person.contactWays
        .map((way) => ({
          folded: foldContact(way),
          by: way.kind === 'email' ? ('email' as const) : ('phone' as const),
        }))
        .filter(({ folded }) => folded !== '')
      for (const { folded, by } of ways) {
        const found = byContact
          .all(folded)
          .find(
            ({ id }) =>
              (expression === null || sameNameIds.has(id) || isNamed.get(id) === 0) &&
              mayJoin(id) &&
              mayBe(person, id),
          )
        if (found) return { match: { id: found.id, nameText: found.nameText, by }, sameNameAs: '' }
      }
      const only = sameName.find(
        ({ id, hasContact }) => (ways.length === 0 || hasContact === 0) && mayJoin(id) && mayBe(person, id),
      )
      if (only) return { match: { id: only.id, nameText: only.nameText, by: 'name' }, sameNameAs: '' }
      return { match: null, sameNameAs: sameName[0]?.nameText ?? '' }
    },
  }
}
