import type { PartialDate } from '../calendars/partial-date.ts'
import { foldWord } from '../search/fold.ts'
import { compose } from '../search/words.ts'
import { compareAllBirthdays } from './compare-birthdays.ts'
import { compareNames, type NameAgreement } from './compare-names.ts'
import { readName, type Rendering, type WrittenName } from './read-name.ts'
import { courtesyOfTitle, cutGeneration, cutTitles, readGeneration } from './titles.ts'
import {
  BIRTHDAY,
  NAME,
  NO_NAME,
  ONE_GENERATION,
  OTHER_COUNTRY,
  OTHER_COURTESY,
  OTHER_GENERATION,
  OTHER_WAYS,
  PRIOR,
  SAME_ADDRESS,
  SAME_ORGANISATION,
  SAME_PLACE,
  SAME_WAY,
} from './weights.ts'

/** What two people may have in common, in the order in which it is told. */
export type Reason = 'name' | 'sound' | 'phone' | 'email' | 'birthday' | 'address' | 'organisation'

/** How likely two people are one, from 0 to 1, and what speaks for it. */
export interface Likeness {
  readonly score: number
  readonly why: readonly Reason[]
}

/** A person as the book knows them. */
export interface DescribedPerson {
  readonly names: readonly WrittenName[]
  /** As the client stated it, or ''. */
  readonly courtesy: '' | 'feminine' | 'masculine' | 'neutral'
  /** E.164. */
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly birthdays: readonly PartialDate[]
  readonly addresses: readonly {
    readonly lines: string
    readonly postalCode: string
    readonly city: string
  }[]
  readonly residence: string
  readonly country: string
  readonly organisation: string
}

/** What is stated of a person and can contradict outright what is stated of another. */
export interface StatedTraits {
  readonly courtesies: ReadonlySet<string>
  readonly generations: ReadonlySet<string>
  readonly birthdays: readonly PartialDate[]
}

/** A person read once, to be compared often. */
export interface ReadPerson extends StatedTraits {
  readonly renderings: readonly Rendering[]
  readonly phones: ReadonlySet<string>
  readonly emails: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly country: string
  readonly organisation: string
}

/** From this score on, two clients are worth a look; the table of labelled pairs is told apart exactly by it. */
export const LIKENESS_THRESHOLD = 0.5

/** Reads a person, so that comparing them costs no reading. */
export function readPerson(person: DescribedPerson): ReadPerson {
  return {
    ...readTraits(person),
    renderings: person.names.flatMap(readName),
    phones: fill(person.phones),
    emails: fill(person.emails.map((email) => email.trim().toLowerCase())),
    addresses: fill(person.addresses.map(({ lines, postalCode }) => foldAddress(lines, postalCode))),
    places: fill([person.residence, ...person.addresses.map(({ city }) => city)].map(fold)),
    country: person.country,
    organisation: fold(person.organisation),
  }
}

/** Reads what is stated of a person and can contradict, which costs little. */
export function readTraits(person: Pick<DescribedPerson, 'names' | 'courtesy' | 'birthdays'>): StatedTraits {
  const titles = person.names.flatMap(titlesOf).map(courtesyOfTitle)
  return {
    courtesies: fill([person.courtesy === 'neutral' ? '' : person.courtesy, ...titles]),
    generations: fill(person.names.map(generationOf)),
    birthdays: person.birthdays,
  }
}

/**
 * How likely two people are one. A number, an e-mail or a home shared by people with different given names says nothing:
 * spouses, a child and an assistant share them. Birthdays and generations that contradict push twins, and a father and
 * his son, apart.
 */
export function measureLikeness(one: ReadPerson, other: ReadPerson): Likeness {
  const name = compareAllNames(one.renderings, other.renderings)
  const birthday = compareAllBirthdays(one.birthdays, other.birthdays)
  const isPhone = meet(one.phones, other.phones)
  const isEmail = meet(one.emails, other.emails)
  const isAddress = meet(one.addresses, other.addresses)
  const isOrganisation = one.organisation !== '' && one.organisation === other.organisation
  const weight =
    PRIOR +
    weighAgreement(name) +
    BIRTHDAY[birthday] +
    weighWays(one, other, isPhone, isEmail) +
    weighPerson(one, other) +
    (isAddress ? SAME_ADDRESS : weighPlaces(one, other)) +
    (isOrganisation ? SAME_ORGANISATION : 0)
  const reasons: Record<Reason, boolean> = {
    name: name !== undefined && ['same', 'long', 'near', 'part', 'single', 'short', 'within'].includes(name),
    sound: name === 'sound',
    phone: isPhone,
    email: isEmail,
    birthday: birthday === 'same' || birthday === 'compatible',
    address: isAddress,
    organisation: isOrganisation,
  }
  const why = (Object.keys(reasons) as Reason[]).filter((reason) => reasons[reason])
  return { score: 1 / (1 + Math.exp(-weight)), why }
}

/** Whether what is stated of two people says outright that they are two: birthdays, Jr. and Sr., or Mr and Mrs. */
export function areContradicted(one: StatedTraits, other: StatedTraits): boolean {
  return (
    compareAllBirthdays(one.birthdays, other.birthdays) === 'contradicts' ||
    areStatedTwo(one.generations, other.generations) ||
    areStatedTwo(one.courtesies, other.courtesies)
  )
}

function areStatedTwo(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !meet(one, other)
}

/** Whether two people bear one name, or as much of it as is written down, whatever else is known of them. */
export function areNamedAlike(one: ReadPerson, other: ReadPerson): boolean {
  const name = compareAllNames(one.renderings, other.renderings)
  return name !== undefined && ['same', 'sound', 'long', 'part', 'single'].includes(name)
}

/** What the names of two people weigh in their likeness, to put a bound on it before the rest is read. */
export function weighNames(one: readonly Rendering[], other: readonly Rendering[]): number {
  return weighAgreement(compareAllNames(one, other))
}

function weighAgreement(name: NameAgreement | undefined): number {
  return name === undefined ? NO_NAME : NAME[name]
}

function compareAllNames(one: readonly Rendering[], other: readonly Rendering[]): NameAgreement | undefined {
  return one.length === 0 || other.length === 0 ? undefined : compareNames(one, other)
}

function weighWays(one: ReadPerson, other: ReadPerson, isPhone: boolean, isEmail: boolean): number {
  if (isPhone || isEmail) return (isPhone ? SAME_WAY : 0) + (isEmail ? SAME_WAY : 0)
  const hasOthers =
    (one.phones.size > 0 && other.phones.size > 0) || (one.emails.size > 0 && other.emails.size > 0)
  return hasOthers ? OTHER_WAYS : 0
}

function weighPerson(one: ReadPerson, other: ReadPerson): number {
  const hasOne = one.generations.size > 0 !== other.generations.size > 0
  const generation = areStatedTwo(one.generations, other.generations)
    ? OTHER_GENERATION
    : hasOne
      ? ONE_GENERATION
      : 0
  return generation + (areStatedTwo(one.courtesies, other.courtesies) ? OTHER_COURTESY : 0)
}

function weighPlaces(one: ReadPerson, other: ReadPerson): number {
  if (meet(one.places, other.places)) return SAME_PLACE
  const isAbroad = one.country !== '' && other.country !== '' && one.country !== other.country
  return isAbroad ? OTHER_COUNTRY : 0
}

function titlesOf({ title = '', given = '', surname = '' }: WrittenName): string[] {
  return [title, cutTitles(given).title, cutTitles(surname).title]
}

function generationOf(name: WrittenName): string {
  const written = [
    name.generation,
    cutGeneration(name.surname ?? '').generation,
    cutGeneration(name.given ?? '').generation,
  ]
  return readGeneration(written.find((each) => each !== undefined && each !== '') ?? '')
}

function foldAddress(lines: string, postalCode: string): string {
  const line = fold(lines)
  return line === '' ? '' : `${line} ${fold(postalCode)}`.trim()
}

function fold(text: string): string {
  return compose(text)
    .split(/[\s\u3000,.;:/-]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')
}

function fill(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value) => value !== ''))
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true
  return false
}
