import type { Fact } from '../../../electron/ipc/facts.ts'
import { SAID_TODAY, settleSource, type SourceWords } from '../../lib/source-form.ts'

/** What is typed of a fact. */
export interface FactWords extends SourceWords {
  readonly topic: Fact['topic']
  readonly text: string
  readonly confidence: Fact['confidence']
  /** The day on which it is to be asked again, or ''. */
  readonly reviewOn: string
}

/** A fact nobody has typed yet: said by the client, today, beyond doubt. */
export const EMPTY_FACT: FactWords = {
  ...SAID_TODAY,
  topic: 'person',
  text: '',
  confidence: 'sure',
  reviewOn: '',
}

/** The words of a fact as it stands. */
export function wordsOf({ topic, text, confidence, reviewOn, source }: Fact): FactWords {
  return { ...source, topic, text, confidence, reviewOn }
}

/** The fact as it is sent; `today` is the boutique's own day. */
export function settleFact(words: FactWords, today: string) {
  const { topic, text, confidence, reviewOn } = words
  return { topic, text: text.trim(), confidence, reviewOn, source: settleSource(words, today) }
}
