import { indexText } from './index-text.ts'

/** What a taste is found by. */
export interface TasteText {
  readonly text: string
  readonly quote: string
  /** A code of the vocabulary, or '' for words of their own. */
  readonly term: string
}

// A private-use letter, one above those of phones, e-mail and whole names: no typed word has it.
const TERM_MARK = '\uf003'

/** A taste as stored in an FTS5 column: its words and what was said, like a note, and one key for its term. */
export function indexTaste({ text, quote, term }: TasteText): string {
  const words = indexText(quote === '' ? text : `${text}\n${quote}`)
  return term === '' ? words : `${words} ${termKey(term)}`
}

/** The key of a term: one token whatever the code, where a dot or a hyphen would divide it. */
export function termKey(code: string): string {
  return TERM_MARK + code.replaceAll('.', TERM_MARK).replaceAll('-', '')
}
