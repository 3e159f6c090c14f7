import anyAscii from 'any-ascii'
import { countDays, toMonthCode } from './partial-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'
import { findMonthName } from './month-names.ts'

/** What the reader knows beyond the text: which of two numbers is the day, and the calendar of the column. */
export interface DateReading {
  /** True for 2/11 = 2 November. Without it, only dates that can be read one way are read. */
  readonly dayFirst?: boolean | undefined
  readonly calendar?: Calendar | undefined
}

const LONGEST = 60
const MOST_DAYS: Readonly<Record<Calendar, number>> = {
  gregorian: 31,
  'islamic-umalqura': 30,
  chinese: 30,
  dangi: 30,
  hebrew: 30,
  persian: 31,
  buddhist: 31,
  japanese: 31,
}
const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  正: 1,
  元: 1,
  冬: 11,
  腊: 12,
  臘: 12,
}
const JAPANESE_ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
}

/**
 * Reads a date as people and files write it, in any digits; null when it says nothing (`0/0/00`) or cannot be trusted:
 * a day the month does not have, or 3/4 when nothing tells the day from the month. Two-digit years are not years here.
 * Understands ISO 8601, vCard (`--0219`, `20090808`), numbers with / . -, 1982年5月6日, Japanese eras, 农历八月十五 (with 闰 for a leap
 * month; Chinese numerals without a year are the Chinese calendar), a year alone, and month names in the twelve languages.
 */
export function parseDate(text: string, reading: DateReading = {}): PartialDate | null {
  const clean = text
    .normalize('NFKC')
    .slice(0, LONGEST)
    .replace(/\p{Nd}/gu, anyAscii)
    .replace(/[\u200e\u200f]/g, '')
    .trim()
  if (clean === '') return null
  const calendar = namedCalendar(clean) ?? reading.calendar
  const bare = clean.replace(CALENDAR_WORDS, '').trim()
  const forced = { ...reading, calendar }
  return (
    parseCharacters(bare, forced) ??
    parseIso(bare, forced) ??
    parseNumbers(bare, forced) ??
    parseWords(bare, forced)
  )
}

const CALENDAR_WORDS = /^(?:农历|農曆|阴历|陰曆|旧历|旧暦|음력)\s*|(?<=\d)\s*(?:هـ\.?|AH|BE)$/u

function namedCalendar(text: string): Calendar | undefined {
  if (text.startsWith('음력')) return 'dangi'
  if (/^(?:农历|農曆|阴历|陰曆|旧历|旧暦)/u.test(text)) return 'chinese'
  if (/\d\s*(?:هـ\.?|AH)$/u.test(text)) return 'islamic-umalqura'
  return /\d\s*BE$/.test(text) ? 'buddhist' : undefined
}

function parseIso(text: string, { calendar }: DateReading): PartialDate | null {
  const full =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text)
  if (full) return check(calendar ?? 'gregorian', Number(full[1]), Number(full[2]), Number(full[3]))
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(text)
  if (yearless) return check(calendar ?? 'gregorian', null, Number(yearless[1]), Number(yearless[2]))
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) return check(calendar ?? 'gregorian', Number(month[1]), Number(month[2]), null)
  return /^\d{4}$/.test(text) ? check(calendar ?? 'gregorian', Number(text), null, null) : null
}

function parseNumbers(text: string, { calendar = 'gregorian', dayFirst }: DateReading): PartialDate | null {
  const match =
    /^(\d{1,4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{1,2}))?\.?(?:\s+0?0:00(?::00)?)?$/.exec(text)
  if (!match) return null
  const [first, second, third] = [match[1] ?? '', match[2] ?? '', match[3]]
  if (first.length > 2)
    return third === undefined ? null : check(calendar, Number(first), Number(second), Number(third))
  // A year of two digits could be 1926 or 2026: say nothing rather than be a century off.
  if (third !== undefined && third.length < 4) return null
  const year = third === undefined ? null : Number(third)
  const asDayFirst = check(calendar, year, Number(second), Number(first))
  const asMonthFirst = check(calendar, year, Number(first), Number(second))
  if (dayFirst !== undefined) return dayFirst ? (asDayFirst ?? asMonthFirst) : (asMonthFirst ?? asDayFirst)
  if (asDayFirst && asMonthFirst) return first === second ? asDayFirst : null
  return asDayFirst ?? asMonthFirst
}

function parseCharacters(text: string, { calendar }: DateReading): PartialDate | null {
  const numbered =
    /^(?:(\d{4})\s*[年년]\s*)?(?:(闰|閏|윤)?(\d{1,2})\s*[月월]\s*)(?:(\d{1,2})\s*[日号號일])?$/u.exec(text)
  if (numbered) {
    const [, year, leap, month, day] = numbered
    return check(calendar ?? 'gregorian', toNumber(year), Number(month), toNumber(day), leap !== undefined)
  }
  const yearAlone = /^(\d{4})\s*[年년]$/u.exec(text)
  if (yearAlone) return check(calendar ?? 'gregorian', Number(yearAlone[1]), null, null)
  const era = /^(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u.exec(text)
  if (era) {
    const year = (JAPANESE_ERAS[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2]))
    return check('japanese', year, toNumber(era[3]), toNumber(era[4]))
  }
  const lunar =
    /^(?:([〇零一二三四五六七八九]{4})年)?([闰閏])?([正一二三四五六七八九十冬腊臘]{1,2})月(?:初|廿)?.{0,3}$/u.exec(
      text,
    )
  if (!lunar) return null
  const day = readChineseDay(text.slice(text.indexOf('月') + 1))
  if (day === undefined) return null
  const year = lunar[1] ? Number(Array.from(lunar[1], (digit) => CHINESE_DIGITS[digit] ?? 0).join('')) : null
  // Written with a year, Chinese numerals are as often the civil date: only 农历 makes those lunar.
  const read = calendar ?? (year === null ? 'chinese' : 'gregorian')
  return check(read, year, readChineseNumber(lunar[3] ?? ''), day, lunar[2] !== undefined)
}

function parseWords(text: string, { calendar = 'gregorian' }: DateReading): PartialDate | null {
  const name = findMonthName(text, calendar)
  if (name === null) return null
  const numbers = Array.from(name.rest.matchAll(/\d+/g), (match) => match[0])
  if (numbers.length > 2 || /\p{L}{5,}/u.test(name.rest)) return null
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length < 3)
  if (numbers.length > [year, day].filter((part) => part !== undefined).length) return null
  return year === undefined && day === undefined
    ? null
    : check(calendar, toNumber(year), name.month, toNumber(day))
}

function readChineseDay(text: string): number | null | undefined {
  const word = text.replace(/[日号號]$/u, '').replace(/^初/u, '')
  if (word === '') return text === '' ? null : undefined
  const value = readChineseNumber(word.replace(/^廿/u, '二十').replace(/^卅/u, '三十'))
  return value > 0 ? value : undefined
}

function readChineseNumber(text: string): number {
  const match = /^([一二三])?(十)?([一二三四五六七八九正元冬腊臘])?$/u.exec(text)
  if (!match) return 0
  const [, tens, ten, units] = match
  if (ten === undefined) return CHINESE_DIGITS[text] ?? 0
  return (CHINESE_DIGITS[tens ?? '一'] ?? 1) * 10 + (CHINESE_DIGITS[units ?? '〇'] ?? 0)
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function check(
  calendar: Calendar,
  year: number | null,
  month: number | null,
  day: number | null,
  isLeap = false,
): PartialDate | null {
  if (month !== null && (month < 1 || month > 12)) return null
  if (year !== null && (year < 1 || (calendar === 'gregorian' && (year < 1850 || year > 2200)))) return null
  const civil = calendar === 'gregorian' || calendar === 'japanese'
  const days = civil && month !== null ? countDays(year, month) : MOST_DAYS[calendar]
  if (day !== null && (day < 1 || day > days)) return null
  return { calendar, year, monthCode: month === null ? null : toMonthCode(month, isLeap), day }
}
