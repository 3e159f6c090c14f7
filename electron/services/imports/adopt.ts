import {
  BLANK_ADDRESS,
  BLANK_FORM,
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../db/queries/blank-form.ts'
import type { ClientForm } from '../../../db/queries/client-form.ts'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import { isRelationCode } from '../../../locales/kin/relations.ts'
import { NAME_PARTS, type NamePart } from '../../../locales/names/name-fields.ts'
import type { ImportWords } from '../../ipc/imports.ts'
import type { Taste } from '../../ipc/tastes.ts'
import { recogniseFacet } from './facets.ts'
import type { FindTerm } from './known-terms.ts'
import { Cutter, fitAdopted, type NewNote } from './page-room.ts'
import type {
  ImportedAddress,
  ImportedConsent,
  ImportedKnowing,
  ImportedName,
  ImportedPerson,
  ImportedRelation,
  ImportedSize,
  ImportedTaste,
  OwnParts,
  SizeKind,
} from './person.ts'

/** A person of a file as the book keeps them: the form, and what is kept beside it. */
export interface Adopted {
  readonly form: ClientForm
  readonly notes: readonly NewNote[]
  readonly tastes: readonly AdoptedTaste[]
  readonly facts: ImportedPerson['facts']
  readonly consents: readonly ImportedConsent[]
  /** The household a new client joins, by its name, with what the file calls it. */
  readonly household: { readonly label: string; readonly lines: string; readonly heading: string } | null
  /** Values of text fields the house is to have, by their labels. */
  readonly newFields: readonly { readonly label: string; readonly value: string }[]
  /** The first of what the page has no room for and a note holds instead; '' where everything has its place. */
  readonly firstOfRest: string
}

/** One like or refusal as the book keeps it. */
type AdoptedTaste = Pick<Taste, 'stance' | 'facet' | 'text' | 'term' | 'strength' | 'isAllergy' | 'quote'> &
  ImportedKnowing

/** What the book must know to take a person in. */
export interface AdoptionContext {
  /** Staff by folded name, to recognise the advisor a row names. */
  readonly staffByName: ReadonlyMap<string, number>
  readonly findTerm: FindTerm
  /** What is called by the file's headings where it has any, else by the words of the interface. */
  readonly words: ImportWords
}

const SIZES: Readonly<Record<SizeKind, ClientForm['sizes'][number]['kind']>> = {
  ring: 'ring',
  bracelet: 'wrist',
  necklace: 'necklace',
  shoe: 'shoe',
  clothing: 'clothing',
  glove: 'glove',
  hat: 'hat',
  belt: 'other',
}

/** Folds a name of staff for comparison: case, accents and spaces do not count. */
export function foldStaffName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Turns what a file says of a person into a form of the book; what its page has no room for is kept whole in a note. */
export function adoptPerson(person: ImportedPerson, context: AdoptionContext): Adopted {
  const cutter = new Cutter()
  const { line, prose } = cutter
  const extras = person.extras.map(({ label, value }) => ({ label: line(label) || '#', value: prose(value) }))
  const keepExtra = (label: string, value: string | undefined) => {
    if (value) extras.push({ label, value })
  }
  const advisorId = person.advisor ? context.staffByName.get(foldStaffName(person.advisor)) : undefined
  if (advisorId === undefined) keepExtra(context.words.advisor, person.advisor)
  keepExtra(context.words.department, person.department)
  keepExtra(context.words.jobTitle, person.jobTitle)
  const placeWord = (place: keyof ImportWords | undefined) => place && context.words[place]
  const home = person.addresses[0]
  const { neverMention, ...words } = person.words

  const form: ClientForm = {
    ...BLANK_FORM,
    residence: home?.city ?? home?.region ?? '',
    country: person.addresses.find(({ countryCode }) => countryCode)?.countryCode ?? '',
    ...words,
    neverMention: prose(neverMention ?? '', cutter.wholeDiscreet),
    names: person.names.map((name) => adoptName(name, line)),
    organisation: line(person.organisation),
    advisorId: advisorId ?? null,
    contactWays: person.contactWays.map((way) => ({
      kind: way.kind,
      label: line(way.label ?? placeWord(way.place)),
      value: line(way.value),
      e164: way.e164 ?? '',
    })),
    addresses: person.addresses.map((address) => ({
      ...adoptAddress(address, cutter),
      label: line(address.label ?? placeWord(address.place)),
    })),
    languages: person.languages.map(({ tag, spoken, written, use, isPreferred, prefersFor }) => ({
      ...BLANK_LANGUAGE,
      tag,
      ...(use && { use }),
      ...(isPreferred && { use: 'prefers' as const }),
      ...(spoken && { spoken }),
      ...(written && { written }),
      ...(prefersFor && { prefersFor }),
    })),
    occasions: person.occasions.map(({ kind, label, whose, date, statedAs, kept }) => ({
      ...BLANK_OCCASION,
      ...kept,
      kind,
      label: line(label),
      whose: line(whose),
      calendar: date.calendar,
      year: date.year,
      monthCode: date.monthCode,
      day: date.day,
      statedAs: line(statedAs),
    })),
    gifts: person.gifts.map((gift) => ({
      ...gift,
      occasion: line(gift.occasion),
      recipient: line(gift.recipient),
      what: line(gift.what),
    })),
    sizes: person.sizes.map((size) => adoptSize(size, context.words, line)),
    relations: person.relations.map((relation) => adoptRelation(relation, line)),
    stays: person.stays.map((stay) => ({ ...stay, place: line(stay.place), note: line(stay.note) })),
    quietPeriods: person.quietPeriods.map((period) => ({ ...period, reason: line(period.reason) })),
    customs: person.customs,
    tags: person.tags.map(line).filter((tag) => tag !== ''),
    extras,
  }
  for (const word of ['addressAs', 'monogram', 'pronunciation', 'residence'] as const)
    form[word] = line(form[word])
  return fitAdopted(
    {
      form: withOwnParts(form, person.own),
      tastes: person.tastes.map((taste) => adoptTaste(taste, context.findTerm, line)),
      facts: person.facts.map((fact) => ({ ...fact, text: line(fact.text) })),
      consents: person.consents.map((consent) => ({ ...consent, proof: line(consent.proof) })),
      household: person.household && {
        ...person.household,
        label: line(person.household.label),
        lines: prose(person.household.lines),
      },
      newFields: person.newFields.map(({ label, value }) => ({ label: line(label), value })),
      notes: [
        ...person.notes.map((body) => ({ body, onDay: null, isPrivate: false })),
        ...person.datedNotes.map((note) => ({ ...note, isPrivate: false })),
      ],
    },
    cutter,
    context.words,
  )
}

function withOwnParts(form: ClientForm, own: OwnParts | undefined): ClientForm {
  if (own === undefined) return form
  return {
    ...form,
    names: [...own.names, ...form.names],
    contactWays: [...own.contactWays, ...form.contactWays],
    addresses: [...own.addresses, ...form.addresses],
    languages: [...own.languages, ...form.languages],
    occasions: [...own.occasions, ...form.occasions],
    sizes: [...own.sizes, ...form.sizes],
    relations: [...own.relations, ...form.relations],
  }
}

function adoptSize(
  { kind, asSaid, label, ...facts }: ImportedSize,
  words: ImportWords,
  line: (text: string | undefined) => string,
): ClientForm['sizes'][number] {
  return {
    ...BLANK_SIZE,
    ...facts,
    kind: SIZES[kind],
    label: kind === 'belt' ? words.belt : line(label),
    asSaid: line(asSaid),
    measuredBy: line(facts.measuredBy),
  }
}

/** The label says more than the heading's kinship (“mother” is a parent), so it is read first. */
function adoptRelation(
  { label, kind, isMeant, name, note }: ImportedRelation,
  line: (text: string | undefined) => string,
): ClientForm['relations'][number] {
  const said = label === undefined || isMeant ? undefined : readRelation(label)
  const known = kind !== undefined && isRelationCode(kind) ? kind : undefined
  return {
    ...BLANK_RELATION,
    kind: said ?? known ?? '',
    label: line(label ?? (known === undefined ? kind : '')),
    name: line(name),
    note: line(note),
  }
}

/** A taste with the word of the vocabulary that its whole text is; the file's own words are kept beside it. */
function adoptTaste(
  { kind, text, facet, term, provenance, onDay, ...rest }: ImportedTaste,
  findTerm: FindTerm,
  line: (text: string | undefined) => string,
): AdoptedTaste {
  const found = term === undefined ? findTerm(text, facet) : undefined
  return {
    stance: kind === 'like' ? 'likes' : 'refuses',
    facet: facet ?? found?.facet ?? recogniseFacet(text),
    text: line(text),
    term: found?.code ?? term ?? '',
    strength: rest.strength ?? '',
    isAllergy: rest.isAllergy ?? false,
    quote: line(rest.quote),
    ...(provenance && { provenance }),
    ...(onDay && { onDay }),
  }
}

function adoptName(
  name: ImportedName,
  line: (text: string | undefined) => string,
): ClientForm['names'][number] {
  const words = (name.given ?? name.surname) ? name : { ...name, given: name.full }
  return {
    ...BLANK_NAME,
    kind: name.kind,
    lang: name.lang ?? 'und',
    ...(Object.fromEntries(NAME_PARTS.map((part) => [part, line(words[part])])) as Record<NamePart, string>),
    givenReading: line(readGiven(name.readings)),
    surnameReading: line(name.readings?.surname),
    pronunciation: line(name.pronunciation),
    preferredOrder: name.preferredOrder ?? '',
  }
}

/** A reading that came in one piece and cannot be cut stands whole beside the given name. */
function readGiven(readings: ImportedName['readings']): string | undefined {
  if (readings === undefined) return undefined
  const parts = [readings.given, readings.given2].filter(Boolean).join(' ')
  return parts === '' && readings.surname === undefined ? readings.full : parts
}

function adoptAddress(
  address: ImportedAddress,
  { line, prose }: Cutter,
): Omit<ClientForm['addresses'][number], 'label'> {
  const { formatted = '' } = address
  const beside = [address.poBox, address.street, address.extended, address.district].filter(
    (part) => part && !formatted.includes(part),
  )
  return {
    ...BLANK_ADDRESS,
    lines: prose([formatted, ...beside].filter((part) => part !== '').join('\n')),
    city: line(address.city),
    region: line(address.region),
    postalCode: line(address.postalCode),
    country: line(address.country ?? address.countryCode),
    timeZone: address.timeZone ?? '',
  }
}
