import { BLANK_LANGUAGE, BLANK_NAME, BLANK_OCCASION } from '../queries/blank-form.ts'
import type { ClientFacts, ClientParts, NamePart, RelationPart } from '../queries/client-form.ts'
import type { TasteFacts } from '../queries/tastes.ts'

type ContactKind = ClientParts['contactWays'][number]['kind']
type TasteFacet = TasteFacts['facet']
type LanguageUse = ClientParts['languages'][number]['use']
type SizePart = ClientParts['sizes'][number]

/** The staff of the demo boutique. */
export type StaffKey = 'camille' | 'ines' | 'hugo' | 'bastien'
/** The salons of the demo boutique. */
export type SalonKey = 'perle' | 'bleu' | 'cabinet'
/** How a fact came to be known, and how many days before the demo is opened. */
export interface Known {
  readonly provenance: 'said' | 'observed' | 'bought' | 'told' | 'inferred'
  readonly daysAgo: number
  readonly toldBy: string
}
/** A like or refusal of a demo client. */
export interface DemoTaste {
  readonly stance: 'likes' | 'refuses'
  readonly facet: TasteFacet
  readonly text: string
  readonly quote: string
  readonly known: Known
  /** A word of the vocabulary, `stone.emerald`. */
  readonly term?: string
  readonly strength?: TasteFacts['strength']
  readonly isAllergy?: boolean
}
/** A note about a demo client, by a member of staff. */
export interface DemoNote {
  readonly by: StaffKey
  readonly known: Known
  readonly body: string
  readonly isPrivate: boolean
}
/** A visit or call of a demo client that has taken place. */
export interface DemoVisit {
  readonly daysAgo: number
  readonly time: string
  readonly purpose: string
  readonly kind: 'visit' | 'call' | 'home'
  readonly salon: SalonKey | null
}
/** A day a demo client keeps; `inDays` sets month and day so many days after the day the demo is opened. */
export type DemoOccasion = ClientParts['occasions'][number] & { readonly inDays?: number }

/** Someone around a demo client. */
export type DemoRelation = Pick<RelationPart, 'name'> &
  Partial<Pick<RelationPart, 'kind' | 'label' | 'note'>> & { readonly client?: string }

/** A size of a demo client as it was said; what it comes to is read from that. */
export type DemoSize = Pick<SizePart, 'kind' | 'asSaid'> &
  Partial<Pick<SizePart, 'label' | 'place' | 'fit'>> & {
    readonly measured?: { readonly by: string; readonly daysAgo: number }
  }

/** What was given, so many years before the one in which the demo is opened. */
export interface DemoGift {
  readonly yearsAgo: number
  readonly occasion: string
  readonly recipient: string
  readonly what: string
}

/** When a demo client is to be left in peace, in days counted from the opening; null is until further notice. */
export interface DemoQuiet {
  readonly fromInDays: number
  readonly untilInDays: number | null
  readonly reason: string
}

/** The demo house's own fields. */
export type FieldKey = 'hotel' | 'yearbook'

/** Where a demo client is, in days counted from the day the demo is opened. */
export interface DemoStay {
  readonly place: string
  readonly timeZone: string
  readonly fromInDays: number
  readonly untilInDays: number
}

/** Someone invented, with everything the demo boutique knows of them; days count back from the day it is opened. */
export interface DemoPerson {
  readonly key: string
  readonly names: readonly NamePart[]
  readonly addressAs: string
  readonly pronunciation: string
  readonly courtesy: ClientFacts['courtesy']
  readonly monogram: string
  readonly organisation: string
  readonly residence: string
  readonly country: string
  readonly timeZone: string
  readonly advisor: StaffKey
  readonly languages: ClientParts['languages']
  readonly ways: ClientParts['contactWays']
  readonly occasions: readonly DemoOccasion[]
  readonly sizes: readonly DemoSize[]
  readonly gifts: readonly DemoGift[]
  readonly stays: readonly DemoStay[]
  readonly quiet: readonly DemoQuiet[]
  readonly customs: readonly { readonly field: FieldKey; readonly value: string }[]
  /** `client` is the key of a demo client who comes earlier in the book. */
  readonly relations: readonly DemoRelation[]
  readonly tags: readonly string[]
  readonly neverMention: string
  readonly tastes: readonly DemoTaste[]
  readonly notes: readonly DemoNote[]
  readonly visits: readonly DemoVisit[]
}

type Needed = 'names' | 'addressAs' | 'residence' | 'country' | 'timeZone' | 'advisor' | 'languages' | 'ways'

/** Someone invented: what is not said about them is empty. */
export function person(
  key: string,
  facts: Pick<DemoPerson, Needed> & Partial<Omit<DemoPerson, Needed | 'key'>>,
): DemoPerson {
  return {
    pronunciation: '',
    courtesy: '',
    monogram: '',
    organisation: '',
    occasions: [],
    sizes: [],
    gifts: [],
    stays: [],
    quiet: [],
    customs: [],
    relations: [],
    tags: [],
    neverMention: '',
    tastes: [],
    notes: [],
    visits: [],
    ...facts,
    key,
  }
}

/** One way a name is written; parts that are not given are empty. */
export function name(kind: NamePart['kind'], lang: string, parts: Partial<NamePart>): NamePart {
  return { ...BLANK_NAME, ...parts, kind, lang }
}

/** A telephone number from a range kept free for fiction, written as its owner writes it. */
export function phone(value: string, label = ''): ClientParts['contactWays'][number] {
  return { kind: 'phone', label, value, e164: `+${value.replaceAll(/\D/g, '')}` }
}

/** Any other way to reach someone. */
export function way(kind: ContactKind, value: string, label = ''): ClientParts['contactWays'][number] {
  return { kind, label, value, e164: '' }
}

/** The languages of a person and how they use each, the one they prefer first. */
export function speaks(...languages: readonly (readonly [tag: string, use: LanguageUse])[]) {
  return languages.map(([tag, use]) => ({ ...BLANK_LANGUAGE, tag, use }))
}

/** A day in the calendar in which it was told. */
export function keeps(
  kind: DemoOccasion['kind'],
  calendar: DemoOccasion['calendar'],
  monthCode: string,
  day: number,
  more: Partial<DemoOccasion> = {},
): DemoOccasion {
  return { ...BLANK_OCCASION, kind, calendar, monthCode, day, ...more }
}

/** A Gregorian day that comes so many days after the demo is opened. */
export function soon(
  kind: DemoOccasion['kind'],
  inDays: number,
  more: Partial<DemoOccasion> = {},
): DemoOccasion {
  return { ...keeps(kind, 'gregorian', 'M01', 1, more), inDays }
}

/** Known because the client said so. */
export const said = (daysAgo: number): Known => ({ provenance: 'said', daysAgo, toldBy: '' })
/** Known because someone of the house saw it. */
export const seen = (daysAgo: number): Known => ({ provenance: 'observed', daysAgo, toldBy: '' })
/** Known from what the client bought. */
export const bought = (daysAgo: number): Known => ({ provenance: 'bought', daysAgo, toldBy: '' })
/** Known from another person. */
export const told = (daysAgo: number, toldBy: string): Known => ({ provenance: 'told', daysAgo, toldBy })

/** Concluded by someone of the house, from what they saw and heard. */
export const inferred = (daysAgo: number): Known => ({ provenance: 'inferred', daysAgo, toldBy: '' })

/** Something loved, with the client's own words where they were kept. */
export function likes(known: Known, facet: TasteFacet, text: string, quote = ''): DemoTaste {
  return { stance: 'likes', facet, text, quote, known }
}

/** Something refused, with the client's own words where they were kept. */
export function refuses(known: Known, facet: TasteFacet, text: string, quote = ''): DemoTaste {
  return { stance: 'refuses', facet, text, quote, known }
}

/** A note any colleague may read. */
export function note(by: StaffKey, known: Known, body: string): DemoNote {
  return { by, known, body, isPrivate: false }
}

/** A note only its author reads. */
export function privateNote(by: StaffKey, known: Known, body: string): DemoNote {
  return { by, known, body, isPrivate: true }
}

/** A visit to the boutique that took place. */
export function came(daysAgo: number, time: string, purpose: string, salon: SalonKey = 'perle'): DemoVisit {
  return { daysAgo, time, purpose, kind: 'visit', salon }
}

/** A telephone call that took place. */
export function called(daysAgo: number, time: string, purpose: string): DemoVisit {
  return { daysAgo, time, purpose, kind: 'call', salon: null }
}

/** A visit to the client's home that took place. */
export function visited(daysAgo: number, time: string, purpose: string): DemoVisit {
  return { daysAgo, time, purpose, kind: 'home', salon: null }
}
