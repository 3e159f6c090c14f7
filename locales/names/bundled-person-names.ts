import { PACKED, PATTERNS } from './person-name-data.ts'
import type {
  NameFormality,
  NameLength,
  NameUsage,
  PatternChoice,
  PersonNamePatterns,
} from './person-name-patterns.ts'

const LENGTHS: readonly NameLength[] = ['long', 'medium', 'short']
const FORMALITIES: readonly NameFormality[] = ['formal', 'informal']
const USAGES: readonly NameUsage[] = ['referring', 'addressing', 'monogram']

const unpacked = new Map<string, PersonNamePatterns>()
let rows: ReadonlyMap<string, string> | undefined
let patternTexts: readonly string[] | undefined

/** Every choice that CLDR has patterns for, in the order in which a packed language gives them. */
export function listSlots(): PatternChoice[] {
  const writing = (['givenFirst', 'surnameFirst'] as const).flatMap((order) =>
    LENGTHS.flatMap((length) =>
      USAGES.flatMap((usage) => FORMALITIES.map((formality) => ({ order, length, usage, formality }))),
    ),
  )
  const sorting = LENGTHS.flatMap((length) =>
    FORMALITIES.map((formality) => ({ order: 'sorting', length, usage: 'referring', formality }) as const),
  )
  return [...writing, ...sorting]
}

/** The patterns of the languages that come with the app (CLDR 48), by exact BCP 47 tag; unpacked at first use. */
export function bundledPersonNames(locale: string): PersonNamePatterns | undefined {
  const known = unpacked.get(locale)
  if (known !== undefined) return known
  rows ??= new Map(PACKED.map((row) => [row.slice(0, row.indexOf('|')), row]))
  const row = rows.get(locale)
  if (row === undefined) return undefined
  const patterns = unpack(row)
  unpacked.set(locale, patterns)
  return patterns
}

function unpack(row: string): PersonNamePatterns {
  const [, givenFirst = '', surnameFirst = '', formality, length, native = '', foreign = '', ...rest] =
    row.split('|')
  const [initial = '', initialSequence = '', slots = ''] = rest
  return {
    givenFirst: givenFirst.split(' ').filter(Boolean),
    surnameFirst: surnameFirst.split(' ').filter(Boolean),
    formality: formality as NameFormality,
    length: length as NameLength,
    nativeSpaceReplacement: native,
    foreignSpaceReplacement: foreign,
    initial,
    initialSequence,
    personName: unpackSlots(slots.split(' ')),
  }
}

function unpackSlots(slots: readonly string[]): PersonNamePatterns['personName'] {
  const texts = (patternTexts ??= PATTERNS.split('|'))
  const personName = { givenFirst: emptyLengths(), surnameFirst: emptyLengths(), sorting: emptyLengths() }
  listSlots().forEach(({ order, length, usage, formality }, at) => {
    const alternatives = (personName[order][length][usage] ??= {})
    const places = (slots[at] ?? '').split('+')
    places.forEach((place, alternative) => {
      const key = alternative === 0 ? formality : `${formality}-alt-${alternative}`
      alternatives[key] = texts[Number(place)] ?? ''
    })
  })
  return personName
}

function emptyLengths(): Record<NameLength, Partial<Record<NameUsage, Record<string, string>>>> {
  return { long: {}, medium: {}, short: {} }
}
