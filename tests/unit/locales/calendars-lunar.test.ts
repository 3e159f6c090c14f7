import { describe, expect, it } from 'vitest'
import { fromGregorian, toGregorian } from '../../../locales/calendars/convert-date.ts'
import type { Calendar } from '../../../locales/calendars/partial-date.ts'
import { monthsOf, reckoningOf } from '../../../locales/calendars/reckoning.ts'
import { writeIsoDay } from '../../../locales/calendars/iso-days.ts'
import { CHINESE_YEARS, KOREAN_YEARS } from './calendars-lunar-months.ts'

type Lunar = 'chinese' | 'dangi'
const DAY_MS = 86_400_000
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** Every month of the app's tables, as `2033 M11L 2033-12-22 29`. */
function tabled(calendar: Lunar): string[] {
  const years = Array.from({ length: 200 }, (_, index) => 1901 + index)
  return years.flatMap((year) =>
    monthsOf(reckoningOf(calendar), year).map(
      ({ code, start, days }) => `${year} ${code} ${writeIsoDay(start)} ${days}`,
    ),
  )
}

/** The months of the other source, in the same words; it names each new year, so a year too long or short shows. */
function sourced(years: string): string[] {
  return years
    .trim()
    .split(/ {2}|\n/)
    .flatMap((line) => {
      const [newYear = '', signs = ''] = line.split(' ')
      let start = Date.parse(newYear)
      let month = 0
      return (signs.match(/\([+-]\)|[+-]/g) ?? []).map((sign) => {
        const isLeap = sign.startsWith('(')
        if (!isLeap) month += 1
        const days = sign.includes('+') ? 30 : 29
        const code = `M${String(month).padStart(2, '0')}${isLeap ? 'L' : ''}`
        const written = `${newYear.slice(0, 4)} ${code} ${iso(start)} ${days}`
        start += days * DAY_MS
        return written
      })
    })
}

/** Months on which the two disagree, the app's first. */
function disagreements(ours: string[], theirs: string[]): { ours: string[]; theirs: string[] } {
  return {
    ours: ours.filter((month) => !theirs.includes(month)),
    theirs: theirs.filter((month) => !ours.includes(month)),
  }
}

describe('the lunar months of 1901-2100', () => {
  it('are in China those of another source, but for the one month in which Hong Kong differs from it', () => {
    // The new moon of 2057-09-29 comes within seconds of midnight; the Observatory's table has it on the 28th.
    expect(tabled('chinese')).toHaveLength(2473)
    expect(disagreements(tabled('chinese'), sourced(CHINESE_YEARS))).toEqual({
      ours: ['2057 M08 2057-08-30 29', '2057 M09 2057-09-28 30'],
      theirs: ['2057 M08 2057-08-30 30', '2057 M09 2057-09-29 29'],
    })
  })

  it('are in Korea those published until 2049, then those reckoned from sun and moon but for one new moon at midnight', () => {
    expect(tabled('dangi')).toHaveLength(2473)
    expect(disagreements(tabled('dangi'), sourced(KOREAN_YEARS))).toEqual({
      ours: ['2096 M11 2096-12-15 29', '2096 M12 2097-01-13 30'],
      theirs: ['2096 M11 2096-12-15 30', '2096 M12 2097-01-14 29'],
    })
  })

  it('have their leap months where the almanacs have them', () => {
    const leaps = tabled('chinese')
      .filter((month) => /^20[2-4]\d M\d\dL/.test(month))
      .map((month) => `${month.slice(0, 4)}:${Number(month.slice(6, 8))}`)
    const listed = '2020:4 2023:2 2025:6 2028:5 2031:3 2033:11 2036:6 2039:5 2042:2 2044:7 2047:5'
    expect(leaps).toEqual(listed.split(' '))
  })

  const newYear = (calendar: Lunar, year: number) => toGregorian({ calendar, year, monthCode: 'M01', day: 1 })
  it.each([
    [2026, '2026-02-17', '2026-02-17'],
    // The two countries see these new moons on either side of midnight.
    [2027, '2027-02-06', '2027-02-07'],
    [2028, '2028-01-26', '2028-01-27'],
    // The platform's Intl says 2 February.
    [2030, '2030-02-03', '2030-02-03'],
    [2034, '2034-02-19', '2034-02-19'],
  ])('begin %i on %s in China and on %s in Korea', (year, china, korea) => {
    expect([newYear('chinese', year), newYear('dangi', year)]).toEqual([china, korea])
  })
})

describe('converting a date', () => {
  const every = (calendar: Calendar, from: string, to: string, check: (iso: string) => void) => {
    expect(fromGregorian(from, calendar)).not.toBeNull()
    for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) check(iso(at))
  }
  const CALENDARS = [
    'gregorian',
    'japanese',
    'buddhist',
    'chinese',
    'dangi',
    'islamic-umalqura',
    'hebrew',
    'persian',
  ] as const

  it.each(CALENDARS)('there and back gives the same day, every day of 1901-2100: %s', (calendar) => {
    const wrong: string[] = []
    every(calendar, '1901-01-01', '2100-12-31', (day) => {
      const date = fromGregorian(day, calendar)
      if (date === null || toGregorian(date) !== day) wrong.push(day)
    })
    expect(wrong).toEqual([])
  })

  const HEBREW_CODES: Readonly<Record<string, string>> = {
    Tishri: 'M01',
    Heshvan: 'M02',
    Kislev: 'M03',
    Tevet: 'M04',
    Shevat: 'M05',
    'Adar I': 'M05L',
    Adar: 'M06',
    'Adar II': 'M06',
    Nisan: 'M07',
    Iyar: 'M08',
    Sivan: 'M09',
    Tamuz: 'M10',
    Av: 'M11',
    Elul: 'M12',
  }
  it.each(['hebrew', 'persian', 'islamic-umalqura', 'buddhist'] as const)(
    'agrees with the platform on every day of 1901-2100: %s',
    (calendar) => {
      const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${calendar}`, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: 'UTC',
      })
      const wrong: string[] = []
      every(calendar, '1901-01-01', '2100-12-31', (day) => {
        const parts = format.formatToParts(Date.parse(day))
        const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
        const code = HEBREW_CODES[part('month')] ?? `M${part('month').padStart(2, '0')}`
        const date = fromGregorian(day, calendar)
        const read = `${date?.year} ${date?.monthCode} ${date?.day}`
        if (read !== `${part('year')} ${code} ${part('day')}`) wrong.push(`${day} ${read}`)
      })
      expect(wrong).toEqual([])
    },
  )

  it('refuses what is not a day of the calendar', () => {
    const hebrew = (year: number, monthCode: string, day: number) =>
      toGregorian({ calendar: 'hebrew', year, monthCode, day })
    expect(hebrew(5784, 'M05L', 30)).toBe('2024-03-10')
    expect(hebrew(5785, 'M05L', 1)).toBeNull()
    expect(hebrew(5785, 'M06', 30)).toBeNull()
    expect(hebrew(5785, 'M13', 1)).toBeNull()
    expect(toGregorian({ calendar: 'gregorian', year: 2026, monthCode: 'M02', day: 29 })).toBeNull()
    expect(toGregorian({ calendar: 'gregorian', year: 2026, monthCode: 'M02', day: 0 })).toBeNull()
    expect(toGregorian({ calendar: 'chinese', year: 2200, monthCode: 'M01', day: 1 })).toBeNull()
    expect(toGregorian({ calendar: 'chinese', year: 2026, monthCode: null, day: null })).toBeNull()
    expect(fromGregorian('2026-02-29', 'gregorian')).toBeNull()
    expect(fromGregorian('2200-01-01', 'chinese')).toBeNull()
    expect(fromGregorian('soon', 'hebrew')).toBeNull()
  })

  it('counts years of the Buddhist era from 543 and lets Japanese years stay Gregorian', () => {
    expect(fromGregorian('2026-11-23', 'buddhist')).toMatchObject({ year: 2569, monthCode: 'M11', day: 23 })
    expect(fromGregorian('2026-11-23', 'japanese')).toMatchObject({ year: 2026 })
  })
})
