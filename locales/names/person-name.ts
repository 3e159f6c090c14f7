import type { NameFields } from './name-fields.ts'
import { findSetting } from './person-name-setting.ts'
import type { NameSetting } from './person-name-setting.ts'
import { listPatterns } from './person-name-patterns.ts'
import type {
  NameFormality,
  NameLength,
  NameOrder,
  NamePattern,
  NameUsage,
  PatternField,
  PatternFieldName,
  PersonNameData,
} from './person-name-patterns.ts'
import { fieldText, readValues } from './person-name-values.ts'
import type { NameValues } from './person-name-values.ts'

/** A name as UTS #35 part 8 takes it: with the tag of the language it is written in, where that is known. */
export interface PersonName extends Omit<NameFields, 'givenReading' | 'surnameReading' | 'preferredOrder'> {
  readonly locale?: string | undefined
  readonly preferredOrder?: NameOrder | undefined
}

/** How a name is to be written; length and formality are the reader's own where left out. */
export interface PersonNameOptions {
  /** BCP 47 tag of those who read the name. */
  readonly locale: string
  readonly order?: NameOrder | 'sorting' | undefined
  readonly length?: NameLength | undefined
  readonly usage?: NameUsage | undefined
  readonly formality?: NameFormality | undefined
  readonly surnameAllCaps?: boolean | undefined
  /** Stands between the parts of a name in the reader's own language instead of what CLDR has there. */
  readonly nativeSpace?: string | undefined
}

const FIELDS: readonly PatternFieldName[] = [
  'title',
  'given',
  'given2',
  'surname',
  'surname2',
  'generation',
  'credentials',
]

/**
 * A name written by the rules of UTS #35 part 8 (CLDR 48): script and language of the name decide whose patterns
 * apply, the reader's data decide the order. An empty name gives ''.
 * Throws a RangeError where `data` has neither the language needed nor `und`.
 */
export function formatPersonName(name: PersonName, options: PersonNameOptions, data: PersonNameData): string {
  const { values, setting, pattern } = settle(name, options, data)
  if (pattern === undefined) return ''
  const standing = standIn(values, pattern)
  const written = fillPattern(pattern, (field) =>
    fieldText(standing, options.surnameAllCaps ? capitaliseSurname(field) : field, setting),
  )
  const { nativeSpaceReplacement, foreignSpaceReplacement } = setting.patterns
  const space = setting.isNative ? (options.nativeSpace ?? nativeSpaceReplacement) : foreignSpaceReplacement
  return space === ' ' ? written : written.replace(/\s+/gu, space)
}

/** The order in which readers of `locale` write a name (UTS #35 part 8, "Derive the name order"). */
export function derivePersonNameOrder(name: PersonName, locale: string, data: PersonNameData): NameOrder {
  return name.preferredOrder ?? settle(name, { locale }, data).setting.order
}

/** The fields that a name has and the pattern chosen for it leaves out. */
export function listUnwritten(
  name: PersonName,
  options: PersonNameOptions,
  data: PersonNameData,
): PatternFieldName[] {
  const { values, pattern } = settle(name, options, data)
  return FIELDS.filter(
    (field) => values[field] !== '' && !pattern?.fields.some((written) => written.field === field),
  )
}

/** Whose patterns write the name, and which of them. */
function settle(
  name: PersonName,
  options: PersonNameOptions,
  data: PersonNameData,
): { values: NameValues; setting: NameSetting; pattern: NamePattern | undefined } {
  const values = readValues(name)
  const { surname, given } = values
  const setting = findSetting({ locale: name.locale ?? 'und', surname, given }, options.locale, data)
  const { patterns, order } = setting
  const choice = {
    order: options.order ?? name.preferredOrder ?? order,
    length: options.length ?? patterns.length,
    usage: options.usage ?? 'referring',
    formality: options.formality ?? patterns.formality,
  }
  return { values, setting, pattern: choosePattern(listPatterns(patterns, choice), values) }
}

/** Most fields filled, then fewest left empty, then the least text: the list comes in the order of its texts. */
function choosePattern(patterns: readonly NamePattern[], values: NameValues): NamePattern | undefined {
  if (patterns.length < 2) return patterns[0]
  const count = ({ fields }: NamePattern) => fields.filter((field) => hasValue(values, field)).length
  let best: NamePattern | undefined
  let filled = -1
  for (const pattern of patterns) {
    const more = count(pattern) - filled
    if (more > 0 || (more === 0 && pattern.fields.length < (best?.fields.length ?? 0))) {
      best = pattern
      filled += more
    }
  }
  return best
}

function hasValue(values: NameValues, { field, part }: PatternField): boolean {
  if (field !== 'surname' || part === 'whole') return values[field] !== ''
  return (part === 'core' ? values.surnameCore : values.surnamePrefix) !== ''
}

/** A name of one part stands where the surname would, in a pattern that has no full given name. */
function standIn(values: NameValues, { fields }: NamePattern): NameValues {
  if (values.surname !== '') return values
  if (fields.some(({ field, cut }) => field === 'given' && cut !== 'initial')) return values
  return { ...values, surname: values.given, surnameCore: values.given, given: '', givenInformal: '' }
}

function capitaliseSurname(field: PatternField): PatternField {
  return field.field === 'surname' || field.field === 'surname2' ? { ...field, capitals: 'all' } : field
}

function fillPattern({ fields, literals }: NamePattern, textOf: (field: PatternField) => string): string {
  let written = ''
  // The literal before the first of the empty fields that come since the last one written.
  let gap: string | undefined
  fields.forEach((field, at) => {
    const literal = literals[at] ?? ''
    const text = textOf(field)
    if (text === '') {
      gap ??= literal
      return
    }
    if (gap === undefined) written += literal
    else if (written !== '') written += joinLiterals(gap, literal)
    written += text
    gap = undefined
  })
  return gap === undefined ? written + (literals.at(-1) ?? '') : written
}

/**
 * What remains of the literals on both sides of an empty field. The text of UTS #35 would keep both; its test data
 * keep what touches the fields that are written, and one space.
 */
function joinLiterals(before: string, after: string): string {
  if (before.endsWith(after)) return before
  const start = /^\S*/u.exec(before)?.[0] ?? ''
  const end = /\S*$/u.exec(after)?.[0] ?? ''
  const hasSpace = start !== before || end !== after
  return start + (hasSpace ? ' ' : '') + end
}
