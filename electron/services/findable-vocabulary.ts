import { setImmediate as breathe } from 'node:timers/promises'
import { createVocabularyQueries, type TermRow } from '../../db/queries/vocabulary.ts'
import { pieceKeys } from '../../locales/search/piece-keys.ts'
import { TermFinder } from '../../locales/search/term-finder.ts'
import { termKey } from '../../locales/search/term-keys.ts'
import { TERM_WORDS } from '../../locales/vocabulary/every-language.ts'
import { namesOfTerms } from '../../locales/vocabulary/lexicon.ts'
import type { Desk } from './desk.ts'

/** The words for tastes, and what they are found by. */
export interface FindableVocabulary {
  readonly finder: TermFinder
  /** What a term is called, the reader's language first; nothing for words of their own. */
  readonly namesOf: (code: string) => readonly string[]
  /** What the term of a key may be called where a piece is spoken of, each as `pieceKeys` writes it. */
  readonly pieceKeysOf: (key: string) => readonly string[]
}

const TERMS_AT_ONCE = 30
// What a piece may be, or be made of.
const OF_PIECES = new Set(['stone', 'metal', 'colour', 'cut', 'style', 'era', 'piece', 'material'])

/** The words for tastes as they are now, the house's own and changed ones too; prepared when they are first asked for. */
export function createFindableVocabulary(desk: Desk): () => Promise<FindableVocabulary> {
  const queries = createVocabularyQueries(desk.store)
  let prepared: { readonly of: string; readonly vocabulary: Promise<FindableVocabulary> } | null = null
  return () => {
    const rows = queries.all()
    const of = JSON.stringify([desk.language(), rows])
    if (prepared?.of !== of) prepared = { of, vocabulary: prepareVocabulary(rows, desk.language()) }
    return prepared.vocabulary
  }
}

// All twelve languages take some thirty milliseconds, so it pauses: whoever typed meanwhile is answered.
async function prepareVocabulary(rows: readonly TermRow[], language: string): Promise<FindableVocabulary> {
  const own = rows.map(({ code, words }) => ({ code, spellings: Object.values(words) }))
  const tags = new Set([language, 'en', ...Object.keys(TERM_WORDS)])
  const terms = namesOfTerms(
    own,
    [...tags].flatMap((tag) => TERM_WORDS[tag] ?? []),
  )
  const facets = new Map(rows.map(({ code, facet }) => [code, facet]))
  const finder = new TermFinder()
  const keysOfPieces = new Map<string, readonly string[]>()
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_AT_ONCE === 0) await breathe()
    finder.add(term)
    if (OF_PIECES.has(facets.get(term.code) ?? term.code.slice(0, term.code.indexOf('.')))) {
      keysOfPieces.set(termKey(term.code), [...new Set(term.spellings.flatMap(pieceKeys))])
    }
  }
  const names = new Map(terms.map(({ code, spellings }) => [code, spellings]))
  return {
    finder,
    namesOf: (code) => names.get(code)?.map((name) => name.replaceAll('*', '')) ?? [],
    pieceKeysOf: (key) => keysOfPieces.get(key) ?? [],
  }
}
