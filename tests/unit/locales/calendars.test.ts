import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { nextOccurrence } from '../../../locales/calendars/next-occurrence.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import type { DateReading } from '../../../locales/calendars/parse-date.ts'
import { CALENDARS } from '../../../locales/calendars/partial-date.ts'
import type { PartialDate } from '../../../locales/calendars/partial-date.ts'

const say = (date: PartialDate | null) =>
  date && `${date.calendar} ${date.year ?? '-'} ${date.monthCode ?? '-'} ${date.day ?? '-'}`

describe('reading a date', () => {
  const dayFirst = { dayFirst: true }
  const hijri = { calendar: 'islamic-umalqura' as const }
  const cases: [text: string, read: string | null, reading?: DateReading][] = [
    ['2011-06-18', 'gregorian 2011 M06 18'],
    ['20090808', 'gregorian 2009 M08 8'],
    ['1990-01-01T00:00:00', 'gregorian 1990 M01 1'],
    ['--02-19', 'gregorian - M02 19'],
    ['--0219', 'gregorian - M02 19'],
    ['--0229', 'gregorian - M02 29'],
    ['29/02/1980', 'gregorian 1980 M02 29'],
    ['29/02/1981', null],
    ['1965', 'gregorian 1965 - -'],
    ['2/19', 'gregorian - M02 19'],
    ['0/0/00', null],
    ['', null],
    ['1978/4/3', 'gregorian 1978 M04 3'],
    ['01/12/2024', 'gregorian 2024 M12 1', dayFirst],
    ['01/12/2024', 'gregorian 2024 M01 12', { dayFirst: false }],
    ['01/12/2024', null],
    ['05/05/1960', 'gregorian 1960 M05 5'],
    ['29/02/80', null, dayFirst],
    ['1/5/1982 0:00:00', 'gregorian 1982 M05 1', dayFirst],
    ['1982年5月6日', 'gregorian 1982 M05 6'],
    ['1982年5月', 'gregorian 1982 M05 -'],
    ['昭和53年4月3日', 'japanese 1978 M04 3'],
    ['令和元年5月1日', 'japanese 2019 M05 1'],
    ['2011년 6월 18일', 'gregorian 2011 M06 18'],
    ['١٢/٩/١٤٠٥', 'islamic-umalqura 1405 M09 12', { ...hijri, ...dayFirst }],
    ['١٢/٩/١٤٠٥ هـ', 'islamic-umalqura 1405 M09 12', dayFirst],
    ['1405-09-12', 'islamic-umalqura 1405 M09 12', hijri],
    ['1405-09-12', null],
    ['12 رمضان 1405', 'islamic-umalqura 1405 M09 12', hijri],
    ['31/9/1405', null, { ...hijri, ...dayFirst }],
    ['八月十五', 'chinese - M08 15'],
    ['农历八月十五', 'chinese - M08 15'],
    ['農曆正月初一', 'chinese - M01 1'],
    ['闰六月初一', 'chinese - M06L 1'],
    ['腊月廿三', 'chinese - M12 23'],
    ['八月三十', 'chinese - M08 30'],
    ['农历八月', 'chinese - M08 -'],
    ['八月八月', null],
    ['음력 8월 15일', 'dangi - M08 15'],
    ['18 June 2011', 'gregorian 2011 M06 18'],
    ['June 18, 2011', 'gregorian 2011 M06 18'],
    ['18 juin 2011', 'gregorian 2011 M06 18'],
    ['1er août 1970', 'gregorian 1970 M08 1'],
    ['15. März', 'gregorian - M03 15'],
    ['18 de junho de 2011', 'gregorian 2011 M06 18'],
    ['18 июня 2011 г.', 'gregorian 2011 M06 18'],
    ['١٨ يونيو ٢٠١١', 'gregorian 2011 M06 18'],
    ['mars 2020', 'gregorian 2020 M03 -'],
    ['ask her in 1990 maybe', null],
    ['99/99/9999', null],
  ]
  it.each(cases)('%j is %s', (text, read, reading) => {
    expect(say(parseDate(text, reading))).toBe(read)
  })

  it('reads back every Gregorian day it writes, in each of the twelve languages', () => {
    const languages = ['en', 'fr', 'it', 'es', 'de', 'pt-BR', 'ru', 'ar', 'zh-Hans', 'zh-Hant', 'ja', 'ko']
    for (const language of languages) {
      for (let month = 1; month <= 12; month += 1) {
        const date: PartialDate = {
          calendar: 'gregorian',
          year: 1980,
          monthCode: `M${String(month).padStart(2, '0')}`,
          day: 28,
        }
        const written = formatPartialDate(date, language)
        expect(parseDate(written), written).toEqual(date)
      }
    }
  })

  it('never throws', () => {
    const pieces = fc.array(fc.constantFrom(...'0123456789/-. 年月日初十闰TAH٣한مae\u0000'.split('')), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((each) => each.join('')),
        ),
        (text) => void parseDate(text),
      ),
    )
  })
})

describe('writing a date', () => {
  const cases: [
    date: [PartialDate['calendar'], number | null, string | null, number | null],
    lang: string,
    written: string,
  ][] = [
    [['gregorian', 1980, 'M02', 29], 'fr', '29 février 1980'],
    [['gregorian', null, 'M02', 29], 'en', 'February 29'],
    [['gregorian', 1965, null, null], 'ja', '1965年'],
    [['gregorian', 1982, 'M05', null], 'de', 'Mai 1982'],
    [['chinese', null, 'M08', 15], 'zh-Hans', '八月15日'],
    [['chinese', null, 'M06', 1], 'zh-Hans', '六月1日'],
    [['chinese', null, 'M06L', 1], 'zh-Hans', '闰六月1日'],
    [['islamic-umalqura', null, 'M09', 12], 'en', 'Ramadan 12'],
    [['hebrew', null, 'M06', 14], 'en', '14 Adar'],
    [['hebrew', null, 'M05L', 14], 'en', '14 Adar I'],
    [['persian', null, 'M01', 1], 'en', 'Farvardin 1'],
    [['gregorian', null, null, null], 'en', ''],
  ]
  it.each(cases)('%j in %s is %s', ([calendar, year, monthCode, day], lang, written) => {
    expect(formatPartialDate({ calendar, year, monthCode, day }, lang)).toBe(written)
  })

  it('keeps the year of every calendar', () => {
    const years = {
      gregorian: 1990,
      'islamic-umalqura': 1405,
      chinese: 2020,
      dangi: 2020,
      hebrew: 5784,
      persian: 1403,
      buddhist: 2567,
      japanese: 1990,
    }
    for (const calendar of CALENDARS) {
      const written = formatPartialDate({ calendar, year: years[calendar], monthCode: 'M03', day: 5 }, 'en')
      expect(written).toContain(calendar === 'japanese' ? '2 Heisei' : String(years[calendar]))
    }
  })
})

describe('the next occurrence of a date', () => {
  const born = (monthCode: string, day: number): PartialDate => ({
    calendar: 'gregorian',
    year: 1980,
    monthCode,
    day,
  })
  it('is today, later this year, or next year', () => {
    expect(nextOccurrence(born('M06', 18), '2026-06-18')).toBe('2026-06-18')
    expect(nextOccurrence(born('M06', 18), '2026-01-01')).toBe('2026-06-18')
    expect(nextOccurrence(born('M06', 18), '2026-06-19')).toBe('2027-06-18')
  })
  it('keeps 29 February by the policy of the client', () => {
    expect(nextOccurrence(born('M02', 29), '2027-01-01', 'feb28')).toBe('2027-02-28')
    expect(nextOccurrence(born('M02', 29), '2027-01-01', 'mar1')).toBe('2027-03-01')
    expect(nextOccurrence(born('M02', 29), '2028-01-01', 'mar1')).toBe('2028-02-29')
    expect(nextOccurrence(born('M02', 29), '2027-03-01', 'feb28')).toBe('2028-02-29')
    expect(nextOccurrence(born('M02', 29), '2027-03-01', 'mar1')).toBe('2027-03-01')
  })
  it('is not claimed for calendars it cannot compute, nor without a day', () => {
    expect(
      nextOccurrence({ calendar: 'chinese', year: null, monthCode: 'M08', day: 15 }, '2026-01-01'),
    ).toBeNull()
    expect(
      nextOccurrence({ calendar: 'gregorian', year: 1980, monthCode: 'M08', day: null }, '2026-01-01'),
    ).toBeNull()
    expect(
      nextOccurrence({ calendar: 'gregorian', year: 1980, monthCode: null, day: null }, '2026-01-01'),
    ).toBeNull()
  })
})

it('writes a day for a language whose tag already says its digits', () => {
  const day = { calendar: 'gregorian', year: 2026, monthCode: 'M10', day: 6 } as const
  expect(formatPartialDate(day, 'ar-u-nu-arab')).toContain('٦')
  expect(formatPartialDate({ ...day, calendar: 'islamic-umalqura', year: 1448 }, 'ar-u-nu-arab')).toContain(
    '٦',
  )
})
