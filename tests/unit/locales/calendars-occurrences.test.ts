import { describe, expect, it } from 'vitest'
import { nextOccurrence, occurrencesBetween } from '../../../locales/calendars/next-occurrence.ts'
import type { OccasionPolicies } from '../../../locales/calendars/next-occurrence.ts'
import { CALENDARS } from '../../../locales/calendars/partial-date.ts'
import type { Calendar, PartialDate } from '../../../locales/calendars/partial-date.ts'

const told = (calendar: Calendar, monthCode: string | null, day: number | null, year: number | null = null) =>
  ({ calendar, year, monthCode, day }) satisfies PartialDate

/** The next return as `date adjusted years`, a month as `first..last`. */
function next(date: PartialDate, today: string, policies: Partial<OccasionPolicies> = {}): string | null {
  const found = nextOccurrence(date, today, policies)
  if (found === null) return null
  const days = found.precision === 'month' ? `${found.date}..${found.lastDate}` : found.date
  return [days, found.adjusted, found.years].filter((part) => part !== null).join(' ')
}

function within(
  date: PartialDate,
  from: string,
  to: string,
  policies: Partial<OccasionPolicies> = {},
): string[] {
  return occurrencesBetween(date, from, to, policies).map((each) =>
    each.adjusted === null ? each.date : `${each.date} ${each.adjusted}`,
  )
}

describe('a Gregorian day', () => {
  const born = (monthCode: string, day: number) => told('gregorian', monthCode, day, 1980)
  it('is today, later this year, or next year', () => {
    expect(next(born('M06', 18), '2026-06-18')).toBe('2026-06-18 46')
    expect(next(born('M06', 18), '2026-01-01')).toBe('2026-06-18 46')
    expect(next(born('M06', 18), '2026-06-19')).toBe('2027-06-18 47')
    expect(next(born('M01', 1), '2026-12-31')).toBe('2027-01-01 47')
    expect(next(born('M06', 18), '2026-06-18T23:59:00')).toBe('2026-06-18 46')
  })
  it('of 29 February is kept by the policy of the client', () => {
    const leap = born('M02', 29)
    expect(next(leap, '2027-01-01')).toBe('2027-02-28 feb29 47')
    expect(next(leap, '2027-01-01', { feb29: 'mar1' })).toBe('2027-03-01 feb29 47')
    expect(next(leap, '2027-03-01', { feb29: 'feb28' })).toBe('2028-02-29 48')
    expect(next(leap, '2027-03-01', { feb29: 'mar1' })).toBe('2027-03-01 feb29 47')
    expect(next(leap, '2028-02-28', { feb29: 'feb28' })).toBe('2028-02-29 48')
    expect(next(leap, '2100-01-01', { feb29: 'mar1' })).toBe('2100-03-01 feb29 120')
  })
  it('counts years in Japanese and Buddhist eras alike', () => {
    expect(next(told('japanese', 'M03', 3, 1985), '2026-01-01')).toBe('2026-03-03 41')
    expect(next(told('buddhist', 'M12', 5, 2525), '2026-11-23')).toBe('2026-12-05 44')
    expect(next(told('buddhist', 'M02', 29, 2527), '2026-11-23', { feb29: 'mar1' })).toBe(
      '2027-03-01 feb29 43',
    )
  })
  it('is never told before the year it was told with', () => {
    expect(next(told('gregorian', 'M09', 12, 2029), '2026-11-23')).toBe('2029-09-12 0')
    expect(within(told('gregorian', 'M09', 12, 2029), '2026-01-01', '2030-12-31')).toEqual([
      '2029-09-12',
      '2030-09-12',
    ])
  })
})

describe('a Chinese or Korean day', () => {
  it('falls on another day in Korea when the new moon comes at midnight', () => {
    expect(next(told('chinese', 'M01', 1), '2026-11-23')).toBe('2027-02-06')
    expect(next(told('dangi', 'M01', 1), '2026-11-23')).toBe('2027-02-07')
  })
  it('is found on both sides of the Gregorian new year, and counts lunar years', () => {
    expect(next(told('chinese', 'M12', 23, 1985), '2026-12-31')).toBe('2027-01-30 41')
    expect(next(told('chinese', 'M12', 23, 1985), '2027-01-31')).toBe('2028-01-19 42')
  })
  it('of the thirtieth is kept on the last day of a short month', () => {
    // Month 9 of 2026 has 30 days, of 2027 29.
    expect(next(told('chinese', 'M09', 30), '2026-10-01')).toBe('2026-11-08')
    expect(next(told('chinese', 'M09', 30), '2026-11-09')).toBe('2027-10-28 shortMonth')
  })
  it('ends where the tables end, without an answer', () => {
    expect(next(told('chinese', 'M12', 1), '2101-01-01')).toBeNull()
    expect(next(told('chinese', 'M01', 1), '1850-01-01')).toBe('1900-01-31')
    expect(next(told('dangi', 'M01', 1), '2200-01-01')).toBeNull()
  })

  const leap = told('chinese', 'M06L', 15, 1987)
  const regular = told('chinese', 'M06', 15, 1980)
  const years = ['2025-01-01', '2027-12-31'] as const
  it('told in a leap month is kept there, and in the regular month of other years', () => {
    expect(within(leap, ...years)).toEqual(['2025-08-08', '2026-07-28 leapMonth', '2027-07-18 leapMonth'])
    expect(within(regular, ...years)).toEqual(['2025-07-09', '2026-07-28', '2027-07-18'])
  })
  it('told in a leap month may be kept in leap months alone', () => {
    expect(within(leap, ...years, { leapMonth: 'leapOnly' })).toEqual(['2025-08-08'])
    expect(next(leap, '2026-01-01', { leapMonth: 'leapOnly' })).toBe('2036-08-06 49')
    expect(within(regular, ...years, { leapMonth: 'leapOnly' })).toHaveLength(3)
    // No year until 2100 has a leap twelfth month.
    expect(next(told('chinese', 'M12L', 1), '2026-01-01', { leapMonth: 'leapOnly' })).toBeNull()
  })
  it('may be kept in both months of a leap year, wherever it was told', () => {
    const both = { leapMonth: 'both' } as const
    expect(within(leap, ...years, both)).toEqual([
      '2025-07-09 leapMonth',
      '2025-08-08',
      '2026-07-28 leapMonth',
      '2027-07-18 leapMonth',
    ])
    expect(within(regular, ...years, both)).toEqual([
      '2025-07-09',
      '2025-08-08 leapMonth',
      '2026-07-28',
      '2027-07-18',
    ])
    expect(next(regular, '2025-07-10', both)).toBe('2025-08-08 leapMonth 45')
  })
})

describe('a Hijri day', () => {
  it('is expected, for the moon decides', () => {
    const ramadan = nextOccurrence(told('islamic-umalqura', 'M09', 1), '2026-11-23')
    expect(ramadan).toMatchObject({ date: '2027-02-08', isExpected: true, adjusted: null, years: null })
    expect(nextOccurrence(told('gregorian', 'M09', 1), '2026-11-23')?.isExpected).toBe(false)
    expect(next(told('islamic-umalqura', 'M10', 1), '2026-11-23')).toBe('2027-03-09')
    expect(next(told('islamic-umalqura', 'M12', 10), '2026-11-23')).toBe('2027-05-16')
  })
  it('can come twice in one Gregorian year', () => {
    expect(within(told('islamic-umalqura', 'M09', 1), '2030-01-01', '2030-12-31')).toEqual([
      '2030-01-05',
      '2030-12-26',
    ])
  })
  it('counts Hijri years', () => {
    expect(next(told('islamic-umalqura', 'M09', 14, 1405), '2026-11-23')).toBe('2027-02-21 43')
  })
})

describe('a Hebrew day', () => {
  // 5784 and 5787 have two Adars, 5785 and 5786 one.
  it('of a single Adar is kept in the Adar of the client’s custom', () => {
    const adar = told('hebrew', 'M06', 14, 5745)
    expect(within(adar, '2024-01-01', '2025-12-31')).toEqual(['2024-03-24', '2025-03-14'])
    expect(within(adar, '2024-01-01', '2025-12-31', { adar: 'adar1' })).toEqual([
      '2024-02-23 adar',
      '2025-03-14',
    ])
  })
  it('of Adar II stays in Adar II, whatever the custom', () => {
    expect(within(told('hebrew', 'M06', 14, 5744), '2024-01-01', '2024-12-31', { adar: 'adar1' })).toEqual([
      '2024-03-24',
    ])
  })
  it('of Adar I is kept in Adar when there is but one', () => {
    expect(within(told('hebrew', 'M05L', 15), '2027-01-01', '2028-12-31')).toEqual([
      '2027-02-22',
      '2028-03-13 adar',
    ])
    expect(next(told('hebrew', 'M05L', 30), '2025-01-01')).toBe('2025-03-29 adar')
  })
  it('of 30 Heshvan is kept on the 29th in years that are short of it', () => {
    expect(within(told('hebrew', 'M02', 30), '2024-10-01', '2026-12-31')).toEqual([
      '2024-12-01',
      '2025-11-20 shortMonth',
      '2026-11-10',
    ])
  })
})

describe('a Persian day', () => {
  it('follows the spring new year', () => {
    expect(next(told('persian', 'M01', 1, 1364), '2026-11-23')).toBe('2027-03-21 42')
    expect(next(told('persian', 'M01', 1), '2027-03-22')).toBe('2028-03-20')
  })
  it('of 30 Esfand is kept on the 29th of a common year', () => {
    // 1403 was a leap year.
    expect(within(told('persian', 'M12', 30), '2025-01-01', '2026-12-31')).toEqual([
      '2025-03-20',
      '2026-03-20 shortMonth',
    ])
  })
})

describe('a date of which little is known', () => {
  it('is the whole month without a day, until the month is over', () => {
    expect(next(told('gregorian', 'M08', null, 1980), '2026-01-01')).toBe('2026-08-01..2026-08-31 46')
    expect(next(told('gregorian', 'M08', null), '2026-08-31')).toBe('2026-08-01..2026-08-31')
    expect(next(told('gregorian', 'M08', null), '2026-09-01')).toBe('2027-08-01..2027-08-31')
    expect(next(told('gregorian', 'M02', null), '2028-01-01')).toBe('2028-02-01..2028-02-29')
    expect(next(told('chinese', 'M08', null), '2026-01-01')).toBe('2026-09-11..2026-10-09')
  })
  it('is not told without a month, nor for a month the calendar lacks', () => {
    expect(next(told('gregorian', null, null, 1980), '2026-01-01')).toBeNull()
    expect(next(told('gregorian', null, 3), '2026-01-01')).toBeNull()
    for (const calendar of CALENDARS) expect(next(told(calendar, 'M13', 1), '2026-01-01')).toBeNull()
    expect(next(told('gregorian', 'M02L', 1), '2026-01-01')).toBeNull()
    expect(next(told('hebrew', 'M06L', 1), '2026-01-01')).toBeNull()
    expect(next(told('gregorian', 'M02', 1), 'today')).toBeNull()
  })
})

it('returns once a year, or as often as its calendar does, over a century, in every calendar', () => {
  const counts = CALENDARS.map((calendar) => [
    calendar,
    occurrencesBetween(told(calendar, 'M03', 5), '2001-01-01', '2100-12-31').length,
  ])
  expect(Object.fromEntries(counts)).toEqual({
    gregorian: 100,
    japanese: 100,
    buddhist: 100,
    chinese: 100,
    dangi: 100,
    hebrew: 100,
    persian: 100,
    'islamic-umalqura': 103,
  })
})
