import type { FactTopic } from '../../../electron/ipc/facts.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { TasteFacet } from '../../../electron/ipc/tastes.ts'
import { Provenance, type PersonName } from '../../../electron/ipc/values.ts'
import { SAID_TODAY, settleSource, type SourceWords } from '../../lib/source-form.ts'
import { settleStep, type Step } from '../../lib/taste-step.ts'
import type { OfferedTerm } from '../../lib/term-words.ts'

/** What a captured sentence is kept as, in the order of the keys that choose it. */
export const KINDS = ['note', 'taste', 'fact'] as const
/** What a captured sentence is kept as. */
export type Kind = (typeof KINDS)[number]

/** The keys that choose a kind together with Alt, as KeyboardEvent.code, and how they are written. */
export const KIND_KEYS = {
  note: { code: 'KeyN', letter: 'N' },
  taste: { code: 'KeyT', letter: 'T' },
  fact: { code: 'KeyF', letter: 'F' },
} as const satisfies Record<Kind, { code: string; letter: string }>

/** Whom a sentence is about. */
export interface Person {
  readonly id: ClientId
  readonly name: PersonName
}

/** What is typed while capturing. */
export interface CaptureWords extends SourceWords {
  readonly person: Person | null
  readonly kind: Kind
  readonly text: string
  readonly facet: TasteFacet
  readonly term: string
  readonly step: Step
  readonly isAllergy: boolean
  readonly topic: FactTopic
}

/** Nothing captured yet, about a person or nobody in particular. */
export function blankCapture(person: Person | null): CaptureWords {
  return {
    ...SAID_TODAY,
    person,
    kind: 'note',
    text: '',
    facet: 'other',
    term: '',
    step: 'likes',
    isAllergy: false,
    topic: 'person',
  }
}

/** What the sheet opens with: kept words as they were, or nothing yet; either about whoever's page is open, if about nobody. */
export function beginCapture(kept: CaptureWords, here: Person | null): CaptureWords {
  return kept.text.trim() === '' ? blankCapture(here) : { ...kept, person: kept.person ?? here }
}

/** Kept words and what was typed before they came: the kept sentence first, its choices standing; nothing is lost. */
export function joinCaptures(kept: CaptureWords, typed: CaptureWords): CaptureWords {
  if (kept.text.trim() === '') return typed
  if (typed.text.trim() === '') return kept
  return { ...kept, person: kept.person ?? typed.person, text: `${kept.text.trimEnd()}\n${typed.text}` }
}

/** The longest line a taste or a fact may be, in UTF-16 units. */
const LONGEST_LINE = 500

/** Why a capture cannot be kept yet; null when it can. */
export function gapIn({ person, kind, text }: CaptureWords): 'person' | 'text' | 'long' | null {
  if (text.trim() === '') return 'text'
  if (person === null) return 'person'
  return kind !== 'note' && text.trim().length > LONGEST_LINE ? 'long' : null
}

/** The words after a suggestion was taken: a taste for that term. */
export function takeTerm(words: CaptureWords, { code, facet }: OfferedTerm): CaptureWords {
  return { ...words, kind: 'taste', term: code, facet }
}

/** The words after a key with Alt; null when it means nothing here. A digit says how it is known, a letter what it is. */
export function hearKey(words: CaptureWords, code: string): CaptureWords | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  const provenance = Provenance.options[Number(digit) - 1]
  if (digit !== undefined && provenance) return { ...words, provenance }
  const kind = KINDS.find((one) => KIND_KEYS[one].code === code)
  return kind ? { ...words, kind } : null
}

/** Where a typed `@` asks for a person: at the start, or after a space; in an e-mail address it does not. */
export function asksForPerson(text: string, caret: number): boolean {
  return text[caret - 1] === '@' && (caret === 1 || /\s/u.test(text[caret - 2] ?? ''))
}

/** What is left of the words once some were kept: what was typed meanwhile must not be lost. */
export function wordsLeft(now: CaptureWords, kept: CaptureWords): CaptureWords | null {
  if (now.text === kept.text) return null
  const rest = now.text.startsWith(kept.text) ? now.text.slice(kept.text.length).trimStart() : now.text
  return rest === '' ? null : { ...blankCapture(now.person), text: rest }
}

const oneLine = (text: string) => text.trim().replace(/\s*[\r\n]+\s*/gu, ' ')

/** The parts of a capture as they are sent; `today` is the boutique's own day. */
export function settleCapture(words: CaptureWords, today: string) {
  const { text, facet, term, step, isAllergy, topic } = words
  const source = settleSource(words, today)
  return {
    note: { body: text.trim(), isPrivate: false, source },
    taste: { ...settleStep(step, isAllergy), facet, term, text: oneLine(text), quote: '', source },
    fact: { topic, text: oneLine(text), confidence: 'sure' as const, reviewOn: '', source },
  }
}
