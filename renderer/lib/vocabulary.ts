import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taste } from '../../electron/ipc/tastes.ts'
import type { TasteTerm } from '../../electron/ipc/vocabulary.ts'
import type { TermWords } from '../../locales/vocabulary/lexicon.ts'
import { client } from './client.ts'
import { createVocabulary, foldWords, type Vocabulary } from './term-words.ts'

const NO_TERMS: readonly TasteTerm[] = []

/** Gives the vocabulary of tastes in the interface language; without words until it was read. */
export function useVocabulary(): Vocabulary {
  const { i18n } = useTranslation('vocabulary')
  const { data: terms = NO_TERMS } = useQuery({
    queryKey: ['vocabulary', 'list'],
    queryFn: () => client.vocabulary.list({}),
  })
  const { language } = i18n
  return useMemo(() => {
    const words = [language, 'en'].flatMap((tag) => {
      const bundle: { term?: TermWords } | undefined = i18n.getResourceBundle(tag, 'vocabulary')
      return bundle?.term ? [bundle.term] : []
    })
    return createVocabulary(terms, language, words)
  }, [i18n, language, terms])
}

/** What stands beside the words of a taste. */
export interface TasteRemarks {
  /** The taste's term in the reader's language, where the words themselves do not say it; else ''. */
  readonly term: string
  /** How strongly it is held, where that is more or less than plain; else ''. */
  readonly strength: string
}

/** Gives what stands beside a taste's own words: its term for who cannot read them, and how strongly it is held. */
export function useTasteRemarks(): (
  taste: Pick<Taste, 'text' | 'term' | 'strength' | 'isAllergy'>,
) => TasteRemarks {
  const { t } = useTranslation('tastes')
  const { wordOf } = useVocabulary()
  return ({ text, term, strength, isAllergy }) => {
    const word = wordOf(term)
    const strengthWords = strength === '' || strength === 'likes' ? '' : t(($) => $.remark[strength])
    return {
      term: word !== '' && !foldWords(text).includes(foldWords(word)) ? word : '',
      strength: isAllergy ? t(($) => $.remark.allergy) : strengthWords,
    }
  }
}
