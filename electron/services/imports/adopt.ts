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
import type { ImportWords } from '../../ipc/imports.ts'
import { type Facet, recogniseFacet } from './facets.ts'
import type { ImportedAddress, ImportedName, ImportedPerson, SizeKind } from './person.ts'

/** A person of a file as the book keeps them: the form, and what is kept beside it. */
export interface Adopted {
  readonly form: ClientForm
  readonly notes: readonly string[]
  readonly tastes: readonly { stance: 'likes' | 'refuses'; facet: Facet; text: string }[]
}

/** What the book must know to take a person in. */
export interface AdoptionContext {
  /** Staff by folded name, to recognise the advisor a row names. */
  readonly staffByName: ReadonlyMap<string, number>
  /** What is called by the file's headings where it has any, else by the words of the interface. */
  readonly words: ImportWords
}

const LINE_LIMIT = 500
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

/** Turns what a file says of a person into a form of the book; what does not fit a line is kept whole as a note. */
export function adoptPerson(person: ImportedPerson, context: AdoptionContext): Adopted {
  const overlong: string[] = []
  const line = (text: string | undefined): string => {
    const flat = (text ?? '').replace(/[\r\n\u2028\u2029\0]+/g, ' ').trim()
    if (flat.length <= LINE_LIMIT) return flat
    overlong.push(flat)
    return `${flat.slice(0, LINE_LIMIT - 1)}…`
  }
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

  const form: ClientForm = {
    ...BLANK_FORM,
    names: person.names.map((name) => adoptName(name, line)),
    organisation: line(person.organisation),
    residence: line(home?.city ?? home?.region),
    country: person.addresses.find(({ countryCode }) => countryCode)?.countryCode ?? '',
    advisorId: advisorId ?? null,
    contactWays: person.contactWays.map((way) => ({
      kind: way.kind,
      label: line(way.label ?? placeWord(way.place)),
      value: line(way.value),
      e164: way.e164 ?? '',
    })),
    addresses: person.addresses.map((address) => ({
      ...adoptAddress(address, line),
      label: line(address.label ?? placeWord(address.place)),
    })),
    languages: person.languages.map((tag) => ({ ...BLANK_LANGUAGE, tag })),
    occasions: person.occasions.map(({ kind, label, date, statedAs }) => ({
      ...BLANK_OCCASION,
      kind,
      label: line(label),
      calendar: date.calendar,
      year: date.year,
      monthCode: date.monthCode,
      day: date.day,
      statedAs: line(statedAs),
    })),
    sizes: person.sizes.map(({ kind, asSaid }) => ({
      ...BLANK_SIZE,
      kind: SIZES[kind],
      label: kind === 'belt' ? context.words.belt : '',
      asSaid: line(asSaid),
    })),
    relations: person.relations.map(({ label, kind, name }) => ({
      ...BLANK_RELATION,
      label: line(label ?? kind),
      name: line(name),
    })),
    tags: person.tags.map(line).filter((tag) => tag !== ''),
    extras,
  }
  return {
    form,
    notes: [...person.notes.map(prose), ...overlong].filter((note) => note !== ''),
    tastes: person.tastes.map(({ kind, text }) => ({
      stance: kind === 'like' ? 'likes' : 'refuses',
      facet: recogniseFacet(text),
      text: line(text),
    })),
  }
}

function prose(text: string): string {
  return text.replaceAll('\0', '')
}

function adoptName(
  name: ImportedName,
  line: (text: string | undefined) => string,
): ClientForm['names'][number] {
  const hasParts = Boolean(name.given ?? name.surname)
  return {
    ...BLANK_NAME,
    kind: name.kind,
    lang: name.lang ?? 'und',
    title: line(name.title),
    given: line(hasParts ? name.given : name.full),
    given2: line(name.given2),
    surname: line(name.surname),
    generation: line(name.generation),
    credentials: line(name.credentials),
    nickname: line(name.nickname),
    givenReading: line(readGiven(name.readings)),
    surnameReading: line(name.readings?.surname),
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
  line: (text: string | undefined) => string,
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
  }
}
