import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import { CALENDARS } from '../../../locales/calendars/partial-date.ts'
import type { PartialDate } from '../../../locales/calendars/partial-date.ts'

describe('reading a date', () => {
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
    [['gregorian', null, 'M02', null], 'en', 'February'],
    [['chinese', null, 'M08', 15], 'zh-Hans', '农历八月十五'],
    [['chinese', null, 'M01', 1], 'zh-Hant', '農曆正月初一'],
    [['chinese', 2025, 'M06L', 21], 'zh-Hans', '农历2025年闰六月廿一'],
    [['chinese', null, 'M12', 20], 'zh-Hant-HK', '農曆十二月二十'],
    [['dangi', null, 'M08', 30], 'zh-Hans', '韩国农历八月三十'],
    [['chinese', 2025, 'M06L', 1], 'ja', '旧暦2025年閏6月1日'],
    [['dangi', 2025, 'M06L', 1], 'ko', '음력 2025년 윤6월 1일'],
    [['chinese', null, 'M08', null], 'ko', '중국 음력 8월'],
    [['chinese', null, 'M06L', 1], 'en', '1st day of the 6th leap lunar month'],
    [['chinese', 1987, 'M08', 23], 'en-GB', '23rd day of the 8th lunar month, 1987'],
    [['chinese', null, 'M08', 11], 'en', '11th day of the 8th lunar month'],
    [['dangi', null, 'M01', 1], 'fr', '1er jour du 1er mois lunaire (Corée)'],
    [['chinese', null, 'M11', 8], 'it', 'giorno 8, 11º mese lunare'],
    [['chinese', 1987, 'M03', 2], 'es', 'día 2 del 3.er mes lunar de 1987'],
    [['chinese', null, 'M06L', 1], 'de', '1. Tag des eingeschobenen 6. Mondmonats'],
    [['chinese', null, 'M06L', null], 'pt-BR', '6º mês lunar intercalar'],
    [['chinese', 1987, 'M06', 2], 'ru', '2-й день 6-го лунного месяца 1987 г.'],
    [['chinese', null, 'M06', 2], 'ar-u-nu-arab', 'اليوم ٢ من الشهر السادس في التقويم القمري الصيني'],
    [['dangi', 1987, null, null], 'sv', 'lunar year 1987 (Korea)'],
    [['chinese', null, null, 3], 'en', ''],
    [['chinese', null, 'M1', 3], 'en', ''],
    [['hebrew', null, 'M13', 3], 'en', ''],
    // The tables give this month 29 days; the month as it was seen had 30.
    [['islamic-umalqura', 1405, 'M02', 30], 'ar-u-nu-arab', '٣٠ صفر ١٤٠٥ هـ'],
    [['islamic-umalqura', null, 'M09', 12], 'en', 'Ramadan 12'],
    [['hebrew', null, 'M06', 14], 'en', '14 Adar'],
    [['hebrew', null, 'M05L', 14], 'en', '14 Adar I'],
    [['persian', null, 'M01', 1], 'en', 'Farvardin 1'],
    [['gregorian', null, null, null], 'en', ''],
    // By its numbers alone each of these would be a day of June, September or January.
    [['hebrew', null, 'M05L', 30], 'ja', 'ユダヤ暦第一アダル月30日'],
    [['hebrew', null, 'M06', 14], 'ja', 'ユダヤ暦アダル月14日'],
    [['hebrew', 5787, 'M06', 14], 'zh-Hant', '希伯來曆5787年第二亞達月14日'],
    [['hebrew', 5788, 'M06', 14], 'ko', '유대력 5788년 아다르월 14일'],
    [['islamic-umalqura', null, 'M09', 30], 'ja', 'ヒジュラ暦9月30日'],
    [['islamic-umalqura', 1447, 'M09', null], 'zh-Hans', '伊斯兰历1447年9月'],
    [['persian', null, 'M01', 1], 'ko', '페르시아력 1월 1일'],
    // شباط is February in the Levant.
    [['hebrew', 5787, 'M06', 14], 'ar', '14 آذار الثاني 5787 بالتقويم العبري'],
    [['hebrew', null, 'M05', 15], 'ar', '15 شباط بالتقويم العبري'],
  ]
  it.each(cases)('%j in %s is %s', ([calendar, year, monthCode, day], lang, written) => {
    expect(formatPartialDate({ calendar, year, monthCode, day }, lang)).toBe(written)
  })

  it('reads back the lunar days it writes in Chinese, Japanese and Korean', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko']) {
      for (const calendar of ['chinese', 'dangi'] as const) {
        for (const monthCode of ['M01', 'M06', 'M06L', 'M11', 'M12', null]) {
          for (const day of monthCode === null ? [null] : [null, 1, 10, 15, 20, 21, 29]) {
            for (const year of monthCode === null ? [1987] : [null, 1987]) {
              const date: PartialDate = { calendar, year, monthCode, day }
              const written = formatPartialDate(date, language)
              expect(parseDate(written), written).toEqual(date)
            }
          }
        }
      }
    }
  })

  it('reads back the Hijri, Hebrew and Persian days it writes in Chinese, Japanese and Korean', () => {
    const years = { 'islamic-umalqura': 1447, hebrew: 5784, persian: 1405 }
    for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko']) {
      for (const calendar of ['islamic-umalqura', 'hebrew', 'persian'] as const) {
        for (const monthCode of ['M01', 'M02', 'M05L', 'M06', 'M07', 'M12']) {
          if (monthCode === 'M05L' && calendar !== 'hebrew') continue
          for (const year of [null, years[calendar]]) {
            const date: PartialDate = { calendar, year, monthCode, day: 29 }
            const written = formatPartialDate(date, language)
            expect(parseDate(written), written).toEqual(date)
          }
        }
      }
    }
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

it('writes a day for a language whose tag already says its digits', () => {
  const day = { calendar: 'gregorian', year: 2026, monthCode: 'M10', day: 6 } as const
  expect(formatPartialDate(day, 'ar-u-nu-arab')).toContain('٦')
  expect(formatPartialDate({ ...day, calendar: 'islamic-umalqura', year: 1448 }, 'ar-u-nu-arab')).toContain(
    '٦',
  )
})
