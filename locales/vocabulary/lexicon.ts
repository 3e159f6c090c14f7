import english from '../ui/en/vocabulary.json' with { type: 'json' }
import type { Lexicon, TermSpellings } from './read-terms.ts'
import { prepareLexicon } from './read-terms.ts'
import { SPELLINGS } from './spellings.ts'
import { BUILT_IN_TERMS, type BuiltInTerm, type TermFacet } from './terms.ts'

/** Words for the built-in terms, as `ui/<language>/vocabulary.json` holds them under `term`. */
export type TermWords = Readonly<Record<TermFacet, Readonly<Record<string, string>>>>

/** The word for a built-in term; empty where there is none. */
export function wordOfTerm(code: BuiltInTerm, words: TermWords): string {
  const dot = code.indexOf('.')
  return words[code.slice(0, dot) as TermFacet][code.slice(dot + 1)] ?? ''
}

// English, the spellings of the house's languages, and the words given.
function builtInSpellings(more: readonly TermWords[]): TermSpellings[] {
  return BUILT_IN_TERMS.map((code) => ({
    code,
    spellings: [
      ...[english.term, ...more].map((words) => wordOfTerm(code, words)),
      ...(SPELLINGS[code]?.split('|') ?? []),
    ].filter((spelling) => spelling !== ''),
  }))
}

/** All that each term is called: what the house says of it, then `words` in their order, then how else it is written. */
export function namesOfTerms(
  house: readonly TermSpellings[],
  words: readonly TermWords[],
): readonly TermSpellings[] {
  const names = new Map<string, string[]>(BUILT_IN_TERMS.map((code) => [code, []]))
  for (const { code, spellings } of house) names.set(code, [...spellings])
  for (const code of BUILT_IN_TERMS) {
    const written = words.map((each) => wordOfTerm(code, each)).filter((word) => word !== '')
    names.get(code)?.push(...written, ...(SPELLINGS[code]?.split('|') ?? []))
  }
  return Array.from(names, ([code, spellings]) => ({ code, spellings }))
}

/** The lexicon of the built-in terms and of the house's own words. */
export function houseLexicon(house: readonly TermSpellings[], more: readonly TermWords[] = []): Lexicon {
  return prepareLexicon([...builtInSpellings(more), ...house])
}
