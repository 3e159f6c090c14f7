import {
  CARD_PARTS,
  type CardPartName,
  GRAMMATICAL_GENDERS,
  OWN,
  OWN_PROPERTIES,
  OWN_WORDS,
  ownParam,
  readDetails,
  type SaidPart,
} from '../exports/card-parts.ts'
import { ClientDraft } from '../../ipc/clients.ts'
import { Day } from '../../ipc/values.ts'
import { fitCustom } from './cells/fit-custom.ts'
import type { ImportedConsent, ImportedPerson, ImportedTaste, ImportedWords, OwnParts } from './person.ts'
import { foldLabel, type PersonDraft } from './person-draft.ts'
import type { VCard } from './read-vcard.ts'
import type { CardProperty } from './vcard-lines.ts'
import { splitEscaped, unescapeText } from './vcard-values.ts'

/** Whether the book wrote a card, and nothing has taken its own lines off since. */
export function isOwnCard(card: VCard): boolean {
  return card.properties.some(({ name }) => name.startsWith(OWN))
}

/**
 * Takes a property that the book wrote, or one whose meaning leaves nothing to read, in the book's own terms. False when
 * it is another program's, or when what stands in it is no such thing any more: it is then read like any other.
 */
export function takeOwnProperty(draft: PersonDraft, property: CardProperty): boolean {
  const { name, params } = property
  const isOurs = name.startsWith(OWN) || [...params.keys()].some((param) => param.startsWith(OWN))
  if (!isOurs && !WORD_FIELDS.has(name)) return false
  const text = draft.clean(unescapeText(property.value, '4.0'), { column: name, index: -1 })
  if (takeWord(draft.person, name, text)) return true
  if (name === 'CATEGORIES') {
    for (const tag of splitEscaped(property.value, ',')) draft.person.tags.push(unescapeText(tag, '4.0'))
    return true
  }
  const day = name === 'NOTE' && Day.safeParse(params.get(ownParam('on'))?.[0]).data
  if (day) {
    draft.person.datedNotes.push({ body: text, onDay: day })
    return true
  }
  const list = OWN_LISTS.get(name) ?? STANDARD_LISTS[name]
  return list !== undefined && takePart(draft, list, property, text)
}

const OWN_LISTS: ReadonlyMap<string, CardPartName> = new Map(
  Object.entries(OWN_PROPERTIES).map(([list, name]) => [name, list as CardPartName]),
)

const STANDARD_LISTS: Readonly<Partial<Record<string, CardPartName>>> = {
  N: 'names',
  TEL: 'contactWays',
  EMAIL: 'contactWays',
  IMPP: 'contactWays',
  SOCIALPROFILE: 'contactWays',
  ADR: 'addresses',
  LANG: 'languages',
  BDAY: 'occasions',
  ANNIVERSARY: 'occasions',
  RELATED: 'relations',
}

const WORD_FIELDS: ReadonlyMap<string, keyof ImportedWords> = new Map([
  ...Object.entries(OWN_WORDS).map(([field, name]) => [name, field as keyof ImportedWords] as const),
  ['TZ', 'timeZone'] as const,
  ['GRAMGENDER', 'courtesy'] as const,
])

function takeWord(person: ImportedPerson, name: string, text: string): boolean {
  if (name === `${OWN}ADVISOR`) {
    person.advisor = text
    return true
  }
  const field = WORD_FIELDS.get(name)
  if (field === undefined) return false
  const word = field === 'courtesy' ? readGender(text) : text
  if (!ClientDraft.shape[field].safeParse(word).success) return false
  Object.assign(person.words, { [field]: word })
  return true
}

function readGender(text: string): string | undefined {
  return Object.entries(GRAMMATICAL_GENDERS).find(([, gender]) => gender === text.trim().toLowerCase())?.[0]
}

function takePart(draft: PersonDraft, list: CardPartName, property: CardProperty, text: string): boolean {
  const { person } = draft
  const read = <Name extends CardPartName>(name: Name): SaidPart<Name> | undefined =>
    readDetails(name, property.params, readKnown(name, property, text))
  const add = <Said>(kept: Said[], said: Said | undefined): boolean => {
    if (said !== undefined) kept.push(said)
    return said !== undefined
  }
  switch (list) {
    case 'tastes': {
      const taste = read('tastes')
      return add(person.tastes, taste && adoptTaste(taste))
    }
    case 'facts':
      return add(person.facts, read('facts'))
    case 'consents': {
      const consent = read('consents')
      return add(person.consents, consent && adoptConsent(consent))
    }
    case 'customs': {
      const custom = read('customs')
      if (custom !== undefined) addCustom(draft, custom)
      return custom !== undefined
    }
    case 'stays':
      return add(person.stays, read('stays'))
    case 'quietPeriods':
      return add(person.quietPeriods, read('quietPeriods'))
    case 'extras':
      return add(person.extras, read('extras'))
    default: {
      const own = (person.own ??= blankParts())
      return add<unknown>(own[list], read(list))
    }
  }
}

function adoptTaste({ stance, ...taste }: SaidPart<'tastes'>): ImportedTaste {
  return { kind: stance === 'likes' ? 'like' : 'refuse', ...taste }
}

function adoptConsent({ on, ...consent }: SaidPart<'consents'>): ImportedConsent {
  return { ...consent, onDay: on }
}

/** A field of the house takes what fits it; what a house that has no such field is told stays beside its label. */
function addCustom({ person, options }: PersonDraft, { label, value }: SaidPart<'customs'>): void {
  const field = options.fields?.get(foldLabel(label))
  const fitting = field && fitCustom(field, value, options.dayFirst)
  if (field && fitting) person.customs.push({ fieldId: field.id, value: fitting })
  else person.extras.push({ label, value })
}

function blankParts(): OwnParts {
  return {
    names: [],
    contactWays: [],
    addresses: [],
    languages: [],
    occasions: [],
    sizes: [],
    relations: [],
  }
}

/** What the value of a property says of the thing, and the params that have a meaning in every address book. */
function readKnown(list: CardPartName, property: CardProperty, text: string): object {
  const { name, params, value } = property
  const stated = (field: string) => params.get(ownParam(field))?.[0]
  switch (list) {
    case 'names':
      return readForm(property)
    case 'contactWays': {
      const e164 = name === 'TEL' ? /^tel:(\+\d+)/.exec(text)?.[1] : undefined
      return { value: stated('value') ?? text, ...(e164 && { e164 }) }
    }
    case 'addresses': {
      const [, , lines = '', city = '', region = '', postalCode = '', country = ''] = splitEscaped(
        value,
        ';',
      ).map((component) => unescapeText(component, '4.0'))
      return { lines, city, region, postalCode, country, timeZone: params.get('TZ')?.[0] ?? '' }
    }
    case 'languages':
      return { tag: text }
    case 'relations':
      return { name: text, clientId: null }
    case 'occasions':
      return name === OWN_PROPERTIES.occasions ? { statedAs: text } : readDay(text)
    default:
      return { [CARD_PARTS[list].value]: text }
  }
}

/** What the components do not say for certain (a particle, a surname that is one of two) stands in the params. */
function readForm({ params, value }: CardProperty): object {
  const [surnames, given, given2, title, suffixes, surname2, generation] = splitEscaped(value, ';').map(
    (component) => splitEscaped(component, ',').map((text) => unescapeText(text, '4.0')),
  )
  const second = surname2?.[0] ?? ''
  const isComposed = params.has(ownParam('surnamePrefix')) || second !== ''
  const stated = (field: string) => params.get(ownParam(field))?.[0]
  return {
    lang: params.get('LANGUAGE')?.[0] ?? 'und',
    title: title?.[0] ?? '',
    given: given?.[0] ?? '',
    given2: given2?.[0] ?? '',
    surname: stated('surname') ?? (isComposed ? '' : (surnames?.[0] ?? '')),
    surname2: second,
    generation: generation?.[0] ?? '',
    credentials: stated('credentials') ?? (generation?.[0] ? '' : (suffixes?.[0] ?? '')),
  }
}

/** A day as RFC 6350 writes it, basic or extended, whole or partial. */
function readDay(text: string): object {
  const dayAlone = /^---(\d\d)$/.exec(text.trim())?.[1]
  const [, start, month, day = dayAlone] =
    /^(\d{4}|--)-?(\d\d)?-?(\d\d)?$/.exec(dayAlone ? '--' : text.trim()) ?? []
  const year = start === '--' ? undefined : start
  return {
    calendar: 'gregorian',
    year: year === undefined ? null : Number(year),
    monthCode: month === undefined ? null : `M${month}`,
    day: day === undefined ? null : Number(day),
  }
}
