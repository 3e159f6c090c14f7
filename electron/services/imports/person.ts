import type { PartialDate } from '../../../locales/calendars/partial-date.ts'
import type { CellProblemCode, RefusalCode } from '../../ipc/imports.ts'
import type { Place, Relative } from './column-names/shape.ts'

/** A name in one writing, split as far as the file allows; `full` is set when the file gave the name in one piece. */
export type ImportedName = {
  kind: 'native' | 'romanised'
  /** BCP 47 tag guessed from the script and the reading; undefined when nothing tells. */
  lang?: string
  title?: string
  given?: string
  given2?: string
  surname?: string
  generation?: string
  credentials?: string
  nickname?: string
  /** The name as one string, when the file had no parts or said it differently from them. */
  full?: string
  readings?: { given?: string; given2?: string; surname?: string; full?: string }
}

/** The ways to reach a person that the import knows by name. */
export const CONTACT_KINDS = [
  'phone',
  'email',
  'wechat',
  'line',
  'kakaotalk',
  'whatsapp',
  'telegram',
  'instagram',
] as const

/** One of {@link CONTACT_KINDS}. */
export type ContactKind = (typeof CONTACT_KINDS)[number]

/**
 * A phone, address or handle: `value` as the file has it, `e164` when the number is a possible one, `label` in the
 * file's words and `place` what they, or the column's heading, mean.
 */
export type ImportedContactWay = {
  kind: ContactKind
  label?: string
  place?: Place
  value: string
  e164?: string
  preferred?: boolean
}

/** A postal address in the parts the file names; `formatted` when it came in one piece. */
export type ImportedAddress = {
  label?: string
  place?: Place
  poBox?: string
  street?: string
  extended?: string
  district?: string
  city?: string
  region?: string
  postalCode?: string
  country?: string
  /** ISO 3166-1 alpha-2 code when the country, or a code beside it, is recognised. */
  countryCode?: string
  formatted?: string
}

/** A day to remember; `statedAs` keeps the file's own words, `date` is what we read in them. */
export type ImportedOccasion = {
  kind: 'birthday' | 'anniversary' | 'other'
  label?: string
  date: PartialDate
  statedAs: string
}

/** The sizes a column can hold. */
export const SIZE_KINDS = [
  'ring',
  'bracelet',
  'necklace',
  'shoe',
  'clothing',
  'glove',
  'hat',
  'belt',
] as const

/** One of {@link SIZE_KINDS}. */
export type SizeKind = (typeof SIZE_KINDS)[number]

/** What one record says of one person, as plain data that can cross a worker's boundary. */
export type ImportedPerson = {
  names: ImportedName[]
  contactWays: ImportedContactWay[]
  addresses: ImportedAddress[]
  /** BCP 47 tags, in the order the file gives them. */
  languages: string[]
  occasions: ImportedOccasion[]
  tastes: { kind: 'like' | 'refuse'; text: string }[]
  sizes: { kind: SizeKind; asSaid: string }[]
  /** To the letter: line breaks, inner spaces and markup untouched. */
  notes: string[]
  relations: { label?: string; kind?: Relative; name: string }[]
  tags: string[]
  organisation?: string
  department?: string
  jobTitle?: string
  advisor?: string
  photos: { mediaType: string; bytes: Uint8Array }[]
  /** Everything the house has no place for, under its own heading. */
  extras: { label: string; value: string }[]
  source: RecordSource
}

/** Where a person came from, so that a message can point at it. */
export type RecordSource = {
  /** First line of the record in the file, from 1. */
  line: number
  /** The record's cells (or a card's unfolded lines) as read. */
  cells: string[]
  /** The identifier the other program gave the card (vCard UID). */
  uid?: string
}

/** A cell we could not fully use: its text is in the person all the same. */
export type CellProblem = {
  code: CellProblemCode
  severity: 'info' | 'warning'
  /** Heading of the column or name of the card's property. */
  column: string
  /** Position of the column from 0; -1 for a card. */
  index: number
  value: string
}

/** The outcome of reading one record: a person with the problems found, or a refusal with its reason. */
export type PersonReading =
  | { refused?: never; person: ImportedPerson; problems: CellProblem[] }
  | { refused: RefusalCode; person?: never; source: RecordSource; problems: CellProblem[] }

/** A person about whom nothing is known yet. */
export function blankPerson(source: RecordSource): ImportedPerson {
  return {
    names: [],
    contactWays: [],
    addresses: [],
    languages: [],
    occasions: [],
    tastes: [],
    sizes: [],
    notes: [],
    relations: [],
    tags: [],
    photos: [],
    extras: [],
    source,
  }
}

/** True when a name, a phone, an e-mail or a handle makes the record somebody. */
export function isSomebody(person: ImportedPerson): boolean {
  const named = person.names.some((name) =>
    Boolean(name.given ?? name.given2 ?? name.surname ?? name.nickname ?? name.full),
  )
  return named || person.contactWays.length > 0
}
