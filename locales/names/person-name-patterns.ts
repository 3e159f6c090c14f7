/** The order a name is written in. */
export type NameOrder = 'givenFirst' | 'surnameFirst'
/** How much of a name is written. */
export type NameLength = 'long' | 'medium' | 'short'
/** Whether a name is spoken of, spoken to, or reduced to its first letters. */
export type NameUsage = 'referring' | 'addressing' | 'monogram'
/** How close one is to the person. */
export type NameFormality = 'formal' | 'informal'

type Alternatives = Readonly<Record<string, string>>
type ByUsage = Readonly<Partial<Record<NameUsage, Alternatives>>>

/**
 * How one language writes names: `personNames` of CLDR's JSON as it is. The keys of the innermost records are
 * `formal` and `informal`, with `-alt-` and a number behind further patterns to choose from.
 */
export interface PersonNamePatterns {
  readonly givenFirst: readonly string[]
  readonly surnameFirst: readonly string[]
  readonly formality: NameFormality
  readonly length: NameLength
  readonly nativeSpaceReplacement: string
  readonly foreignSpaceReplacement: string
  readonly initial: string
  readonly initialSequence: string
  readonly personName: Readonly<Record<NameOrder | 'sorting', Readonly<Record<NameLength, ByUsage>>>>
}

/** The patterns of a locale by its exact BCP 47 tag; undefined where the locale has none of its own. */
export type PersonNameData = (locale: string) => PersonNamePatterns | undefined

/** The fields a pattern can ask for. */
export type PatternFieldName =
  | 'title'
  | 'given'
  | 'given2'
  | 'surname'
  | 'surname2'
  | 'generation'
  | 'credentials'

/** One field of a pattern and what is to be done to its value. */
export interface PatternField {
  readonly field: PatternFieldName
  readonly part: 'whole' | 'prefix' | 'core'
  readonly isInformal: boolean
  readonly cut: 'none' | 'initial' | 'monogram'
  /** Initials keep the punctuation between words: A.-M. */
  readonly retainsPunctuation: boolean
  readonly capitals: 'none' | 'all' | 'first'
}

/** A pattern taken apart: `literals[i]` stands before `fields[i]`, the last one after them all. */
export interface NamePattern {
  readonly text: string
  readonly fields: readonly PatternField[]
  readonly literals: readonly string[]
}

/** What chooses a pattern; sorting patterns know the usage `referring` only. */
export interface PatternChoice {
  readonly order: NameOrder | 'sorting'
  readonly length: NameLength
  readonly usage: NameUsage
  readonly formality: NameFormality
}

const parsed = new WeakMap<Alternatives, Partial<Record<NameFormality, readonly NamePattern[]>>>()

/** The patterns that a locale offers for a choice, in the order of their text; each is taken apart once. */
export function listPatterns(
  { personName }: PersonNamePatterns,
  { order, length, usage, formality }: PatternChoice,
): readonly NamePattern[] {
  const usages = personName[order][length]
  const alternatives = usages[order === 'sorting' ? 'referring' : usage] ?? {}
  let patterns = parsed.get(alternatives)
  if (patterns === undefined) parsed.set(alternatives, (patterns = {}))
  return (patterns[formality] ??= Object.entries(alternatives)
    .filter(([key]) => key === formality || key.startsWith(`${formality}-alt-`))
    .map(([, text]) => parsePattern(text))
    .sort((a, b) => (a.text < b.text ? -1 : 1)))
}

function parsePattern(text: string): NamePattern {
  const pieces = text.split(/[{}]/u)
  return {
    text,
    fields: pieces.filter((_, at) => at % 2 === 1).map(parseField),
    literals: pieces.filter((_, at) => at % 2 === 0),
  }
}

// `vocative` and `genitive` ask for forms that a name must bring itself: none of ours do, and none is invented.
function parseField(text: string): PatternField {
  const [field, ...modifiers] = text.split('-')
  const has = (modifier: string): boolean => modifiers.includes(modifier)
  return {
    field: field as PatternFieldName,
    part: has('prefix') ? 'prefix' : has('core') ? 'core' : 'whole',
    isInformal: has('informal'),
    cut: has('initial') ? 'initial' : has('monogram') ? 'monogram' : 'none',
    retainsPunctuation: has('retain'),
    capitals: has('allCaps') ? 'all' : has('initialCap') ? 'first' : 'none',
  }
}
