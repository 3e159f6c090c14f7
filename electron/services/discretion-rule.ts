import type { DiscretionWords } from '../ipc/discretion.ts'
import { AppError } from '../ipc/errors.ts'
import type { z } from 'zod'

/** What is typed of a rule of discretion. */
export type RuleInput = z.output<typeof DiscretionWords>

const NOTHING = {
  about: '',
  towards: '',
  towardsId: null,
  channel: '',
  fromTime: '',
  untilTime: '',
  seenBy: [],
} as const satisfies Partial<Record<keyof RuleInput, unknown>>

/**
 * A rule with what its kind needs and nothing else, so that no word stays behind unseen when the kind is changed.
 * Throws AppError `invalid-input` for a rule that would forbid nothing: no matter, nobody to keep it from, no channel
 * and no hours, nobody who may see.
 */
export function settleRule(input: RuleInput): RuleInput {
  const { kind, untilDay, source } = input
  const kept = { ...NOTHING, kind, untilDay, source, seenBy: [] }
  const about = input.about.trim()
  const whom = { towards: input.towardsId === null ? input.towards.trim() : '', towardsId: input.towardsId }
  const hasWhom = whom.towards !== '' || whom.towardsId !== null
  switch (kind) {
    case 'never-mention':
      return insist(about !== '', { ...kept, about, ...whom })
    case 'gift-secrecy':
      return insist(about !== '' && hasWhom, { ...kept, about, ...whom })
    case 'safe-contact': {
      const { channel, fromTime, untilTime } = input
      const isWhole = (fromTime === '') === (untilTime === '') && (fromTime === '' || fromTime !== untilTime)
      return insist(isWhole && (channel !== '' || fromTime !== ''), {
        ...kept,
        channel,
        fromTime,
        untilTime,
      })
    }
    case 'purchases-hidden':
      return insist(input.seenBy.length > 0, { ...kept, seenBy: [...new Set(input.seenBy)] })
    default:
      return kind satisfies never
  }
}

function insist(isEnough: boolean, rule: RuleInput): RuleInput {
  if (!isEnough) throw new AppError('invalid-input')
  return rule
}
