import {
  type DescribedPerson,
  readPerson,
  type ReadPerson,
  readTraits,
  type StatedTraits,
} from '../../locales/likeness/likeness.ts'
import { readName } from '../../locales/likeness/read-name.ts'
import type { PartialDate } from '../../locales/calendars/partial-date.ts'
import { type ClientForm, foldContact } from '../queries/client-form.ts'
import type { Store } from '../store.ts'

/** What of a form tells one person from another; a form that is still being typed has fewer parts. */
export type LikenessForm = Pick<ClientForm, 'names' | 'contactWays'> &
  Partial<Pick<ClientForm, 'addresses' | 'occasions' | 'courtesy' | 'residence' | 'country' | 'organisation'>>

/** A client as it is compared with others. */
export interface ReadClient {
  readonly id: number
  readonly person: ReadPerson
}

type Head = Pick<DescribedPerson, 'courtesy' | 'residence' | 'country' | 'organisation'>
type OfClient = { readonly clientId: number }

const HEAD = 'courtesy, residence, country, organisation from client where binned_at is null and'
const NAME_COLUMNS = `client_id as clientId, lang, title, given, given_informal as givenInformal, given2,
  surname_prefix as surnamePrefix, surname, surname2, generation, nickname, given_reading as givenReading,
  surname_reading as surnameReading from client_name`

/** Reads clients as they are compared with each other; binned ones and ids that are not there are undefined. */
export function createPeopleReader({ sqlite }: Pick<Store, 'sqlite'>) {
  const head = sqlite.prepare<[number], Head>(`select ${HEAD} id = ?`)
  const heads = sqlite.prepare<[number, number], Head & { id: number }>(
    `select id, ${HEAD} id > ? order by id limit ?`,
  )
  // From one id to another: a statement for each list of some hundred clients costs far less than one for each client.
  const between = 'where client_id between ? and ?'
  const names = sqlite.prepare<[number, number], OfClient & DescribedPerson['names'][number]>(
    `select ${NAME_COLUMNS} ${between} order by client_id, position`,
  )
  const ways = sqlite.prepare<[number, number], OfClient & ClientForm['contactWays'][number]>(
    `select client_id as clientId, kind, label, value, e164 from contact_way ${between} order by client_id, position`,
  )
  const birthdays = sqlite.prepare<[number, number], OfClient & PartialDate>(
    `select client_id as clientId, calendar, year, month_code as monthCode, day from occasion
     ${between} and kind = 'birthday' and whose = ''`,
  )
  const addresses = sqlite.prepare<[number, number], OfClient & DescribedPerson['addresses'][number]>(
    `select client_id as clientId, lines, postal_code as postalCode, city from address ${between}`,
  )

  function readLists(from: number, to: number) {
    const byClient = <Row extends OfClient>(rows: Row[]) => {
      const grouped = Map.groupBy(rows, ({ clientId }) => clientId)
      return (id: number) => grouped.get(id) ?? []
    }
    const lists = {
      names: byClient(names.all(from, to)),
      ways: byClient(ways.all(from, to)),
      birthdays: byClient(birthdays.all(from, to)),
      addresses: byClient(addresses.all(from, to)),
    }
    return (id: number, { courtesy, residence, country, organisation }: Head): ReadPerson =>
      readPerson({
        courtesy,
        residence,
        country,
        organisation,
        names: lists.names(id),
        ...readWays(lists.ways(id)),
        birthdays: lists.birthdays(id).map(({ clientId: _, ...date }) => date),
        addresses: lists.addresses(id),
      })
  }

  return {
    read: (id: number): ReadPerson | undefined => {
      const row = head.get(id)
      return row && readLists(id, id)(id, row)
    },
    /** The next clients after an id, at most `limit`. */
    after: (id: number, limit: number): ReadClient[] => {
      const rows = heads.all(id, limit)
      const last = rows.at(-1)
      if (last === undefined) return []
      const read = readLists(id + 1, last.id)
      return rows.map((row) => ({ id: row.id, person: read(row.id, row) }))
    },
    /** Nothing but the names of a client, as they are compared. */
    readNames: (id: number): ReadPerson['renderings'] => names.all(id, id).flatMap(readName),
  }
}

/** A form as people are compared with it. */
export function readForm(form: LikenessForm): ReadPerson {
  const { names, contactWays, addresses = [], courtesy = '' } = form
  const { residence = '', country = '', organisation = '' } = form
  const birthdays = birthdaysOf(form)
  return readPerson({
    names,
    courtesy,
    birthdays,
    addresses,
    residence,
    country,
    organisation,
    ...readWays(contactWays),
  })
}

/** What a form states and another may contradict. */
export function readFormTraits(form: LikenessForm): StatedTraits {
  const { names, courtesy = '' } = form
  return readTraits({ names, courtesy, birthdays: birthdaysOf(form) })
}

function birthdaysOf({ occasions = [] }: LikenessForm): DescribedPerson['birthdays'] {
  return occasions.filter(({ kind, whose }) => kind === 'birthday' && whose === '')
}

function readWays(ways: ClientForm['contactWays']): Pick<DescribedPerson, 'phones' | 'emails'> {
  const emails = ways.filter(({ kind, e164 }) => kind === 'email' && e164 === '')
  return { phones: ways.map(({ e164 }) => e164), emails: emails.map(foldContact) }
}
