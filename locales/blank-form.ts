/** A form of a name without a word in it; its language is told by the writing. */
export const BLANK_NAME = {
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
} as const

/** A postal address without a line in it. */
export const BLANK_ADDRESS = {
  label: '',
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  timeZone: '',
} as const

/** A language of which nothing but its use is known. */
export const BLANK_LANGUAGE = {
  tag: 'und',
  use: 'speaks',
  spoken: '',
  written: '',
  prefersFor: [] as never[],
} as const

/** A day to remember of which nothing is known. */
export const BLANK_OCCASION = {
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
} as const

/** A size nobody has said yet. */
export const BLANK_SIZE = {
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
} as const

/** A person around the client without a name. */
export const BLANK_RELATION = { kind: '', label: '', name: '', note: '', clientId: null } as const

const nothing = () => [] as never[]

/** A client's form with nothing on it. */
export const BLANK_FORM = {
  names: nothing(),
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
  contactWays: nothing(),
  addresses: nothing(),
  languages: nothing(),
  occasions: nothing(),
  gifts: nothing(),
  sizes: nothing(),
  relations: nothing(),
  tags: nothing(),
  extras: nothing(),
  customs: nothing(),
  stays: nothing(),
  quietPeriods: nothing(),
  neverMention: '',
} as const

const BLANK_PARTS = {
  names: BLANK_NAME,
  addresses: BLANK_ADDRESS,
  languages: BLANK_LANGUAGE,
  occasions: BLANK_OCCASION,
  sizes: BLANK_SIZE,
  relations: BLANK_RELATION,
}

/**
 * A client's form as it was kept by this version or an earlier one that knew fewer parts: what it does not have is blank.
 * `Form` is the room's own type of it; for what the house itself has kept only, which nothing here checks.
 */
export function fillForm<Form extends object>(kept: Partial<Form>): Form {
  const form: Record<string, unknown> = { ...BLANK_FORM, ...kept }
  for (const [list, blank] of Object.entries(BLANK_PARTS))
    form[list] = (form[list] as readonly object[]).map((part) => ({ ...blank, ...part }))
  return form as Form
}
