import { describe, expect, it } from 'vitest'
import type { Consent, ConsentId } from '../../../../electron/ipc/consents.ts'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import {
  addPlace,
  EMPTY_ANSWER,
  findHolding,
  groupAnswers,
} from '../../../../renderer/features/consents/answer-words.ts'

let ids = 0
const consent = (
  channel: Consent['channel'],
  purpose: Consent['purpose'],
  more: Partial<Consent> = {},
): Consent => ({
  id: (ids += 1) as ConsentId,
  clientId: 1 as ClientId,
  channel,
  purpose,
  state: 'given',
  source: { provenance: 'said', toldBy: '', on: '2026-11-20' },
  expiresOn: '',
  proof: '',
  author: 'Camille',
  recordedAt: 1,
  standing: 'given',
  ...more,
})

describe('answers about consent', () => {
  it('gather places of the table in its order, each once', () => {
    const first = addPlace(EMPTY_ANSWER, 'letter', 'news')
    const second = addPlace(addPlace(first, 'email', 'service'), 'email', 'news')
    expect(second).toMatchObject({ channels: ['email', 'letter'], purposes: ['service', 'news'] })
  })

  it('hold for a place only where nothing has superseded them', () => {
    const old = consent('email', 'news', { standing: 'superseded' })
    const now = consent('email', 'news', { state: 'refused', standing: 'refused' })
    expect(findHolding([now, old]).get('email news')).toBe(now)
    expect(findHolding([old]).size).toBe(0)
  })

  it('are told as they were written down together, another time apart', () => {
    const groups = groupAnswers([
      consent('phone', 'news', { recordedAt: 2 }),
      consent('email', 'news'),
      consent('email', 'occasions'),
      consent('line', 'news', { state: 'refused' }),
    ])
    expect(groups.map(({ channels, purposes, ids: each }) => [channels, purposes, each.length])).toEqual([
      [['phone'], ['news'], 1],
      [['email'], ['occasions', 'news'], 2],
      [['line'], ['news'], 1],
    ])
  })
})
