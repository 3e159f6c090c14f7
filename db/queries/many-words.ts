// The words FTS5 is asked for; with each more it walks through the rows of one more, up to a hundred lists of them.
const MOST_ASKED = 3
const GROUP = /\([^()]*\)|"[^"]*"\*?/gu
const KEY = /"([^"]*)"(\*?)/gu
// What divides tokens in FTS5; a vowel sign is stored as a private-use letter.
const NO_TOKEN = /[^\p{L}\p{M}\p{N}\p{Co}]+/gu

/** What is asked in the place of many words: a few of them, and which of the rows that have those have the others too. */
export interface FewWords {
  readonly expression: string
  /** Whether what is stored of a row, as locales/search wrote it, has all the other words. */
  readonly isIn: (stored: string) => boolean
}

/**
 * Picks the few words of an expression that are called by the fewest names: those are found in the fewest rows. Null where
 * it has few words, or says them in more than one way.
 */
export function pickFewWords(expression: string): FewWords | null {
  const words = expression.match(GROUP) ?? []
  const isPlain = expression === `(${words.join(' AND ')})`
  if (!isPlain || words.length <= MOST_ASKED) return null
  const byNames = words.map(readWord).toSorted((a, b) => a.needles.length - b.needles.length)
  const others = byNames.slice(MOST_ASKED)
  return {
    expression: `(${byNames
      .slice(0, MOST_ASKED)
      .map(({ word }) => word)
      .join(' AND ')})`,
    isIn: (stored) => {
      const hay = ` ${tokensOf(stored)} `
      return others.every(({ needles }) => needles.some((needle) => hay.includes(needle)))
    },
  }
}

function readWord(word: string): { readonly word: string; readonly needles: readonly string[] } {
  const keys = [...word.matchAll(KEY)]
  return { word, needles: keys.map(([, key = '', star]) => ` ${tokensOf(key)}${star === '*' ? '' : ' '}`) }
}

function tokensOf(text: string): string {
  return text.replaceAll(NO_TOKEN, ' ').trim().toLowerCase()
}
