import { foldCharacter } from './fold.ts'
import { hasHangul, spellGiven, spellSurname, splitHangulName } from './hangul.ts'
import { readPinyin, splitHanName } from './han.ts'
import { hasKana, shortenVowels, spellKana } from './kana.ts'
import { compose, spaceOut, splitRuns, wordKeys } from './words.ts'
import type { Run, WordKeys } from './words.ts'

/** A text of a client as it stands on screen. */
export interface ShownText {
  readonly field: 'name' | 'reading' | 'latin' | 'phone' | 'email'
  readonly text: string
  /** BCP 47 tag of the text; `ja`, `ko` and `vi` are never explained by pinyin. */
  readonly lang?: string | null | undefined
}

/** Why a client was found: the shown text (by its place in the list), by what, and where to underline it (UTF-16 offsets). */
export interface MatchExplanation {
  readonly at: number
  readonly field: ShownText['field'] | 'pinyin' | 'romanised' | 'similar'
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

interface Hit {
  readonly field: MatchExplanation['field']
  readonly range: readonly [number, number]
}

// The keys of what was typed are asked for with every text shown, so they are made once.
type TypedRun = Run & { readonly keys: WordKeys }

interface Placed {
  readonly text: string
  readonly start: number
  readonly end: number
}

const MOST_WORDS = 8
const WORD = /[^\s\-‐‑,.;:・·/()]+/gu

/** The shown text that explains most of the typed words, the first of equals; null when none explains any. */
export function explainMatch(query: string, shown: readonly ShownText[]): MatchExplanation | null {
  const typed = compose(query.slice(0, 200))
  const runs = splitRuns(typed)
    .slice(0, MOST_WORDS)
    .map((run) => ({ ...run, keys: wordKeys(run.text) }))
  let best: (MatchExplanation & { hits: number }) | null = null
  for (const [at, candidate] of shown.entries()) {
    const hits = findHits(candidate, typed, runs)
    const [first] = hits
    if (first === undefined || (best !== null && hits.length <= best.hits)) continue
    best = { at, field: first.field, ranges: mergeRanges(hits.map((hit) => hit.range)), hits: hits.length }
  }
  return best === null ? null : { at: best.at, field: best.field, ranges: best.ranges }
}

function findHits(shown: ShownText, typed: string, runs: readonly TypedRun[]): Hit[] {
  if (shown.field === 'phone' || shown.field === 'email') {
    const range = findInside(shown.text, typed, shown.field === 'phone' ? /[0-9]/ : /[\p{L}\p{N}]/u)
    return range ? [{ field: shown.field, range }] : []
  }
  const hits = runs.map(
    (run) => findWritten(shown, run) ?? findDerived(shown, run) ?? findSimilar(shown, run),
  )
  return hits.filter((hit) => hit !== null)
}

// Folded characters of the text that `keep` accepts, compared without what stands between them.
function findInside(text: string, typed: string, keep: RegExp): readonly [number, number] | null {
  const units = foldUnits(text).filter((unit) => keep.test(unit.text))
  const wanted = foldUnits(typed)
    .filter((unit) => keep.test(unit.text))
    .map((unit) => unit.text)
    .join('')
  const forms = [wanted, wanted.replace(/^0+/, '')].filter((form) => form.length > 2)
  for (const form of forms) {
    const place = units
      .map((unit) => unit.text)
      .join('')
      .indexOf(form)
    if (place >= 0) return spanOf(units, place, form.length)
  }
  return null
}

function findWritten(shown: ShownText, run: TypedRun): Hit | null {
  const units = foldUnits(shown.text)
  const folded = units.map((unit) => unit.text).join('')
  const isWord = run.kind === 'word' || run.kind === 'unspaced'
  const keys = isWord ? run.keys.exact.slice(0, 3) : [spaceOut(run.text).replaceAll(' ', '')]
  for (const key of keys) {
    const place = key === '' ? -1 : isWord ? indexOfWord(shown.text, units, key) : folded.indexOf(key)
    if (place >= 0) return { field: shown.field, range: spanOf(units, place, key.length) }
  }
  return null
}

function indexOfWord(text: string, units: readonly Placed[], key: string): number {
  const folded = units.map((unit) => unit.text).join('')
  for (let place = folded.indexOf(key); place >= 0; place = folded.indexOf(key, place + 1)) {
    if (startsWord(text, units, place)) return place
  }
  return -1
}

function findDerived(shown: ShownText, run: TypedRun): Hit | null {
  if (run.kind === 'ideograph' || run.kind === 'hangul') return null
  const [typed = '', ...others] = run.keys.exact
  const { text } = shown
  if (/\p{Script=Han}/u.test(text) && !hasKana(text) && !/^(?:ja|ko|vi)\b/.test(shown.lang ?? '')) {
    const range = findSyllables(pinyinUnits(text), typed)
    if (range) return { field: 'pinyin', range }
  }
  if (hasHangul(text)) {
    const range = findHangul(text, typed)
    if (range) return { field: 'romanised', range }
  }
  const keys = [typed, ...others]
  const word = placeWords(text).find(({ text }) =>
    spellWord(text).some((form) => keys.some((key) => form.startsWith(key))),
  )
  if (word) return { field: 'romanised', range: [word.start, word.end] }
  const whole = placeWords(text).map((each) => spellWord(each.text).at(-1) ?? '')
  const isJoined = [whole.join(''), whole.toReversed().join('')].some((joined) => joined.startsWith(typed))
  return isJoined && typed !== '' ? { field: 'romanised', range: [0, text.length] } : null
}

function findSimilar(shown: ShownText, run: TypedRun): Hit | null {
  if (run.kind === 'ideograph' || run.kind === 'hangul') return null
  const { sound } = run.keys
  if (sound.length < 2) return null
  const word = placeWords(shown.text).find(({ text }) => wordKeys(text).sound === sound)
  return word ? { field: 'similar', range: [word.start, word.end] } : null
}

function spellWord(word: string): readonly string[] {
  if (hasHangul(word) || /\p{Script=Han}/u.test(word)) return []
  if (!hasKana(word)) return wordKeys(compose(word)).exact
  const spelt = spellKana(word)
  return [spelt, shortenVowels(spelt)]
}

function pinyinUnits(text: string): Placed[] {
  const units = foldUnits(text).filter((unit) => /\p{Script=Han}/u.test(unit.text))
  const { surname } = splitHanName(units.map((unit) => unit.text).join(''))
  const length = Array.from(surname).length
  const head = readPinyin(surname, 'surname')
  return units.map((unit, at) => ({
    ...unit,
    text: (at < length ? head[at] : undefined) ?? readPinyin(unit.text, 'given')[0] ?? '',
  }))
}

// The shortest stretch of whole syllables that the typed letters begin; given name before surname covers the whole.
function findSyllables(units: readonly Placed[], typed: string): readonly [number, number] | null {
  if (typed === '') return null
  for (const [from, first] of units.entries()) {
    let spelt = ''
    for (const unit of units.slice(from)) {
      spelt += unit.text
      if (spelt.startsWith(typed)) return [first.start, unit.end]
      if (!typed.startsWith(spelt)) break
    }
  }
  for (let cut = 1; cut < units.length; cut += 1) {
    const turned = [...units.slice(cut), ...units.slice(0, cut)].map((unit) => unit.text).join('')
    if (turned.startsWith(typed)) return [units[0]?.start ?? 0, units.at(-1)?.end ?? 0]
  }
  return null
}

function findHangul(text: string, typed: string): readonly [number, number] | null {
  const units = foldUnits(text).filter((unit) => hasHangul(unit.text))
  const { surname, given } = splitHangulName(units.map((unit) => unit.text).join(''))
  const cut = Array.from(surname).length
  const [first, last, second] = [units[0], units.at(-1), units[cut]]
  if (!first || !last || typed === '') return null
  const surnames = surname === '' ? [] : spellSurname(surname)
  const givens = spellGiven(given).map((syllables) => syllables.join(''))
  if (cut > 0 && surnames.some((form) => form.startsWith(typed)))
    return [first.start, units[cut - 1]?.end ?? first.end]
  if (second && givens.some((form) => form.includes(typed))) return [second.start, last.end]
  const joined = surnames.flatMap((head) => givens.flatMap((rest) => [head + rest, rest + head]))
  return joined.some((form) => form.startsWith(typed)) ? [first.start, last.end] : null
}

function foldUnits(text: string): Placed[] {
  const units: Placed[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const piece of compose(character)) {
      const folded = foldCharacter(piece.toLowerCase().codePointAt(0) ?? 0)
      const form = folded.kind === 'none' ? '' : folded.text
      if (form !== '') units.push({ text: form, start, end })
    }
    start = end
  }
  return units
}

function startsWord(text: string, units: readonly Placed[], place: number): boolean {
  const unit = unitAt(units, place)
  return unit !== undefined && (unit.start === 0 || !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(unit.start - 1)))
}

function spanOf(units: readonly Placed[], place: number, length: number): readonly [number, number] {
  return [unitAt(units, place)?.start ?? 0, unitAt(units, place + length - 1)?.end ?? 0]
}

function unitAt(units: readonly Placed[], place: number): Placed | undefined {
  let length = 0
  return units.find((unit) => (length += unit.text.length) > place)
}

function placeWords(text: string): Placed[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function mergeRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
