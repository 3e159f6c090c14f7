import { joinParts } from '../../locales/names/name-fields.ts'
import type { ReadPerson } from '../../locales/likeness/likeness.ts'
import { readName } from '../../locales/likeness/read-name.ts'
import { matchEmail } from '../../locales/search/contacts.ts'
import { isAscii } from '../../locales/search/fold.ts'
import { matchNames } from '../../locales/search/match.ts'
import { type ContactPart, foldContact, type NamePart } from '../queries/client-form.ts'
import { createSearchQueries } from '../queries/search.ts'
import { createClientFinder } from '../search/find-clients.ts'
import type { Store } from '../store.ts'
import { ownDomain } from './mail-hosts.ts'

const MOST_OF_ONE_WAY = 40
const MOST_NAMESAKES = 30
const MOST_NAMES = 5
// A family name that more clients bear says nothing by itself.
const MOST_OF_RARE_NAME = 5
const MOST_OF_ONE_HOUSE = 5
// Of a letter that is the beginning of half the book.
const SHORTEST_FAMILY = 2

/** What of a person leads to those they may be. */
export interface Traces {
  readonly names: readonly NamePart[]
  readonly contactWays: readonly ContactPart[]
  readonly birthdays: ReadPerson['birthdays']
}

/** Finds the few clients a person may be, by number, address, birthday and name, through indexes alone. */
export function createTwinFinder(store: Pick<Store, 'sqlite'>) {
  const finder = createClientFinder(store)
  const search = createSearchQueries(store)
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
      for (const written of names.slice(0, MOST_NAMES).flatMap(writingsOf)) {
        for (const { id } of finder.find(written, mostNamesakes, now).clients) ids.add(id)
      }
      return ids
    },
    /**
     * The ids of those who may bear the family name of a person and are worth a word: where it is all that is known of
     * the name, and few bear it, all of them; else those whose e-mail goes to the same house. `now` (epoch ms) orders them.
     */
    findOfName: ({ names, contactWays }: Pick<Traces, 'names' | 'contactWays'>, now: number): Set<number> => {
      const ids = new Set<number>()
      const domains = new Set(
        contactWays.map(({ kind, value }) => (kind === 'email' ? ownDomain(value) : '')),
      )
      domains.delete('')
      for (const name of names.slice(0, MOST_NAMES)) {
        const { family, isAlone } = readFamily(name)
        if (family.length < SHORTEST_FAMILY && isAscii(family)) continue
        const found = isAlone ? finder.find(family, MOST_OF_RARE_NAME + 1, now).clients : []
        const isRare = found.filter(({ likeness }) => likeness === 'same').length <= MOST_OF_RARE_NAME
        if (isRare) for (const { id } of found) ids.add(id)
        for (const domain of domains) {
          const [ofName, ofHouse] = [matchNames(family)?.exact, matchEmail(`@${domain}`)]
          if (ofName === undefined || ofHouse === null) continue
          for (const id of search.clientIds(`(${ofName}) AND ${ofHouse}`, MOST_OF_ONE_HOUSE)) ids.add(id)
        }
      }
      return ids
    },
  }
}

// As it is written, and without what others leave out: titles, fathers, particles, middle names.
function writingsOf(name: NamePart): string[] {
  const written = joinParts([name.given, name.surnamePrefix, name.surname], ' ') || name.nickname.trim()
  const { given, surname } = wordsOf(name)
  const words = [...given, ...surname]
  const isBare = words.length < 3 && words.length === written.split(/[\s\u3000]+/u).length
  const bare = isBare || words.length < 2 ? '' : `${words[0]} ${words.at(-1)}`
  return [written, bare].filter((each) => each !== '')
}

// Whatever stands alone may be a family name, in whichever field.
function readFamily(name: NamePart): { family: string; isAlone: boolean } {
  const { given, surname } = wordsOf(name)
  const family = (surname.length > 0 ? surname : given).join(' ')
  return { family, isAlone: given.length === 0 || surname.length === 0 }
}

function wordsOf(name: NamePart): { given: string[]; surname: string[] } {
  const [read] = readName(name)
  const textsOf = (part: 'given' | 'surname') => read?.[part].words.map(({ texts }) => texts[0] ?? '') ?? []
  return { given: textsOf('given'), surname: textsOf('surname') }
}
