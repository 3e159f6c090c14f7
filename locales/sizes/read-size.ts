import anyAscii from 'any-ascii'
import { hasSize, isSayable, toMillimetres } from './scale.ts'
import type { SizeScale } from './scale.ts'
import { findScale, scalesOf } from './scales.ts'
import type { MeasuredKind, SizeSystem } from './size-kinds.ts'
import { findCustom, isOwnNumber } from './store-systems.ts'
import { ABOUT_WORDS, COUNTER_WORDS, COUNTRY_WORDS, FILLER_WORDS } from './size-words.ts'
import { SYSTEM_WORDS, UNIT_WORDS, systemOfUnit } from './size-words.ts'
import { nameSize } from './write-size.ts'

/** What the reader knows beyond the text: the system of the column, else where the client or the boutique is. */
export interface SizeHint {
  readonly system?: SizeSystem | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined
  /** BCP 47. */
  readonly lang?: string | undefined
}

/** A size understood. */
export interface ReadSize {
  readonly system: SizeSystem
  /** The size with its system, as the trade writes it: `US 6½`, `52`. */
  readonly value: string
  /** Of what, {@link MeasuredKind} says. */
  readonly mm: number
  readonly isApproximate: boolean
}

/** One reading, or the several a text allows when nothing tells them apart. */
export type SizeReading =
  | { readonly is: 'read'; readonly size: ReadSize }
  | { readonly is: 'ambiguous'; readonly candidates: readonly ReadSize[] }

const LONGEST = 60
const ARABIC_ARTICLE = /^ال/u
const FRACTIONS: Readonly<Record<string, string>> = {
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}

/**
 * Reads a size as it was said, in any digits: `52`, `US 6 1/2`, `N½`, `16号`, `Größe 54`, `54 (FR)`, `15,5 cm`, `Ø 17`. What the
 * text names outranks the hint. Null when it holds anything that is not understood: a size is never half read.
 */
export function readSize(text: string, kind: MeasuredKind, hint: SizeHint = {}): SizeReading | null {
  const said = takeApart(text)
  const letter = kind === 'ring' ? readLetter(said.rest) : null
  const size = letter ?? readNumber(said.rest)
  if (size === null) return null
  const scales = letter === null ? chooseScales(said, kind, size, hint) : letterScales(said)
  const fitting = scales.filter((scale) => hasSize(scale, size))
  const candidates = fitting.map((scale) => ({
    system: scale.system,
    value: nameSize(scale, size, 'en'),
    mm: toMillimetres(scale, size),
    isApproximate: scale.isApproximate || said.isAbout,
  }))
  const [first] = candidates
  if (first === undefined) return null
  const agree = kind === 'shoe' && candidates.every(({ mm }) => mm === first.mm)
  return candidates.length === 1 || agree ? { is: 'read', size: first } : { is: 'ambiguous', candidates }
}

interface SaidSize {
  /** What is left when every known word is taken out. */
  readonly rest: string
  readonly countries: readonly string[]
  readonly counters: readonly string[]
  readonly systems: readonly SizeSystem[]
  readonly unit: 'cm' | 'inch' | 'mm' | null
  readonly isAbout: boolean
}

type WordRole = 'country' | 'system' | 'unit' | 'counter' | 'about' | 'filler'

let wordRoles: ReadonlyMap<string, readonly [role: WordRole, key: string]> | undefined
let wordPattern: RegExp | undefined

function takeApart(text: string): SaidSize {
  wordRoles ??= collectWords()
  wordPattern ??= buildPattern(wordRoles)
  const found: (readonly [role: WordRole, key: string])[] = []
  const plain = toPlain(text)
  const coded = plain.replace(/(?<![\p{L}\d])(?:DE|IT|ES|CH|AT|AU|CA|IE|NZ)(?![\p{L}\d])/gu, (code) => {
    found.push(['country', code])
    return ' '
  })
  const rest = coded.toLowerCase().replace(wordPattern, (word) => {
    const role = wordRoles?.get(word) ?? wordRoles?.get(word.replace(ARABIC_ARTICLE, ''))
    if (role) found.push(role)
    return ' '
  })
  const keys = (wanted: WordRole) => found.filter(([role]) => role === wanted).map(([, key]) => key)
  return {
    rest: rest
      .replace(/[():;,-]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    countries: keys('country'),
    counters: keys('counter').flatMap((codes) => codes.split(' ')),
    systems: keys('system') as SizeSystem[],
    unit: (keys('unit')[0] as SaidSize['unit'] | undefined) ?? null,
    isAbout: keys('about').length > 0,
  }
}

function toPlain(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/[¼½¾⅛⅜⅝⅞]/g, (each) => ` ${FRACTIONS[each] ?? ''}`)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, anyAscii)
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/⁄/g, '/')
    .replace(/(?<=\d)\s*[,٫]\s*(?=\d)/g, '.')
    .replace(/(?<=\d)-(?=\d\/\d)/g, ' ')
}

function collectWords(): Map<string, readonly [role: WordRole, key: string]> {
  const roles = new Map<string, readonly [role: WordRole, key: string]>()
  const add = (role: WordRole, key: string, words: string) => {
    for (const word of words.split('|')) roles.set(word.normalize('NFKC'), [role, key])
  }
  add('filler', 'filler', FILLER_WORDS)
  add('about', 'about', ABOUT_WORDS)
  for (const [key, words] of Object.entries(COUNTRY_WORDS)) add('country', key, words)
  for (const [key, words] of Object.entries(COUNTER_WORDS)) add('counter', key, words)
  for (const [key, words] of Object.entries(SYSTEM_WORDS)) add('system', key, words)
  for (const [key, words] of Object.entries(UNIT_WORDS)) add('unit', key, words)
  return roles
}

/** Longest words first; alphabetic words stand alone, Han, kana and Hangul may touch anything. */
function buildPattern(words: ReadonlyMap<string, unknown>): RegExp {
  const sorted = [...words.keys()].sort((a, b) => b.length - a.length)
  const pieces = sorted.map((word) => {
    const literal = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    if (word === 'in') return `(?<=\\d\\s?)${literal}(?![\\p{L}])`
    // A lone letter after a number is a size of women or men; in front of one it may be a British size.
    if (word.length === 1 && /[a-z]/.test(word)) return `(?<=\\d\\s?|us\\s?)${literal}(?![\\p{L}])`
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) return literal
    if (/^\p{Script=Arabic}/u.test(word)) return `(?<!\\p{L})(?:ال)?${literal}(?!\\p{L})`
    return /^\p{L}/u.test(word) ? `(?<!\\p{L})${literal}(?!\\p{L})` : literal
  })
  return new RegExp(pieces.join('|'), 'gu')
}

function readNumber(text: string): number | null {
  const match = /^(\d{1,4}(?:\.\d{1,3})?)?(?:\s*\b(\d)\/([248]))?$/.exec(text)
  if (!match || text === '') return null
  const [, whole, over, under] = match
  if (whole === undefined && over === undefined) return null
  if (over !== undefined && (whole?.includes('.') || Number(over) >= Number(under))) return null
  return Number(whole ?? 0) + (over === undefined ? 0 : Number(over) / Number(under))
}

function readLetter(text: string): number | null {
  const match = /^([a-z])\s*(?:\+?\s*([1-6])(?!\/))?\s*(1\/2|\.5)?$/.exec(text)
  if (!match) return null
  const [, letter = '', beyond, half] = match
  if (beyond !== undefined && letter !== 'z') return null
  return letter.charCodeAt(0) - 96 + Number(beyond ?? 0) + (half === undefined ? 0 : 0.5)
}

/** Letters are British, whatever else is said around them; anything that names another system is a contradiction. */
function letterScales({ countries, systems, unit }: SaidSize): SizeScale[] {
  const isBritish = countries.every((code) => findCustom(code, 'ring')[0] === 'uk')
  const scale = isBritish && systems.length === 0 && unit === null ? findScale('ring', 'uk') : undefined
  return scale === undefined ? [] : [scale]
}

function chooseScales(
  said: SaidSize,
  kind: MeasuredKind,
  size: number,
  hint: SizeHint,
): readonly SizeScale[] {
  const named = namedSystems(said, kind, size)
  if (named !== null) return narrowByWearer(toScales(kind, named), said)
  if (hint.system !== undefined && canSay(kind, hint.system, size)) return toScales(kind, [hint.system])
  const country = hintedCountry(hint)
  if (isOwnNumber(country, kind, size)) return []
  const counters = said.counters.includes(country) ? [country] : said.counters
  if (counters.length > 0) {
    return toScales(kind, [...new Set(counters.flatMap((code) => customarySystems(code, kind, size)))])
  }
  const local = toScales(kind, customarySystems(country, kind, size))
  const numbered = scalesOf(kind).filter(({ notation }) => notation !== 'letter')
  const likely = numbered.filter((scale) => isSayable(scale, size))
  return narrowByWearer(local.length > 0 ? local : likely.length > 0 ? likely : numbered, said)
}

function toScales(kind: MeasuredKind, systems: readonly SizeSystem[]): SizeScale[] {
  return systems.map((system) => findScale(kind, system)).filter((scale) => scale !== undefined)
}

function canSay(kind: MeasuredKind, system: SizeSystem, size: number): boolean {
  const scale = findScale(kind, system)
  return scale !== undefined && scale.notation !== 'letter' && isSayable(scale, size)
}

/** The systems the text itself names; null when it names none, empty when what it names cannot be. */
function namedSystems(said: SaidSize, kind: MeasuredKind, size: number): readonly SizeSystem[] | null {
  if (said.unit !== null) {
    const { unit } = said
    if (kind === 'ring' && said.systems.includes('diameter')) return unit === 'mm' ? ['diameter'] : []
    const system = systemOfUnit(kind, unit, size)
    return system === null ? [] : [system]
  }
  const systems = said.systems.filter((system) => !isWearer(system))
  if (systems.length > 0) return systems.map((system) => europeanOf(kind, system))
  if (said.countries.length === 0) return null
  return [...new Set(said.countries.flatMap((code) => customarySystems(code, kind, size)))]
}

function europeanOf(kind: MeasuredKind, system: SizeSystem): SizeSystem {
  if (system !== 'eu') return system
  return kind === 'ring' ? 'iso' : kind === 'hat' ? 'cm' : 'eu'
}

/** The first system of a country in which such a size is said; both wearers' where women and men are numbered apart. */
function customarySystems(country: string, kind: MeasuredKind, size: number): readonly SizeSystem[] {
  const fitting = findCustom(country, kind).filter((system) => canSay(kind, system, size))
  const [first] = fitting
  if (first === undefined) return []
  return isWearer(first) ? fitting.filter(isWearer) : [first]
}

function narrowByWearer(scales: readonly SizeScale[], said: SaidSize): readonly SizeScale[] {
  const wearers = said.systems.filter(isWearer)
  if (wearers.length === 0) return scales
  return scales.filter(({ system }) => !isWearer(system) || wearers.includes(system))
}

function isWearer(system: SizeSystem): boolean {
  return system === 'us-women' || system === 'us-men'
}

function hintedCountry({ country, lang }: SizeHint): string {
  if (country !== undefined && country !== '') return country.toUpperCase()
  if (lang === undefined || lang === '') return ''
  try {
    return new Intl.Locale(lang).maximize().region ?? ''
  } catch {
    return ''
  }
}
