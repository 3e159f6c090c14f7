import type { Taste } from '../../../electron/ipc/tastes.ts'
import type { Source } from '../../../electron/ipc/values.ts'

/** What is typed of a taste; an empty day is the day on which it is saved. */
export interface TasteWords {
  readonly facet: Taste['facet']
  readonly text: string
  readonly quote: string
  readonly provenance: Source['provenance']
  readonly toldBy: string
  readonly on: string
}

/** A taste nobody has typed yet: said by the client, today. */
export const EMPTY_TASTE: TasteWords = {
  facet: 'other',
  text: '',
  quote: '',
  provenance: 'said',
  toldBy: '',
  on: '',
}

/** The words of a taste as it stands. */
export function wordsOf({ facet, text, quote, source }: Taste): TasteWords {
  return { facet, text, quote, provenance: source.provenance, toldBy: source.toldBy, on: source.on }
}

/** The taste as it is sent; `today` is the boutique's own day, and who told it is kept only for what was told. */
export function settleTaste(words: TasteWords, stance: Taste['stance'], today: string) {
  const { facet, text, quote, provenance, toldBy, on } = words
  const source: Source = { provenance, toldBy: provenance === 'told' ? toldBy.trim() : '', on: on || today }
  return { stance, facet, text: text.trim(), quote: quote.trim(), source }
}
