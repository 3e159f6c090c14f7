import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Appointment } from '../../../../electron/ipc/appointments.ts'
import words from '../../../../locales/ui/en/today.json' with { type: 'json' }
import { findNext, tellDay } from '../../../../renderer/features/today/lead.ts'
import { createFormat } from '../../../../renderer/lib/format.ts'

const MINUTE_MS = 60_000
const NOW = Date.parse('2026-10-06T07:42:00Z')
const i18n = createInstance()
const format = createFormat('en', 'Europe/Paris')

function visit(minutesAhead: number, part: Partial<Appointment> = {}): Appointment {
  const startsAt = NOW + minutesAhead * MINUTE_MS
  return {
    kind: 'visit',
    status: 'booked',
    preparations: [],
    startsAt,
    endsAt: startsAt + 60 * MINUTE_MS,
    ...part,
  } as unknown as Appointment
}

const tell = (...visits: Appointment[]) => tellDay(i18n.getFixedT('en', 'today'), format, visits, NOW)

beforeAll(() =>
  i18n.init({ lng: 'en', resources: { en: { today: words } }, interpolation: { escapeValue: false } }),
)

describe('the sentence at the head of the day', () => {
  it('counts guests and calls apart, and says when the next arrives and what is not ready for them', () => {
    const missing = [{ text: 'Ring', ownerId: null, by: '', isReady: false }] as Appointment['preparations']
    expect(tell(visit(18, { preparations: missing }), visit(200), visit(300, { kind: 'call' }))).toBe(
      '2 guests are expected. One call is planned. The next guest arrives in 18 minutes. One thing is not ready.',
    )
  })

  it('gives the hour when the next visit is far off, and since when a late guest is expected', () => {
    expect(tell(visit(200))).toBe('One guest is expected. The next guest arrives at 13:02.')
    expect(tell(visit(-12))).toBe('One guest is expected. The next guest has been expected since 09:30.')
  })

  it('leaves cancelled visits out and passes over a guest who is here', () => {
    expect(tell(visit(18, { status: 'cancelled' }))).toBe('Nobody is expected today.')
    const here = visit(-5, { status: 'arrived' })
    const next = visit(40)
    expect(findNext([here, next], NOW)).toBe(next)
  })

  it('does not expect guests who have gone', () => {
    const gone = visit(-120, { status: 'done' })
    expect(tell(gone, visit(200))).toBe('One guest is expected. The next guest arrives at 13:02.')
    expect(tell(gone, visit(-5, { status: 'arrived' }))).toBe('One guest is expected. One guest is here.')
  })

  it('says that the day is over once the last visit has ended', () => {
    expect(tell(visit(-120, { status: 'done' }))).toBe('The visits of the day are over.')
  })
})
