import type { Taste } from '../../../electron/ipc/tastes.ts'
import { SAID_TODAY, settleSource, type SourceWords } from '../../lib/source-form.ts'
import { settleStep, type Step, stepOf } from '../../lib/taste-step.ts'

/** What is typed of a taste. */
export interface TasteWords extends SourceWords {
  readonly facet: Taste['facet']
  readonly text: string
  readonly term: string
  readonly step: Step
  readonly isAllergy: boolean
  readonly quote: string
}

/** A taste nobody has typed yet: said by the client, today. */
export function blankTaste(stance: Taste['stance']): TasteWords {
  const step = stance === 'likes' ? 'likes' : 'refuses'
  return { ...SAID_TODAY, facet: 'other', text: '', term: '', step, isAllergy: false, quote: '' }
}

/** The words of a taste as it stands. */
export function wordsOf(taste: Taste): TasteWords {
  const { facet, text, term, isAllergy, quote, source } = taste
  return { ...source, facet, text, term, step: stepOf(taste), isAllergy, quote }
}

/** The taste as it is sent; `today` is the boutique's own day. */
export function settleTaste(words: TasteWords, today: string) {
  const { facet, text, term, step, isAllergy, quote } = words
  return {
    ...settleStep(step, isAllergy),
    facet,
    text: text.trim(),
    term,
    quote: quote.trim(),
    source: settleSource(words, today),
  }
}
