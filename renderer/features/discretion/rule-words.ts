import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { ConsentChannel } from '../../../electron/ipc/consents.ts'
import type { Discretion } from '../../../electron/ipc/discretion.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { SAID_TODAY, settleSource, type SourceWords } from '../../lib/source-form.ts'

/** What is typed of a rule of discretion; what its kind does not need is kept while the form is open. */
export interface RuleWords {
  readonly kind: Discretion['kind']
  readonly about: string
  readonly towards: string
  readonly towardsId: number | null
  readonly channel: ConsentChannel | ''
  readonly fromTime: string
  readonly untilTime: string
  readonly untilDay: string
  readonly seenBy: readonly number[]
  readonly source: SourceWords
}

/** A rule nobody has typed yet. */
export const EMPTY_RULE: RuleWords = {
  kind: 'never-mention',
  about: '',
  towards: '',
  towardsId: null,
  channel: '',
  fromTime: '',
  untilTime: '',
  untilDay: '',
  seenBy: [],
  source: SAID_TODAY,
}

/** The words of a rule as it stands. */
export function wordsOf(rule: Discretion): RuleWords {
  const { kind, about, towardsId, channel, fromTime, untilTime, untilDay, seenBy, source } = rule
  const towards = rule.towardsName?.text ?? rule.towards
  return { kind, about, towards, towardsId, channel, fromTime, untilTime, untilDay, seenBy, source }
}

/** What a rule still lacks before it forbids anything; null when it is whole. */
export type RuleFault = 'about' | 'whom' | 'channel' | 'hours' | 'seenBy'

/** Looks a rule over as the book will. */
export function findFault({ kind, ...words }: RuleWords): RuleFault | null {
  const { about, towards, channel, fromTime, untilTime, seenBy } = words
  switch (kind) {
    case 'never-mention':
      return about.trim() === '' ? 'about' : null
    case 'gift-secrecy':
      if (about.trim() === '') return 'about'
      return towards.trim() === '' ? 'whom' : null
    case 'safe-contact': {
      const hasHours = fromTime !== '' || untilTime !== ''
      if (hasHours && (fromTime === '' || untilTime === '' || fromTime === untilTime)) return 'hours'
      return hasHours || channel !== '' ? null : 'channel'
    }
    case 'purchases-hidden':
      return seenBy.length === 0 ? 'seenBy' : null
    default:
      return kind satisfies never
  }
}

/** The rule as it is sent; `today` is the boutique's own day. */
export function settleRule(words: RuleWords, today: string) {
  const { towardsId } = words
  return {
    ...words,
    about: words.about.trim(),
    towards: towardsId === null ? words.towards.trim() : '',
    towardsId: towardsId as ClientId | null,
    seenBy: words.seenBy as StaffId[],
    source: settleSource(words.source, today),
  }
}
