import type { ClientForm, ClientParts, NamePart, RelationPart } from './client-form.ts'

/** A form of a name without a word in it; its language is told by the writing. */
export const BLANK_NAME: NamePart = {
  kind: 'native',
  lang: 'und',
  title: '',
  given: '',
  givenInformal: '',
  given2: '',
  surnamePrefix: '',
  surname: '',
  surname2: '',
  generation: '',
  credentials: '',
  nickname: '',
  givenReading: '',
  surnameReading: '',
  pronunciation: '',
  preferredOrder: '',
}

/** A postal address without a line in it. */
export const BLANK_ADDRESS: ClientParts['addresses'][number] = {
  label: '',
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  timeZone: '',
}

/** A language of which nothing but its use is known. */
export const BLANK_LANGUAGE: ClientParts['languages'][number] = {
  tag: 'und',
  use: 'speaks',
  spoken: '',
  written: '',
  prefersFor: [],
}

/** A day to remember of which nothing is known. */
export const BLANK_OCCASION: ClientParts['occasions'][number] = {
  kind: 'birthday',
  label: '',
  whose: '',
  calendar: 'gregorian',
  year: null,
  monthCode: null,
  day: null,
  statedAs: '',
  feb29: 'feb28',
  leapMonth: 'regular',
  adar: 'adar2',
}

/** A size nobody has said yet. */
export const BLANK_SIZE: ClientParts['sizes'][number] = {
  kind: 'ring',
  label: '',
  asSaid: '',
  system: '',
  mm: null,
  isApproximate: false,
  place: '',
  fit: '',
  measuredBy: '',
  measuredOn: '',
}

/** A person around the client without a name. */
export const BLANK_RELATION: RelationPart = { kind: '', label: '', name: '', note: '', clientId: null }

/** A form with nothing on it. */
export const BLANK_FORM: ClientForm = {
  names: [],
  addressAs: '',
  courtesy: '',
  formality: 'formal',
  monogram: '',
  pronunciation: '',
  organisation: '',
  residence: '',
  country: '',
  timeZone: '',
  advisorId: null,
  contactWays: [],
  addresses: [],
  languages: [],
  occasions: [],
  gifts: [],
  sizes: [],
  relations: [],
  tags: [],
  extras: [],
  customs: [],
  stays: [],
  quietPeriods: [],
  neverMention: '',
}

/**
 * A form kept as JSON, by this version or an earlier one that knew fewer parts: what it does not have is blank. For the
 * store's own rows only; what comes from outside is parsed by the contract.
 */
export function readKeptForm(body: string): ClientForm {
  const kept = { ...BLANK_FORM, ...(JSON.parse(body) as Partial<ClientForm>) }
  const fill = <Part extends object>(blank: Part, parts: readonly Partial<Part>[]): Part[] =>
    parts.map((part) => ({ ...blank, ...part }))
  return {
    ...kept,
    names: fill(BLANK_NAME, kept.names),
    addresses: fill(BLANK_ADDRESS, kept.addresses),
    languages: fill(BLANK_LANGUAGE, kept.languages),
    occasions: fill(BLANK_OCCASION, kept.occasions),
    sizes: fill(BLANK_SIZE, kept.sizes),
    relations: fill(BLANK_RELATION, kept.relations),
  }
}
