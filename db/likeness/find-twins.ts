import { joinParts } from '../../locales/names/name-fields.ts'
import type { ReadPerson } from '../../locales/likeness/likeness.ts'
import { type ContactPart, foldContact, type NamePart } from '../queries/client-form.ts'
import { createClientFinder } from '../search/find-clients.ts'
import type { Store } from '../store.ts'

const MOST_OF_ONE_WAY = 40
const MOST_NAMESAKES = 30
const MOST_NAMES = 5

/** What of a person leads to those they may be. */
export interface Traces {
  readonly names: readonly NamePart[]
  readonly contactWays: readonly ContactPart[]
  readonly birthdays: ReadPerson['birthdays']
}

/** Finds the few clients a person may be, by number, address, birthday and name, through indexes alone. */
export function createTwinFinder(store: Pick<Store, 'sqlite'>) {
  const finder = createClientFinder(store)
  const sharing = store.sqlite
    .prepare<[string], number>(
      // The index holds only what is not empty, which SQLite has to be told.
      `select distinct client_id from contact_way where folded = ? and folded <> '' limit ${MOST_OF_ONE_WAY + 1}`,
    )
    .pluck()
  const born = store.sqlite
    .prepare<[string, string, number, number], number>(
      `select client_id from occasion
       where calendar = ? and month_code = ? and day = ? and year = ? and kind = 'birthday' and whose = ''
       limit ${MOST_OF_ONE_WAY + 1}`,
    )
    .pluck()

  return {
    /**
     * The ids of those who share something with the person; `now` (epoch ms) orders equal names, of each of which at most
     * `mostNamesakes` are looked at.
     */
    find: (
      { names, contactWays, birthdays }: Traces,
      now: number,
      mostNamesakes = MOST_NAMESAKES,
    ): Set<number> => {
      const ids = new Set<number>()
      const add = (found: readonly number[]) => {
        // What so many share, such as an agency's number, says nothing of any of them.
        if (found.length <= MOST_OF_ONE_WAY) for (const id of found) ids.add(id)
      }
      for (const way of contactWays) {
        const folded = foldContact(way)
        if (folded !== '') add(sharing.all(folded))
      }
      for (const { calendar, year, monthCode, day } of birthdays) {
        if (year !== null && monthCode !== null && day !== null) add(born.all(calendar, monthCode, day, year))
      }
      for (const name of names.slice(0, MOST_NAMES)) {
        const written = joinParts([name.given, name.surnamePrefix, name.surname], ' ') || name.nickname.trim()
        if (written === '') continue
        for (const { id } of finder.find(written, mostNamesakes, now).clients) ids.add(id)
      }
      return ids
    },
  }
}
