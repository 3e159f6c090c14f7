import { indexText } from '../../locales/search/index-text.ts'

// The longest beginning of a word that the search tables of notes and facts have an index for (db/search/objects.ts).
const INDEXED_LETTERS = 5
const SHORT = new RegExp(`^.{1,${INDEXED_LETTERS}}`, 'su')
const KEY = /"([^"]*)"(\*?)/g
const WORD = /[\p{L}\p{M}\p{N}\p{Co}]+/gu

/** What is asked in the place of a beginning too long for the index: words that begin shorter, and which of them count. */
export interface LongBeginning {
  /** An FTS5 expression that every row sought answers, and a few others. */
  readonly expression: string
  /** Whether a text that answers it has a word that begins as it was typed. */
  readonly isIn: (text: string) => boolean
}

/**
 * Tells whether an FTS5 expression asks for words one behind the other. Words alone are read newest first and stop at the
 * limit; only the order of a phrase has to be checked row by row.
 */
export function hasPhrase(expression: string): boolean {
  return [...expression.matchAll(KEY)].some(([, key = '']) => key.includes(' '))
}

/**
 * Shortens the beginning at the end of an expression to what the index answers lazily: a longer one is gathered whole by
 * FTS5, hit by hit, before its first row. Null where nothing has to be shortened, or the last word may also be a whole one.
 */
export function shortenBeginning(expression: string): LongBeginning | null {
  const last = expression.slice(expression.lastIndexOf(' AND ') + 1)
  const keys = [...last.matchAll(KEY)].map(([, key = '', star]) => ({ key, isBeginning: star === '*' }))
  const isPlain = keys.every(({ key, isBeginning }) => isBeginning && !key.includes(' '))
  if (!isPlain || !keys.some(({ key }) => key.length > INDEXED_LETTERS)) return null
  const beginnings = keys.map(({ key }) => key)
  return {
    expression: expression.replaceAll(KEY, (whole, key: string, star: string) =>
      star === '*' ? `"${SHORT.exec(key)?.[0] ?? key}"*` : whole,
    ),
    isIn: (text) => {
      const words = indexText(text).toLowerCase().match(WORD) ?? []
      return words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)))
    },
  }
}
