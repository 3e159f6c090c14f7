import type { PartialDate } from '../../../locales/calendars/partial-date.ts'
import type { NamePart } from '../../../locales/names/name-fields.ts'
import type { ClientLanguage, LanguageLevel } from '../../ipc/client-parts.ts'
import type { ClientDraft } from '../../ipc/clients.ts'
import type { Consent } from '../../ipc/consents.ts'
import type { Fact } from '../../ipc/facts.ts'
import type { CellProblemCode, RefusalCode } from '../../ipc/imports.ts'
import type { Taste } from '../../ipc/tastes.ts'
import type { KeptDay } from './cells/read-kept-day.ts'
import type { Knowing } from './cells/read-knowing.ts'
import type { Place } from './column-names/shape.ts'

/** A name in one writing, split as far as the file allows; `full` is set when the file gave the name in one piece. */
export type ImportedName = { -readonly [Part in NamePart]?: string } & {
  kind: 'native' | 'romanised' | 'passport' | 'preferred' | 'former'
  /** BCP 47 tag guessed from the script and the reading; undefined when nothing tells. */
  lang?: string
  pronunciation?: string
  preferredOrder?: 'givenFirst' | 'surnameFirst'
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
  /** IANA. */
  timeZone?: string
  formatted?: string
}

/** A language of the person; `isPreferred` where the file says it is the one to be used. */
export type ImportedLanguage = {
  /** BCP 47. */
  tag: string
  spoken?: LanguageLevel
  written?: LanguageLevel
  /** Set where the file says that it is only read. */
  use?: 'reads'
  prefersFor?: ClientLanguage['prefersFor']
  isPreferred?: boolean
}

/** A day to remember; `statedAs` keeps the file's own words, `date` is what we read in them. */
export type ImportedOccasion = {
  kind: 'birthday' | 'anniversary' | 'other'
  label?: string
  /** The relative whose day it is. */
  whose?: string
  date: PartialDate
  statedAs: string
  /** How it is kept in years without it, where the file says so. */
  kept?: KeptDay
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

/** A size as the file has it, with what `locales/sizes` reads in it. */
export type ImportedSize = {
  kind: SizeKind
  label?: string
  asSaid: string
  system?: string
  mm?: number
  isApproximate?: boolean
  /** A finger, as `locales/sizes` codes it. */
  place?: string
  fit?: 'snug' | 'exact' | 'loose'
  measuredBy?: string
  /** ISO day. */
  measuredOn?: string
}

/** How something is known and since which ISO day, where the file says more than that it is told there. */
export type ImportedKnowing = Pick<Knowing, 'provenance' | 'onDay'>

/** One like or refusal; the facet is set where the file says what it bears on, the term where a file names it by code. */
export type ImportedTaste = {
  kind: 'like' | 'refuse'
  text: string
  facet?: Taste['facet']
  term?: string
  strength?: Taste['strength']
  isAllergy?: boolean
  quote?: string
} & ImportedKnowing

/** Somebody around the person; `kind` is a code of `locales/kin` where it is known without the label. */
export type ImportedRelation = {
  label?: string
  kind?: string
  /** Whether the kind is what is meant where the label, by itself, would say another. */
  isMeant?: true
  name: string
  note?: string
}

/** What was agreed or refused; without a day it is known since the day of the import. */
export type ImportedConsent = Pick<Consent, 'channel' | 'purpose' | 'state' | 'proof'> & {
  onDay?: string
  expiresOn?: string
}

/** Something told of the person; without more it is held to be sure. */
export type ImportedFact = Pick<Fact, 'topic' | 'text'> &
  Partial<Pick<Fact, 'confidence' | 'reviewOn'>> &
  ImportedKnowing

/** The words about a person that stand alone, as the form of a client has them. */
export type ImportedWords = Pick<
  ClientDraft,
  | 'addressAs'
  | 'courtesy'
  | 'formality'
  | 'monogram'
  | 'pronunciation'
  | 'residence'
  | 'country'
  | 'timeZone'
  | 'neverMention'
>

/** Lists of a client's form in the book's own terms, as a card that the book wrote has them. */
export type OwnParts = Pick<
  ClientDraft,
  'names' | 'contactWays' | 'addresses' | 'languages' | 'occasions' | 'sizes' | 'relations'
>

/** What one record says of one person, as plain data that can cross a worker's boundary. */
export type ImportedPerson = {
  /** Stands as it is, before what had to be read. */
  own?: OwnParts
  names: ImportedName[]
  contactWays: ImportedContactWay[]
  addresses: ImportedAddress[]
  /** In the order the file gives them. */
  languages: ImportedLanguage[]
  occasions: ImportedOccasion[]
  gifts: ClientDraft['gifts']
  tastes: ImportedTaste[]
  sizes: ImportedSize[]
  /** To the letter: line breaks, inner spaces and markup untouched. */
  notes: string[]
  /** Notes of which the file says the day, an ISO day. */
  datedNotes: (Pick<Knowing, 'provenance'> & { body: string; onDay: string })[]
  facts: ImportedFact[]
  consents: ImportedConsent[]
  relations: ImportedRelation[]
  stays: ClientDraft['stays']
  quietPeriods: ClientDraft['quietPeriods']
  /** The household the person shares, by its name; its address as the file writes it, or ''; what the file calls it. */
  household?: { label: string; lines: string; heading: string }
  words: Partial<ImportedWords>
  tags: string[]
  /** Values that fit a field the house has. */
  customs: { fieldId: number; value: string }[]
  /** Values of text fields the house is to have. */
  newFields: { label: string; value: string }[]
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
    gifts: [],
    tastes: [],
    sizes: [],
    notes: [],
    datedNotes: [],
    facts: [],
    consents: [],
    relations: [],
    stays: [],
    quietPeriods: [],
    words: {},
    tags: [],
    customs: [],
    newFields: [],
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
  const own = person.own !== undefined && person.own.names.length + person.own.contactWays.length > 0
  return named || own || person.contactWays.length > 0
}
