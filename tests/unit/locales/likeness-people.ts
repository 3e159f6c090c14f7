import type { DescribedPerson } from '../../../locales/likeness/likeness.ts'
import type { WrittenName } from '../../../locales/likeness/read-name.ts'

type More = Partial<DescribedPerson> & {
  readonly name?: Partial<WrittenName>
  readonly also?: readonly WrittenName[]
}

/** A person who is known by given name and surname, and by what else is said of them. */
export function person(
  given: string,
  surname: string,
  { name, also = [], ...more }: More = {},
): DescribedPerson {
  const written = given + surname === '' ? [] : [{ given, surname, ...name }]
  return {
    names: [...written, ...also],
    courtesy: '',
    phones: [],
    emails: [],
    birthdays: [],
    addresses: [],
    residence: '',
    country: '',
    organisation: '',
    ...more,
  }
}

/** A Gregorian birthday. */
export const born = (
  year: number | null,
  month: number,
  day: number | null,
): Pick<DescribedPerson, 'birthdays'> => ({
  birthdays: [{ calendar: 'gregorian', year, monthCode: `M${String(month).padStart(2, '0')}`, day }],
})
/** One home. */
export const HOME = { addresses: [{ lines: '12 rue de la Paix', postalCode: '75002', city: 'Paris' }] }
/** One number. */
export const PHONE = { phones: ['+33612345678'] }
/** Another number. */
export const OTHER_PHONE = { phones: ['+33698765432'] }
/** One e-mail address. */
export const EMAIL = { emails: ['family@example.com'] }
/** A Japanese form with its reading. */
export const ja = (givenReading: string, surnameReading: string) => ({
  name: { lang: 'ja', givenReading, surnameReading },
})
/** A form in simplified Chinese. */
export const zh = { name: { lang: 'zh-Hans' } }
/** A form in traditional Chinese. */
export const hant = { name: { lang: 'zh-Hant' } }
/** A Korean form. */
export const ko = { name: { lang: 'ko' } }

/** What a pair is about, and its two people. */
export type PairRow = readonly [about: string, one: DescribedPerson, other: DescribedPerson]
