import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../../renderer/lib/format.ts'

const LATE = Date.parse('2026-03-12T23:30:00Z')
const HOUR = 3_600_000

describe('times and days', () => {
  it('are those of the boutique, or of the zone asked for', () => {
    const format = createFormat('en', 'Europe/Paris')
    expect(format.time(LATE)).toBe('00:30')
    expect(format.time(LATE, 'Asia/Kathmandu')).toBe('05:15')
    expect(format.isoDayOf(LATE)).toBe('2026-03-13')
    expect(format.isoDayOf(LATE, 'America/New_York')).toBe('2026-03-12')
    expect(format.dayOf(LATE)).toBe('13 Mar 2026')
  })

  it('write midnight as 00:00, never as 24:00 or 12:00', () => {
    for (const language of ['en', 'de', 'ja', 'ko', 'zh-Hans']) {
      expect(createFormat(language, 'UTC').time(0)).toMatch(/^0?0:00$/)
    }
  })

  it.each([
    ['en', '12 Mar 2026', '09:30'],
    ['de', '12. März 2026', '09:30'],
    ['ja', '2026年3月12日', '09:30'],
    ['ar', '١٢ مارس ٢٠٢٦', '٠٩:٣٠'],
  ])('are written in %s as its readers write them', (language, day, clock) => {
    const format = createFormat(language, 'Europe/Paris')
    expect(format.day('2026-03-12')).toBe(day)
    expect(format.clock('09:30')).toBe(clock)
  })

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])(
    'leave a plain day alone for a boutique in %s: a birthday is no instant',
    (zone) => {
      expect(createFormat('en', zone).day('2026-03-12')).toBe('12 Mar 2026')
      expect(createFormat('en', zone).longDay('2026-03-12')).toBe('Thursday 12 March')
    },
  )

  it('of a zone this machine does not know are left out rather than wrong, and nothing crashes', () => {
    const format = createFormat('en', 'Europe/Paris')
    expect(format.time(LATE, 'Mars/Olympus')).toBe('')
    expect(format.isoDayOf(LATE, 'Mars/Olympus')).toBe('2026-03-13')
    expect(createFormat('en', 'Mars/Olympus').moment(LATE)).toMatch(/2026/)
    expect(format.zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  })
})

describe('how long ago', () => {
  const format = createFormat('en', 'Europe/Paris')
  const now = Date.parse('2026-03-12T21:00:00Z')
  it.each([
    [-13 * HOUR, '13 hours ago'],
    [-23 * HOUR, 'yesterday'],
    [-37 * HOUR, 'yesterday'],
    [-47 * HOUR, '2 days ago'],
    [-30 * 60_000, '30 minutes ago'],
    [3 * HOUR, 'tomorrow'],
    [-70 * 24 * HOUR, '2 months ago'],
    [-800 * 24 * HOUR, '2 years ago'],
  ])('counts the days of the calendar: %d ms is %s', (ahead, words) => {
    expect(format.ago(now + ahead, now)).toBe(words)
  })
})

describe('names and numbers', () => {
  it('are in the interface language, and a code nobody knows is shown as it is', () => {
    const format = createFormat('de', 'Europe/Berlin')
    expect(format.languageName('ja')).toBe('Japanisch')
    expect(format.countryName('JP')).toBe('Japan')
    expect(format.languageName('not a tag')).toBe('not a tag')
    expect(format.countryName('nowhere')).toBe('nowhere')
    expect(format.number(1234.5)).toBe('1.234,5')
    expect(createFormat('ar', 'Asia/Dubai').number(1234)).toBe('١٬٢٣٤')
  })

  it.each(['en-XA', 'en-XB'])('exist for the pseudo-language %s', (tag) => {
    expect(createFormat(tag, 'UTC').day('2026-03-12')).toBe('12 Mar 2026')
  })
})
