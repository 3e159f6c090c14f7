import { describe, expect, it } from 'vitest'
import {
  EMPTY_RULE,
  findFault,
  type RuleWords,
  settleRule,
} from '../../../../renderer/features/discretion/rule-words.ts'
import { settleRule as settleInBook } from '../../../../electron/services/discretion-rule.ts'

const words = (more: Partial<RuleWords>): RuleWords => ({ ...EMPTY_RULE, ...more })

const CASES: [Partial<RuleWords>, ReturnType<typeof findFault>][] = [
  [{ kind: 'never-mention' }, 'about'],
  [{ kind: 'never-mention', about: ' ' }, 'about'],
  [{ kind: 'never-mention', about: 'the ring' }, null],
  [{ kind: 'gift-secrecy', about: 'the ring' }, 'whom'],
  [{ kind: 'gift-secrecy', about: 'the ring', towards: 'Mei' }, null],
  [{ kind: 'safe-contact' }, 'channel'],
  [{ kind: 'safe-contact', channel: 'line' }, null],
  [{ kind: 'safe-contact', channel: 'line', fromTime: '18:00' }, 'hours'],
  [{ kind: 'safe-contact', fromTime: '18:00', untilTime: '18:00' }, 'hours'],
  [{ kind: 'safe-contact', fromTime: '22:00', untilTime: '02:00' }, null],
  [{ kind: 'purchases-hidden' }, 'seenBy'],
  [{ kind: 'purchases-hidden', seenBy: [1] }, null],
]

describe('a rule being typed', () => {
  it.each(CASES)('%o lacks %s, and the book refuses exactly what the form does', (more, fault) => {
    expect(findFault(words(more))).toBe(fault)
    const sent = () => settleInBook(settleRule(words(more), '2026-11-23'))
    if (fault === null) expect(sent()).toMatchObject({ source: { on: '2026-11-23' } })
    else expect(sent).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })

  it('sends the page of somebody rather than the name it was chosen by', () => {
    const chosen = words({ about: 'x', towards: '田中 美咲', towardsId: 7 })
    expect(settleRule(chosen, '2026-11-23')).toMatchObject({ towards: '', towardsId: 7 })
  })
})
