import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../../electron/ipc/timeline.ts'
import { MomentKind } from '../../../../electron/ipc/timeline.ts'
import { createFormat } from '../../../../renderer/lib/format.ts'
import { PARTS, readPart } from '../../../../renderer/features/timeline/moment-filter.ts'
import { layMoments } from '../../../../renderer/features/timeline/moment-rows.ts'
import { placeOf } from '../../../../renderer/features/timeline/moment-place.ts'

const { isoDayOf } = createFormat('en', 'Asia/Tokyo')

function moment(at: string, kind: MomentKind = 'note', id = 1): Moment {
  const words = { detail: '', text: '', isCut: false, by: '', provenance: null }
  return { ...words, kind, id, at: Date.parse(at) }
}

describe('the pages of a history', () => {
  // Catches a month or a day that is told twice, or by the clock of another zone.
  it('tell each month and each day once, by the boutique’s own days', () => {
    const rows = layMoments(
      [
        moment('2026-03-01T01:00Z', 'visit', 3),
        moment('2026-02-28T15:30Z', 'note', 9),
        moment('2026-02-28T14:30Z', 'note', 8),
        moment('2025-02-28T01:00Z', 'fact', 8),
      ],
      isoDayOf,
    )
    expect(rows.map(({ day, month, isFirstOfDay }) => [day, month, isFirstOfDay])).toEqual([
      ['2026-03-01', '2026-03-01', true],
      ['2026-03-01', '', false],
      ['2026-02-28', '2026-02-01', true],
      ['2025-02-28', '2025-02-01', true],
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
  })

  // Catches a history that is drowned by one sentence of the client, and two answers that are told as one.
  it('tell an answer for several purposes once, and another answer, channel or writer apart', () => {
    const answer = (id: number, detail: string, by = 'Inès') => ({
      ...moment('2026-03-01T01:00Z', 'consent', id),
      detail,
      by,
    })
    const rows = layMoments(
      [
        answer(9, 'refused.phone.news'),
        answer(8, 'refused.phone.service'),
        answer(7, 'refused.email.service'),
        answer(6, 'given.email.service'),
        answer(5, 'given.email.news', 'Hugo'),
        { ...answer(4, 'given.email.occasions', 'Hugo'), at: Date.parse('2026-02-01T01:00Z') },
      ],
      isoDayOf,
    )
    expect(rows.map(({ details }) => details)).toEqual([
      ['refused.phone.news', 'refused.phone.service'],
      ['refused.email.service'],
      ['given.email.service'],
      ['given.email.news'],
      ['given.email.occasions'],
    ])
  })

  // Catches a kind of moment that no part of the history shows.
  it('have a part for every kind of moment', () => {
    expect(Object.values(PARTS).flat().sort()).toEqual([...MomentKind.options].sort())
  })

  it.each([
    ['visits', 'visits'],
    ['', 'all'],
    ['constructor', 'all'],
  ])('open on the part the address names: "%s"', (show, part) => {
    expect(readPart(show)).toBe(part)
  })

  it.each([
    ['visit', '/appointments/7/brief'],
    ['taste', '/clients/4?part=tastes'],
    ['consent', '/clients/4?tab=discretion&part=consents'],
    ['note', null],
  ] as const)('lead from a %s to %s', (kind, place) => {
    expect(placeOf({ kind, id: 7 }, 4)).toBe(place)
  })
})
