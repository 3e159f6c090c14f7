import { indexText } from './index-text.ts'
import { matchText, type NamedKeys } from './match.ts'
import { compose } from './words.ts'

/** Beginnings of words said of pieces are indexed up to so many letters (db/search/objects.ts). */
export const PIECE_LETTERS = 8

// WJ-1187, 4410/B, N°5; then WJ 1187 and réf. 4410, where no more than four letters stand before the number.
const DIVIDED = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[-‐‑–./·°º#_]+[\p{L}\p{M}\p{N}]+)+/gu
const SPACED = /(?<![\p{L}\p{M}\p{N}])\p{L}{1,4}[.°]?\s+\p{N}[\p{L}\p{M}\p{N}]*/gu
// N°5, No. 5, Nr 5 and №5 are one: the sign is written in many ways.
const NUMERO = /(?<![\p{L}\p{M}\p{N}])(?:№|n[°ºo]\.?|nr\.?)\s*(?=\p{N})/giu
const NUMBER = /\p{N}/u
// What divides tokens in FTS5; a vowel sign is stored as a private-use letter.
const NO_TOKEN = /[^\p{L}\p{M}\p{N}\p{Co}]+/gu
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu
const LONG_ENOUGH = /[\p{L}\p{M}]{4}$/u
const LAST_WORD = /[^ ]+$/u

/** What is said of pieces as stored in an FTS5 column: words as of a note, and references written as one word too. */
export function indexPieces(texts: readonly string[]): string {
  const text = texts.join('\n')
  return [text, ...referencesIn(text)].map(indexText).join(' ')
}

/**
 * The FTS5 expression that finds typed words in what `indexPieces` stored, however a reference is divided; null when
 * nothing in it can be searched. `named` as for `matchText`.
 */
export function matchPieces(query: string, named?: NamedKeys): string | null {
  const typed = composeReferences(query)
  const spellings = new Set([compose(query), join(typed, DIVIDED), join(typed, SPACED)])
  const ways = [...spellings].map((each) => matchText(each, named)).filter((way) => way !== null)
  return ways.length === 0 ? null : ways.join(' OR ')
}

/**
 * The keys of one name of a term as it may stand in what is said of a piece, `*` at the end where more letters may follow;
 * none for a name that cannot be looked for. Of words of an alphabet the last may go on from four letters: sapphire, sapphires.
 */
export function pieceKeys(name: string): readonly string[] {
  const bare = name.replace(/\*$/u, '')
  const key = indexText(bare).replaceAll(NO_TOKEN, ' ').trim().toLowerCase()
  if (bare.includes('*') || key === '') return []
  const isBeginning = bare !== name || LONG_ENOUGH.test(key)
  // The article is written to its word.
  const forms = /^\p{Script=Arabic}/u.test(key) ? [key, `ال${key}`] : [key]
  if (!isBeginning) return forms
  return forms.map((form) => `${form.replace(LAST_WORD, (word) => word.slice(0, PIECE_LETTERS))}*`)
}

/** Leaves out the keys whose hits others of them have too: with "oro" nobody needs "oro giallo", with "saphir*" not "saphire". */
export function withoutCovered(keys: Iterable<string>): string[] {
  const all = [...new Set(keys)]
  const alone = new Set(all.filter((key) => !key.includes(' ')))
  const isBegun = (token: string, most: number) => {
    for (let end = 1; end <= most; end += 1) if (alone.has(`${token.slice(0, end)}*`)) return true
    return false
  }
  return all.filter((key) => {
    const tokens = key.replace(/\*$/u, '').split(' ')
    const [only = ''] = tokens
    if (tokens.length === 1) return !isBegun(only, key.endsWith('*') ? only.length - 1 : only.length)
    return !tokens.some((token, at) => {
      const isOpen = at === tokens.length - 1 && key.endsWith('*')
      return isBegun(token, token.length) || (!isOpen && alone.has(token))
    })
  })
}

function composeReferences(text: string): string {
  return compose(text.replace(NUMERO, 'N°'))
}

function referencesIn(text: string): string[] {
  const composed = composeReferences(text)
  return [DIVIDED, SPACED].flatMap((pattern) =>
    Array.from(composed.matchAll(pattern), ([found]) => found)
      .filter((found) => NUMBER.test(found))
      .map((found) => found.replace(BETWEEN, '')),
  )
}

function join(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => (NUMBER.test(found) ? found.replace(BETWEEN, '') : found))
}
