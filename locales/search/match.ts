import { dropCourtesies } from './courtesies.ts'
import { spellGiven, spellSurname, splitHangulName } from './hangul.ts'
import { readPinyin, splitHanName } from './han.ts'
import { hasKana, shortenVowels, spellKana } from './kana.ts'
import { SOUND_MARK } from './sound.ts'
import { compose, elidedParts, spaceOut, splitRuns, wordKeys } from './words.ts'
import type { Run } from './words.ts'

/** FTS5 MATCH expressions for a typed name: those whose name it is, and those who only sound like it. */
export interface NameMatch {
  readonly exact: string
  readonly similar: string | null
  /** Of `exact`, those who bear the courtesies as names too, and come first; null where none was typed. */
  readonly asTyped: string | null
}

const SPELT = /^[a-z]+$/
// A shorter typed word is near to too many names.
const SHORTEST_MISSPELT = { alone: 4, besideOthers: 3 } as const
const MOST_CHARACTERS = 200
const MOST_WORDS = 8
const MOST_JOINED = 4
const SHORTEST_TEXT_PREFIX = 3
// the, and the, with the, to the
const ARTICLES = ['ال', 'وال', 'بال', 'لل'] as const
const SHORTEST_SOUND = { same: 3, other: 2 } as const

/**
 * The FTS5 expressions that find a typed name in what `indexNames` stored; null when nothing in it can be searched.
 * Every typed word must match, courtesies aside (Frau, 様); the last one may be unfinished. Input is capped at 200
 * characters and 8 words.
 */
export function matchNames(query: string): NameMatch | null {
  const typed = matchTyped(query)
  const name = dropCourtesies(query)
  const bare = name === query.trim() ? null : matchTyped(name)
  if (typed === null || bare === null) return typed && { ...typed, asTyped: null }
  // Somebody's name may be Prince, Duc or Min-ji.
  return {
    exact: `${typed.exact} OR ${bare.exact}`,
    asTyped: typed.exact,
    similar:
      typed.similar && bare.similar ? `${typed.similar} OR ${bare.similar}` : (bare.similar ?? typed.similar),
  }
}

function matchTyped(query: string): Omit<NameMatch, 'asTyped'> | null {
  const runs = readRuns(query)
  if (runs.length === 0) return null
  const exact = runs.map((run, at) => exactKeys(run, at === runs.length - 1))
  const joined = joinWords(runs)
  const sounds = runs.map(soundKeys)
  const similar = sounds.every((keys) => keys.length === 0)
    ? null
    : allOf(sounds.map((keys, at) => anyOf([...keys, ...(exact[at] ?? [])])))
  return { exact: joined ? `${allOf(exact.map(anyOf))} OR ${joined}` : allOf(exact.map(anyOf)), similar }
}

/** FTS5 MATCH expressions for somebody around a client: by the name itself, its beginning, or one that sounds like it. */
export interface AroundMatch {
  /** Whole words, where one was typed: of several, hardly anybody is found by the beginning alone. */
  readonly whole: string | null
  readonly beginning: string
  /** As `beginning`, or with some of the words in the name of the client they belong to ("Inès Dubois"). */
  readonly besideOwner: string
  readonly similar: string | null
}

/**
 * The FTS5 expressions that find a typed name in the columns `own` and `whose`, both written by `indexNames`; null when
 * nothing in it can be searched. Every typed word must match, courtesies aside; the owner's name alone asks for the owner.
 */
export function matchAround(query: string): AroundMatch | null {
  const runs = readRuns(dropCourtesies(query))
  if (runs.length === 0) return null
  const wholes = runs.map((run) => exactKeys(run, false))
  const begun = runs.map((run, at) => exactKeys(run, at === runs.length - 1))
  const joined = joinWords(runs)
  const all = allOf(begun.map(anyOf))
  const beginning = `own : (${joined === null ? all : `${all} OR ${joined}`})`
  const sounds = runs.map(soundKeys)
  const similar = allOf(sounds.map((keys, at) => anyOf([...keys, ...(wholes[at] ?? [])])))
  return {
    whole: runs.length > 1 ? null : `own : (${wholes.map(anyOf).join('')})`,
    beginning,
    besideOwner: runs.length > 1 ? `${beginning} OR (${all} NOT whose : ${all})` : beginning,
    similar: sounds.some((keys) => keys.length > 0) ? `own : (${similar})` : null,
  }
}

/** The near words of a typed one, as they are stored; `isUnfinished` says that somebody may still be typing it. */
export type NearWords = (word: string, isUnfinished: boolean) => readonly string[]

/**
 * The FTS5 expression that finds a typed name by words spelt nearly like those typed; null where no word has a near
 * one, or the words are of a writing that is not spelt in letters. Every typed word must match, as itself or nearly;
 * before other words one of two letters need not, for a slip leaves nothing of it.
 */
export function matchMisspelt(query: string, nearWords: NearWords): string | null {
  const runs = readRuns(dropCourtesies(query))
  const groups: string[] = []
  let isNear = false
  for (const [at, run] of runs.entries()) {
    const isLast = at === runs.length - 1
    const spelling = latinSpelling(run)
    const isShort = (spelling ?? run.text).length < SHORTEST_MISSPELT.besideOthers
    if (isShort && !isLast && run.kind === 'word') {
      isNear = true
      continue
    }
    const shortest = runs.length === 1 ? SHORTEST_MISSPELT.alone : SHORTEST_MISSPELT.besideOthers
    const near = spelling === undefined || spelling.length < shortest ? [] : nearWords(spelling, isLast)
    if (near.length > 0) isNear = true
    groups.push(anyOf([...exactKeys(run, isLast), ...near.map(quotePhrase)]))
  }
  return isNear ? allOf(groups) : null
}

/** A word as its near ones are spelt, in small Latin letters; undefined where it is not spelt in letters. */
export function latinSpelling({ kind, text }: Run): string | undefined {
  if (kind !== 'word') return undefined
  const { exact, script } = wordKeys(text)
  return script === 'abjad' ? undefined : exact.find((key) => SPELT.test(key))
}

/**
 * The keys of what a typed word names beside itself, as they are stored, `*` at the end of one that only begins a word;
 * `isUnfinished` as of `NearWords`.
 */
export type NamedKeys = (run: Run, isUnfinished: boolean) => readonly string[]

/**
 * The FTS5 expression that finds typed words in what `indexText` stored; null when nothing in it can be searched.
 * The last word matches as a prefix from three letters on, so that a prefix index of 3, 4, 5 answers it. A word is also
 * matched by any of the `named` keys.
 */
export function matchText(query: string, named: NamedKeys = () => []): string | null {
  const runs = readRuns(query)
  if (runs.length === 0) return null
  const keysOf = (run: Run, isLast: boolean) => [
    ...textKeys(run, isLast),
    ...named(run, isLast).map(quoteNamed),
  ]
  return allOf(runs.map((run, at) => anyOf(keysOf(run, at === runs.length - 1))))
}

function readRuns(query: string): Run[] {
  return splitRuns(compose(query.slice(0, MOST_CHARACTERS)))
    .filter((run) => spaceOut(run.text) !== '')
    .slice(0, MOST_WORDS)
}

function exactKeys(run: Run, isLast: boolean): string[] {
  const quote = isLast ? quotePrefix : quotePhrase
  if (run.kind === 'word') return wordKeys(run.text).exact.map(quote)
  // Romanised without its vowels and tones, the beginning of a Thai word begins many others.
  if (run.kind === 'unspaced') return wordKeys(run.text).exact.slice(0, 1).map(quote)
  const keys = [quotePhrase(spaceOut(run.text))]
  if (run.kind === 'ideograph' && hasKana(run.text) && !/\p{Script=Han}/u.test(run.text)) {
    keys.push(quote(shortenVowels(spellKana(run.text))))
  }
  return keys
}

function soundKeys(run: Run): string[] {
  if (run.kind === 'ideograph') {
    const { surname, given } = splitHanName(run.text)
    const joined = [...readPinyin(surname, 'surname'), ...readPinyin(given, 'given')].join('')
    return joined === '' || hasKana(run.text) ? [] : [quotePhrase(joined)]
  }
  if (run.kind === 'hangul') {
    const { surname, given } = splitHangulName(run.text)
    const surnames = surname === '' ? [''] : spellSurname(surname)
    return surnames.flatMap((head) => spellGiven(given).map((rest) => quotePhrase(head + rest.join(''))))
  }
  const { sounds, script } = wordKeys(run.text)
  const keys: string[] = []
  for (const origin of ['alphabet', 'abjad'] as const) {
    const shortest = origin === script ? SHORTEST_SOUND.same : SHORTEST_SOUND.other
    for (const sound of sounds)
      if (sound.length >= shortest) keys.push(quotePhrase(SOUND_MARK[origin] + sound))
  }
  return keys
}

// "jean baptiste" also finds Jeanbaptiste, "van den berg" also Vandenberg.
function joinWords(runs: readonly Run[]): string | null {
  if (runs.length < 2 || runs.length > MOST_JOINED || runs.some((run) => run.kind !== 'word')) return null
  return quotePrefix(runs.map((run) => wordKeys(run.text).exact[0] ?? '').join(''))
}

function textKeys(run: Run, isLast: boolean): string[] {
  if (run.kind !== 'word') return [quotePhrase(spaceOut(run.text))]
  const parts = elidedParts(run.text)
  if (parts.length > 1) {
    const phrase = parts.map((part) => wordKeys(part).exact[0] ?? '').join(' ')
    return [
      isLast && (parts.at(-1)?.length ?? 0) >= SHORTEST_TEXT_PREFIX
        ? quotePrefix(phrase)
        : quotePhrase(phrase),
    ]
  }
  return spellingsInText(run.text).map((key) =>
    isLast && key.length >= SHORTEST_TEXT_PREFIX ? quotePrefix(key) : quotePhrase(key),
  )
}

// Notes are stored folded only: German spellings and the Arabic article, which is written to its word, are tried from here.
function spellingsInText(word: string): readonly string[] {
  const { exact } = wordKeys(word)
  if (/\p{Script=Latin}/u.test(word) || /^[\x00-\x7f]+$/.test(word)) return exact
  const bare = exact.at(-1) ?? ''
  if (/\p{Script=Arabic}/u.test(word)) return [bare, ...ARTICLES.map((article) => article + bare)]
  return exact.slice(0, 1)
}

function quotePhrase(key: string): string {
  return `"${key}"`
}

function quoteNamed(key: string): string {
  return key.endsWith('*') ? quotePrefix(key.slice(0, -1)) : quotePhrase(key)
}

function quotePrefix(key: string): string {
  return `"${key}"*`
}

function anyOf(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' OR ')})`
}

function allOf(groups: readonly string[]): string {
  return groups.length === 1 ? (groups[0] ?? '') : `(${groups.join(' AND ')})`
}
