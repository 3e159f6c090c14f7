import { useTranslation } from 'react-i18next'
import { isolate } from '../../lib/isolate.ts'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { type CaptureWords, takeTerm } from './capture-words.ts'

interface TermSuggestionsProps {
  readonly words: CaptureWords
  readonly onChange: (words: CaptureWords) => void
}

const MOST_SUGGESTED = 3

/** The words for tastes that the sentence names, to keep it under one of them; only ever an offer. */
export function TermSuggestions({ words, onChange }: TermSuggestionsProps) {
  const { t } = useTranslation('capture')
  const { t: tastes } = useTranslation('tastes')
  const { read } = useVocabulary()
  const terms = read(words.text)
    .filter(({ code }) => words.kind !== 'taste' || code !== words.term)
    .slice(0, MOST_SUGGESTED)
  if (terms.length === 0) return null
  return (
    <ul aria-label={t(($) => $.suggestion.label)} className="flex flex-wrap gap-1.5">
      {terms.map((term) => (
        <li key={term.code}>
          <Button
            size="small"
            aria-label={t(($) => $.suggestion.take, { word: isolate(term.word) })}
            onPress={() => onChange(takeTerm(words, term))}
          >
            <bdi>{term.word}</bdi> <span className="text-ink-3">{tastes(($) => $.facet[term.facet])}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
