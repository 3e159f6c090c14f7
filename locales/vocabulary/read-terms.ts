/** How one term may be written; `*` at the end of a word lets anything follow it. */
export interface TermSpellings {
  readonly code: string
  readonly spellings: readonly string[]
}

/** Words by which terms are found in sentences, prepared once. */
export type Lexicon = readonly Entry[]

interface Entry {
  readonly code: string
  /** The words of a spelling in their order; none where nothing divides words. */
  readonly words: readonly Word[]
  /** The spelling itself where nothing divides words, else empty. */
  readonly run: string
}

interface Word {
  readonly raw: string
  readonly bare: string
  readonly singular: string
  readonly isBegun: boolean
}

interface Token extends Word {
  readonly from: number
  readonly to: number
}

interface Found {
  readonly code: string
  readonly from: number
  readonly to: number
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const SPELLED_WORD = /[\p{L}\p{M}\p{N}]+\*?/gu
/** Shorter words keep their accents and endings: the French thé is not the English the. */
const SHORTEST_BARE = 4

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const EXCEPTIONS = wordSet(
  'but except excluding than sauf excepté hormis außer ausser salvo tranne eccetto excepto menos exceto кроме إلا',
)
const NEGATORS = wordSet(
  'no non not without zero never sans jamais ohne kein keine keinen senza mai sin sem нет без не بدون بلا لا faux fake',
)
const FREE = wordSet('free frei')
const FREE_WITHIN = /frei(?:e[mnrs]?)?$/u
const EXCEPTED_AFTER = /^(?:以外|除外|말고|제외)/u
const NEGATED_BEFORE = /(?:无|無|不|不要|不含|ノン|무)$/u
const NEGATED_AFTER = /^(?:なし|抜き|不使用|フリー|없이|없는|프리)/u

/** Prepares spellings for `readTerms`; one without letters is left out. */
export function prepareLexicon(terms: readonly TermSpellings[]): Lexicon {
  const entries: Entry[] = []
  for (const { code, spellings } of terms) {
    for (const spelling of new Set(spellings.map((one) => lower(one.trim())))) {
      if (UNSPACED.test(spelling)) {
        entries.push({ code, words: [], run: spelling })
        continue
      }
      const words = Array.from(spelling.matchAll(SPELLED_WORD), ([word]) => readWord(word))
      if (words.length > 0) entries.push({ code, words, run: '' })
    }
  }
  return entries
}

/**
 * The codes of the terms a text names, in its order, each once; of spellings that overlap the longest counts (rose gold is
 * no rose). What is excepted (“anything but platinum”) is not named, nor is what is said not to be there (“no champagne”,
 * ノンアルコール) unless `countsDenied`, as in a refusal, where saying no to something names it.
 */
export function readTerms(text: string, lexicon: Lexicon, countsDenied = false): string[] {
  const plain = lower(text)
  const tokens = Array.from(plain.matchAll(WORD), ({ 0: word, index }): Token => {
    return { ...readWord(word), from: index, to: index + word.length }
  })
  const found = lexicon
    .flatMap((entry) => (entry.run === '' ? findWords(tokens, entry) : findRun(plain, entry)))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const kept: Found[] = []
  for (const one of found) {
    const rivals = kept.filter((other) => one.from < other.to && other.from < one.to)
    // One spelling may name two things at once: a praline is of nuts and a sweet.
    if (rivals.every((other) => other.from === one.from && other.to === one.to)) kept.push(one)
  }
  const named = kept
    .filter((one) => !isDenied(plain, one, countsDenied))
    .sort((a, b) => a.from - b.from)
    .map(({ code }) => code)
  return [...new Set(named)]
}

function lower(text: string): string {
  return text.toLowerCase().normalize('NFC')
}

function readWord(word: string): Word {
  const raw = withoutClitics(word.replace('*', ''))
  const stripped = raw
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('œ', 'oe')
  const bare = stripped.length < SHORTEST_BARE ? raw : stripped
  const singular = bare.length <= SHORTEST_BARE ? bare : bare.replace(/(?<=s|x|z|ch|sh)es$|(?<![su])s$/u, '')
  return { raw, bare, singular, isBegun: word.endsWith('*') }
}

// Arabic writes “and”, “with”, “for” and “the” into the word.
function withoutClitics(word: string): string {
  return /\p{Script=Arabic}/u.test(word) ? word.replace(/^[وف]?(?:لل|[بك]?ال|[بل](?=...))/u, '') : word
}

function isWord(token: Token, word: Word): boolean {
  if (word.isBegun) return token.bare.startsWith(word.bare)
  return token.raw === word.raw || token.bare === word.bare || token.singular === word.singular
}

function findWords(tokens: readonly Token[], { code, words }: Entry): Found[] {
  const found: Found[] = []
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    const [first, last] = [tokens[at], tokens[at + words.length - 1]]
    if (!first || !last) continue
    const isHere = words.every((word, index) => {
      const token = tokens[at + index]
      return token !== undefined && isWord(token, word)
    })
    if (isHere) found.push({ code, from: first.from, to: last.to })
  }
  return found
}

function findRun(plain: string, { code, run }: Entry): Found[] {
  const found: Found[] = []
  for (let from = plain.indexOf(run); from !== -1; from = plain.indexOf(run, from + run.length)) {
    found.push({ code, from, to: from + run.length })
  }
  return found
}

function isDenied(plain: string, { from, to }: Found, countsDenied: boolean): boolean {
  const before = plain.slice(0, from)
  const after = plain.slice(to).trimStart()
  const wordBefore = before.match(/[\p{L}\p{M}]+(?=[\s-]*$)/u)?.[0] ?? ''
  if (EXCEPTIONS.has(wordBefore) || EXCEPTED_AFTER.test(after)) return true
  if (countsDenied) return false
  const wordAfter = after.match(/^-?\s*([\p{L}\p{M}]+)/u)?.[1] ?? ''
  return (
    NEGATORS.has(wordBefore) ||
    FREE.has(wordAfter) ||
    FREE_WITHIN.test(plain.slice(from, to)) ||
    NEGATED_BEFORE.test(before) ||
    NEGATED_AFTER.test(after)
  )
}
