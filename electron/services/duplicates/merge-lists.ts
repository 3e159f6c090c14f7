import { foldContact } from '../../../db/queries/client-form.ts'
import { compareBirthdays } from '../../../locales/likeness/compare-birthdays.ts'
import { detectScript } from '../../../locales/scripts.ts'
import type { ClientLanguage, NameForm, Occasion } from '../../ipc/client-parts.ts'
import type { ClientDraft } from '../../ipc/clients.ts'

/** Folds words for comparison: case, accents' composition and spaces do not count. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** The entries of two lists, those of the first before the rest of the second; what both have is taken once. */
export function unite<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (entry: T) => string,
  join: (one: T, other: T) => T = (one) => one,
): T[] {
  const united = new Map<string, T>()
  for (const entry of [...first, ...second]) {
    const key = keyOf(entry)
    const known = united.get(key)
    united.set(key, known === undefined ? entry : join(known, entry))
  }
  return [...united.values()]
}

/** Entries that are the same in all they say. */
export function keyOfAll(entry: object): string {
  return JSON.stringify(
    Object.entries(entry)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, typeof value === 'string' ? fold(value) : value]),
  )
}

/**
 * The names of both, those that lead first. A second native name in the same script becomes a former one, and one in Latin
 * letters beside a name in another script a romanised one, so that the name shown is one that leads.
 */
export function uniteNames(first: readonly NameForm[], second: readonly NameForm[]): NameForm[] {
  const keyOf = ({ kind: _, lang: __, ...words }: NameForm) => keyOfAll(words)
  const known = new Set(first.map(keyOf))
  const native = first.find(({ kind }) => kind === 'native')
  const added = second.filter((name) => !known.has(keyOf(name)))
  return [...first, ...added.map((name) => ({ ...name, kind: kindBeside(native, name) }))]
}

function kindBeside(native: NameForm | undefined, name: NameForm): NameForm['kind'] {
  if (native === undefined || name.kind !== 'native') return name.kind
  const [own, script] = [scriptOf(native), scriptOf(name)]
  if (own === script) return 'former'
  return script === 'Latn' ? 'romanised' : 'native'
}

/** The script a name is written in. */
export function scriptOf(name: NameForm): string {
  return detectScript(name.surname + name.given + name.given2 + name.nickname)
}

/** Ways to reach the client: one number or address is one way, whatever it was called. */
export function uniteWays(
  first: ClientDraft['contactWays'],
  second: ClientDraft['contactWays'],
): ClientDraft['contactWays'] {
  return unite(
    first,
    second,
    (way) => `${way.kind} ${foldContact(way) || fold(way.value)}`,
    (one, other) => ({ ...one, label: one.label || other.label, e164: one.e164 || other.e164 }),
  )
}

/** Addresses: what one leaves open the other fills in. */
export function uniteAddresses(
  first: ClientDraft['addresses'],
  second: ClientDraft['addresses'],
): ClientDraft['addresses'] {
  return unite(
    first,
    second,
    ({ lines, postalCode, city, country }) => [lines, postalCode, city, country].map(fold).join('\n'),
    (one, other) => ({
      ...one,
      label: one.label || other.label,
      region: one.region || other.region,
      timeZone: one.timeZone || other.timeZone,
    }),
  )
}

const USES: readonly ClientLanguage['use'][] = ['some', 'reads', 'speaks', 'prefers']

/** Languages: the fuller knowledge of each. */
export function uniteLanguages(
  first: readonly ClientLanguage[],
  second: readonly ClientLanguage[],
): ClientLanguage[] {
  return unite(
    first,
    second,
    ({ tag }) => tag.toLowerCase(),
    (one, other) => ({
      ...one,
      use: USES[Math.max(USES.indexOf(one.use), USES.indexOf(other.use))] ?? one.use,
      spoken: one.spoken || other.spoken,
      written: one.written || other.written,
      prefersFor: [...new Set([...one.prefersFor, ...other.prefersFor])],
    }),
  )
}

/** Days to remember: of two tellings of the client's own birthday that agree, the fuller one. */
export function uniteOccasions(first: readonly Occasion[], second: readonly Occasion[]): Occasion[] {
  const united = [...first]
  for (const occasion of second) {
    const at = united.findIndex((known) => isSameDay(known, occasion))
    const known = united[at]
    if (known === undefined) united.push(occasion)
    else if (partsOf(occasion) > partsOf(known)) united[at] = occasion
  }
  return united
}

function isSameDay(one: Occasion, other: Occasion): boolean {
  const isAlike = one.kind === other.kind && fold(one.whose) === fold(other.whose)
  if (!isAlike) return false
  if (partsOf(one) === 0 || partsOf(other) === 0)
    return fold(one.statedAs) === fold(other.statedAs) && fold(one.label) === fold(other.label)
  const isOneOfMany = one.kind !== 'birthday' && fold(one.label) !== fold(other.label)
  const agreement = compareBirthdays(one, other)
  return !isOneOfMany && (agreement === 'same' || agreement === 'compatible')
}

function partsOf({ year, monthCode, day }: Occasion): number {
  return [year, monthCode, day].filter((part) => part !== null).length
}

/** Lines of prose of both, each once. */
export function uniteLines(first: string, second: string): string {
  const lines = [first, second].flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
  return unite(lines, [], fold).join('\n')
}

/** Words, each once. */
export function uniteWords(first: readonly string[], second: readonly string[]): string[] {
  return unite(first, second, fold)
}
