import type { NameOrder } from './person-name-patterns.ts'

/** The parts a name is written down in, as UTS #35 part 8 calls them, and what else the person is called; in the order of a form. */
export const NAME_PARTS = [
  'title',
  'given',
  'givenInformal',
  'given2',
  'surnamePrefix',
  'surname',
  'surname2',
  'generation',
  'credentials',
  'nickname',
] as const

/** A part a name is written down in. */
export type NamePart = (typeof NAME_PARTS)[number]

/**
 * The parts of one form of a name, as UTS #35 part 8 names them; an empty part is absent, null or ''.
 * Where `surnamePrefix` is kept apart and there is no `surnameCore`, `surname` is the part after the prefix.
 */
export interface NameFields {
  readonly title?: string | null | undefined
  readonly given?: string | null | undefined
  /** What the person is called by those close to them: Bertie for Bertram. */
  readonly givenInformal?: string | null | undefined
  readonly given2?: string | null | undefined
  readonly surname?: string | null | undefined
  /** A particle kept apart from the surname: van, de, al. */
  readonly surnamePrefix?: string | null | undefined
  readonly surnameCore?: string | null | undefined
  readonly surname2?: string | null | undefined
  readonly generation?: string | null | undefined
  readonly credentials?: string | null | undefined
  /** How the name is said, in kana, as the person gave it. */
  readonly givenReading?: string | null | undefined
  readonly surnameReading?: string | null | undefined
  /** The order the person wants, whoever reads; absent or '' leaves it to the language. */
  readonly preferredOrder?: NameOrder | '' | null | undefined
}

/** One form of a name with the BCP 47 tag of the language it is written in. */
export interface NameForm {
  readonly fields: NameFields
  readonly lang: string
}

/** Joins the parts that are there with a separator. */
export function joinParts(parts: readonly (string | null | undefined)[], separator: string): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(separator)
}

/** The surname with its particle; an elided one (d’, l') takes no space. */
export function joinSurname(fields: NameFields): string {
  const prefix = fields.surnamePrefix?.trim() ?? ''
  const whole = fields.surname?.trim() ?? ''
  const core = fields.surnameCore?.trim() || (prefix === '' ? '' : whole)
  if (prefix === '' || (whole !== '' && whole !== core)) return whole || core
  return joinParts([prefix, core], /['’]$/u.test(prefix) ? '' : ' ')
}

/** The language subtag of a BCP 47 tag, in small letters. */
export function languageOf(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? ''
}
