import type { Taste } from '../../electron/ipc/tastes.ts'
import type { TasteTerm } from '../../electron/ipc/vocabulary.ts'
import { houseLexicon, type TermWords, wordOfTerm } from '../../locales/vocabulary/lexicon.ts'
import { type Lexicon, readTerms } from '../../locales/vocabulary/read-terms.ts'
import { isBuiltInTerm } from '../../locales/vocabulary/terms.ts'

/** A word that is offered for a taste, in the interface language. */
export interface OfferedTerm {
  readonly code: string
  readonly facet: Taste['facet']
  readonly word: string
}

/** The words for tastes as the person at the desk reads them. */
export interface Vocabulary {
  /** Every word, those no longer offered too, facet by facet. */
  readonly terms: readonly TasteTerm[]
  /** The word of a code, of the house before the built-in one; '' for none. */
  readonly wordOf: (code: string) => string
  /** The words to offer for what was typed: those that it names, then those that hold it; everything for nothing. */
  readonly offer: (typed: string) => OfferedTerm[]
  /** The words a sentence names, in its order; those no longer offered are left out. */
  readonly read: (sentence: string) => OfferedTerm[]
}

/** A text for comparing what is typed with what is offered: without case and accents. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/** Puts terms into words: those of the house in a language, else the built-in ones, `words`, best language first. */
export function createVocabulary(
  terms: readonly TasteTerm[],
  language: string,
  words: readonly TermWords[],
): Vocabulary {
  const byCode = new Map(terms.map((term) => [term.code, term]))
  const wordOf = (code: string): string => {
    const own = byCode.get(code)?.words ?? {}
    const builtIn = isBuiltInTerm(code) && words[0] ? wordOfTerm(code, words[0]) : ''
    return own[language] ?? (builtIn || (own['en'] ?? Object.values(own)[0] ?? ''))
  }
  const offered = terms
    .filter((term) => !term.isHidden)
    .map(({ code, facet }) => ({ code, facet, word: wordOf(code) }))
  let lexicon: Lexicon | null = null
  // Preparing every spelling takes some milliseconds: only whoever types needs them.
  const named = (sentence: string): OfferedTerm[] => {
    lexicon ??= houseLexicon(
      terms.map(({ code, words }) => ({ code, spellings: Object.values(words) })),
      words,
    )
    return readTerms(sentence, lexicon, true).flatMap(
      (code) => offered.find((term) => term.code === code) ?? [],
    )
  }
  return {
    terms,
    wordOf,
    read: named,
    offer: (typed) => {
      const wanted = foldWords(typed.trim())
      if (wanted === '') return offered
      const held = offered.filter(({ word }) => foldWords(word).includes(wanted))
      held.sort(
        (a, b) => Number(foldWords(b.word).startsWith(wanted)) - Number(foldWords(a.word).startsWith(wanted)),
      )
      return [...new Set([...named(typed), ...held])]
    },
  }
}
