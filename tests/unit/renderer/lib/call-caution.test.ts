import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../../electron/ipc/consents.ts'
import type { Discretion } from '../../../../electron/ipc/discretion.ts'
import { cautionOfCall } from '../../../../renderer/lib/call-caution.ts'

function answer(channel: Consent['channel'], standing: Consent['standing'], purpose: Consent['purpose']) {
  return { channel, standing, purpose, source: { provenance: 'said', toldBy: '', on: '2026-11-20' } } as const
}
function rule(channel: Discretion['channel'], fromTime = '', untilTime = '', holds = true) {
  return { kind: 'safe-contact', channel, fromTime, untilTime, holds } as const
}
const rulesAgainst = (time: string, ...rules: ReturnType<typeof rule>[]) =>
  cautionOfCall([], rules, time).rules.length

describe('what speaks against a call', () => {
  it('is an answer that refuses or takes back the telephone, told once for all it is about', () => {
    const { refused } = cautionOfCall(
      [
        answer('phone', 'refused', 'news'),
        answer('phone', 'refused', 'invitations'),
        answer('phone', 'withdrawn', 'service'),
        answer('phone', 'given', 'occasions'),
        answer('phone', 'superseded', 'occasions'),
        answer('email', 'refused', 'news'),
      ],
      [],
      '10:00',
    )
    expect(refused.map((group) => group.map(({ purpose }) => purpose))).toEqual([
      ['news', 'invitations'],
      ['service'],
    ])
  })

  it('is a rule whose hours it is outside of, on the client’s clock', () => {
    expect(rulesAgainst('20:59', rule('phone', '19:00', '21:00'))).toBe(0)
    expect(rulesAgainst('21:00', rule('phone', '19:00', '21:00'))).toBe(1)
    expect(rulesAgainst('10:00', rule('', '19:00', '21:00', false))).toBe(0)
  })

  it('is a rule that names other ways only, whatever its hours', () => {
    expect(rulesAgainst('20:00', rule('telegram', '19:00', '21:00'))).toBe(1)
    // Any hour is open by telegram, but the telephone has its own.
    expect(rulesAgainst('10:00', rule('telegram'), rule('phone', '19:00', '21:00'))).toBe(2)
  })

  it('is any rule with hours while the client’s clock is not known', () => {
    expect(rulesAgainst('', rule('', '19:00', '21:00'))).toBe(1)
    expect(rulesAgainst('', rule('phone'))).toBe(0)
  })
})
