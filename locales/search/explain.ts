import { dropCourtesies } from './courtesies.ts'
import { foldCharacter } from './fold.ts'
import { hasHangul, spellGiven, spellSurname, splitHangulName } from './hangul.ts'
import { readPinyin, splitHanName } from './han.ts'
import { hasKana, shortenVowels, spellKana } from './kana.ts'
import { latinSpelling } from './match.ts'
import { countSlips, mostSlips, TRACED_LETTERS } from './slips.ts'
import { compose, spaceOut, splitRuns, wordKeys } from './words.ts'
import type { Run, WordKeys } from './words.ts'

/** A text of a client as it stands on screen. */
export interface ShownText {
  readonly field: 'name' | 'reading' | 'latin' | 'phone' | 'email'
  readonly text: string
  /** BCP 47 tag of the text; `ja`, `ko` and `vi` are never explained by pinyin. */
  readonly lang?: string | null | undefined
}

/** Why a client was found: the text that says so, by what, and where to underline it (UTF-16 offsets). */
export interface MatchExplanation {
  readonly text: string
  readonly field: ShownText['field'] | 'pinyin' | 'romanised' | 'similar' | 'misspelt'
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

/** Explains one client: the shown text that explains most of the typed words, the first of equals; null when none does. */
export type Explain = (shown: Iterable<ShownText>) => MatchExplanation | null

interface Hit {
  readonly field: MatchExplanation['field']
  readonly range: readonly [number, number]
}

// The keys of what was typed are asked for with every text shown, so they are made once.
type TypedRun = Run & {
  readonly keys: WordKeys
  readonly written: readonly string[]
  readonly isLast: boolean
}

interface Placed {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A text folded, and for each unit of it where its character starts and ends in the text. */
interface Folded {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const MOST_WORDS = 8
const WORD = /[^\s\-‐‑,.;:・·/()]+/gu
const HAN = /\p{Script=Han}/u
const HANGUL = /\p{Script=Hangul}/u
const LETTER = /[\p{L}\p{N}\p{M}]/u
const DIGIT = /[0-9]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/**
 * Prepares the explaining of what was typed, so that many clients are explained at the price of one. Texts are read
 * no further than to the first that explains every word; `isMisspelt` also takes words spelt nearly like the typed ones.
 */
export function explainMatches(query: string, { isMisspelt = false } = {}): Explain {
  const typed = query.slice(0, 200).trim()
  const name = dropCourtesies(typed)
  const explainName = explainWords(name, isMisspelt ? 'slips' : 'sounds')
  if (name === typed) return (shown) => explainName(shown).best
  // Herr is not explained by a Harry, whom it sounds like.
  const explainTyped = explainWords(typed, 'letters')
  return (shown) => {
    const texts = [...shown]
    const { best, isWhole } = explainTyped(texts)
    return isWhole ? best : explainName(texts).best
  }
}

/** How far a word that is explained may be from the one that was typed; each takes what those before it take. */
type Farthest = 'letters' | 'sounds' | 'slips'

/** What explains most of the words, and whether it explains them all. */
type Explained = (shown: Iterable<ShownText>) => { best: MatchExplanation | null; isWhole: boolean }

function explainWords(words: string, farthest: Farthest): Explained {
  const typed = compose(words)
  const runs = splitRuns(typed).slice(0, MOST_WORDS)
  const typedRuns = runs.map((run, at) => readRun(run, at === runs.length - 1))
  const wanted = foldText(typed)
  return (shown) => {
    let best: MatchExplanation | null = null
    let most = 0
    for (const candidate of shown) {
      const isWay = candidate.field === 'phone' || candidate.field === 'email'
      const hits = isWay ? findWay(candidate, wanted.folded) : findHits(candidate, typedRuns, farthest)
      const count = isWay && hits.length > 0 ? typedRuns.length : hits.length
      const [first] = hits
      if (first === undefined || count <= most) continue
      most = count
      const { field } = hits.find((hit) => hit.field === 'misspelt') ?? first
      best = { text: candidate.text, field, ranges: mergeRanges(hits.map((hit) => hit.range)) }
      if (count === typedRuns.length) break
    }
    return { best, isWhole: most === typedRuns.length }
  }
}

function readRun(run: Run, isLast: boolean): TypedRun {
  const keys = wordKeys(run.text)
  const isWord = run.kind === 'word' || run.kind === 'unspaced'
  const written = isWord ? keys.exact.slice(0, 3) : [spaceOut(run.text).replaceAll(' ', '')]
  return { ...run, keys, isLast, written: written.filter((key) => key !== '') }
}

function findWay({ field, text }: ShownText, wanted: string): Hit[] {
  const range = findInside(text, wanted, field === 'phone' ? DIGIT : LETTER_OR_DIGIT)
  return range ? [{ field, range }] : []
}

function findHits(shown: ShownText, runs: readonly TypedRun[], farthest: Farthest): Hit[] {
  const folded = foldText(shown.text)
  const hits: Hit[] = []
  for (const run of runs) {
    const hit =
      findWritten(shown, folded, run) ??
      findDerived(shown, run) ??
      (farthest === 'slips' ? findMisspelt(shown, run) : null) ??
      (farthest === 'letters' ? null : findSimilar(shown, run))
    if (hit) hits.push(hit)
  }
  return hits
}

// Folded characters of the text that `keep` accepts, compared without what stands between them.
function findInside(text: string, typed: string, keep: RegExp): readonly [number, number] | null {
  const { folded, starts, ends } = foldText(text)
  const places = Array.from({ length: folded.length }, (_, at) => at).filter((at) =>
    keep.test(folded[at] ?? ''),
  )
  const kept = places.map((at) => folded[at]).join('')
  const wanted = Array.from(typed, (unit) => (keep.test(unit) ? unit : '')).join('')
  for (const form of [wanted, wanted.replace(/^0+/, '')]) {
    const at = form.length > 2 ? kept.indexOf(form) : -1
    if (at >= 0) return [starts[places[at] ?? 0] ?? 0, ends[places[at + form.length - 1] ?? 0] ?? 0]
  }
  return null
}

function findWritten({ field, text }: ShownText, shown: Folded, { kind, written }: TypedRun): Hit | null {
  const { folded, starts, ends } = shown
  const isWord = kind === 'word' || kind === 'unspaced'
  for (const key of written) {
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
      const start = starts[at] ?? 0
      if (isWord && start > 0 && LETTER.test(text.charAt(start - 1))) continue
      return { field, range: [start, ends[at + key.length - 1] ?? start] }
    }
  }
  return null
}

function findDerived(shown: ShownText, run: TypedRun): Hit | null {
  if (run.kind === 'ideograph' || run.kind === 'hangul') return null
  const [typed = '', ...others] = run.keys.exact
  const { text } = shown
  if (HAN.test(text) && !hasKana(text) && !/^(?:ja|ko|vi)\b/.test(shown.lang ?? '')) {
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
  const sounds = run.keys.sounds.filter((sound) => sound.length > 1)
  if (sounds.length === 0) return null
  const word = placeWords(shown.text).find(({ text }) =>
    wordKeys(text).sounds.some((sound) => sounds.includes(sound)),
  )
  return word ? { field: 'similar', range: [word.start, word.end] } : null
}

function findMisspelt(shown: ShownText, run: TypedRun): Hit | null {
  const typed = latinSpelling(run)
  if (typed === undefined) return null
  const most = mostSlips(typed)
  const word = placeWords(shown.text).find(({ text }) =>
    spellWord(text).some(
      (form) => countSlips(typed, form, most, run.isLast && typed.length >= TRACED_LETTERS) <= most,
    ),
  )
  return word ? { field: 'misspelt', range: [word.start, word.end] } : null
}

function spellWord(word: string): readonly string[] {
  if (hasHangul(word) || HAN.test(word)) return []
  if (!hasKana(word)) return wordKeys(compose(word)).exact
  const spelt = spellKana(word)
  return [spelt, shortenVowels(spelt)]
}

function pinyinUnits(text: string): Placed[] {
  const units = placeCharacters(text, HAN)
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
  const units = placeCharacters(text, HANGUL)
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

function foldText(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const piece of compose(character)) {
      const { text: form, kind } = foldCharacter(piece.toLowerCase().codePointAt(0) ?? 0)
      if (kind === 'none') continue
      folded += form
      for (let unit = 0; unit < form.length; unit += 1) {
        starts.push(start)
        ends.push(end)
      }
    }
    start = end
  }
  return { folded, starts, ends }
}

// The characters of a text that are of one script, folded, each with its place.
function placeCharacters(text: string, script: RegExp): Placed[] {
  const placed: Placed[] = []
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const folded = foldText(character).folded
    if (script.test(folded)) placed.push({ text: folded, start: index, end: index + character.length })
  }
  return placed
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
