import {
  type DescribedPerson,
  readPerson,
  type ReadPerson,
  readTraits,
  type StatedTraits,
} from '../../locales/likeness/likeness.ts'
import type { PartialDate } from '../../locales/calendars/partial-date.ts'
import { type ClientForm, foldContact } from '../queries/client-form.ts'
import { createPartQueries } from '../queries/client-parts.ts'
import type { Store } from '../store.ts'

/** What of a form tells one person from another; a form that is still being typed has fewer parts. */
export type LikenessForm = Pick<ClientForm, 'names' | 'contactWays'> &
  Partial<Pick<ClientForm, 'addresses' | 'occasions' | 'courtesy' | 'residence' | 'country' | 'organisation'>>

/** Reads clients as they are compared with each other; binned ones and ids that are not there are undefined. */
export function createPeopleReader({ sqlite }: Pick<Store, 'sqlite'>) {
  const { readNames, readContactWays } = createPartQueries({ sqlite })
  const facts = sqlite.prepare<
    [number],
    Pick<DescribedPerson, 'courtesy' | 'residence' | 'country' | 'organisation'>
  >('select courtesy, residence, country, organisation from client where id = ? and binned_at is null')
  const birthdays = sqlite.prepare<[number], PartialDate>(
    `select calendar, year, month_code as monthCode, day from occasion
     where client_id = ? and kind = 'birthday' and whose = ''`,
  )
  const addresses = sqlite.prepare<[number], DescribedPerson['addresses'][number]>(
    'select lines, postal_code as postalCode, city from address where client_id = ?',
  )
  return {
    read: (id: number): ReadPerson | undefined => {
      const row = facts.get(id)
      if (row === undefined) return undefined
      return readPerson({
        ...row,
        names: readNames(id),
        ...readWays(readContactWays(id)),
        birthdays: birthdays.all(id),
        addresses: addresses.all(id),
      })
    },
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
