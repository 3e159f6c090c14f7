import anyAscii from 'any-ascii'
import { guessCalendar, readCalendarWord } from './calendar-words.ts'
import { checkDate } from './check-date.ts'
import { findMonthName } from './month-names.ts'
import { PLAIN_ADAR, settleAdar } from './month-spellings.ts'
import { parseCharacters } from './parse-characters.ts'
import { parseHebrewLetters } from './parse-hebrew.ts'
import type { Calendar, PartialDate } from './partial-date.ts'

/** What the reader knows beyond the text: which of two numbers is the day, and the calendar of the column. */
export interface DateReading {
  /** True for 2/11 = 2 November. Without it, only dates that can be read one way are read. */
  readonly dayFirst?: boolean | undefined
  readonly calendar?: Calendar | undefined
}

const LONGEST = 60
// A month's name says its calendar; where two calendars share one, the first that makes a date.
const NAMED_MONTHS = ['gregorian', 'islamic-umalqura', 'persian', 'hebrew'] as const

/**
 * Reads a date as people and files write it, in any digits; null when it says nothing (`0/0/00`) or cannot be trusted:
 * a day the month does not have, or 3/4 when nothing tells the day from the month. Two-digit years are not years here, except
 * those of a Japanese era. Understands ISO 8601, vCard (`--0219`, `20090808`), numbers with / . -, 1982年5月6日, 昭和60年, S60.3.3,
 * 农历闰六月初一 and 음력 윤6월 1일, ט״ו בשבט, พ.ศ. ๒๕๒๕, a year alone, and month names: Gregorian, Hijri and Persian in the twelve
 * languages and those that keep the calendar, Hebrew in Hebrew and Latin letters.
 */
export function parseDate(text: string, reading: DateReading = {}): PartialDate | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return null
  const typed = trimmed
    .normalize('NFKC')
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/^\s*วันที่|\s*\([日月火水木金土일월화수목금토]\)$/gu, '')
    .trim()
  const { calendar: named, rest } = readCalendarWord(typed.replace(/\p{Nd}/gu, anyAscii))
  if (rest === '') return null
  const calendar = named ?? reading.calendar
  const read = readAs(rest, { ...reading, calendar })
  if (read !== null || calendar !== undefined) return read
  const guessed = guessCalendar(typed)
  return guessed === undefined ? null : readAs(rest, { ...reading, calendar: guessed })
}

function readAs(text: string, reading: DateReading): PartialDate | null {
  return (
    parseCharacters(text, reading.calendar) ??
    parseIso(text, reading) ??
    parseNumbers(text, reading) ??
    parseHebrewLetters(text, reading.calendar) ??
    parseWords(text, reading)
  )
}

function parseIso(text: string, { calendar = 'gregorian' }: DateReading): PartialDate | null {
  const full =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text)
  if (full) return checkDate(calendar, Number(full[1]), Number(full[2]), Number(full[3]))
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(text)
  if (yearless) return checkDate(calendar, null, Number(yearless[1]), Number(yearless[2]))
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) return checkDate(calendar, Number(month[1]), Number(month[2]), null)
  return /^\d{4}$/.test(text) ? checkDate(calendar, Number(text), null, null) : null
}

function parseNumbers(text: string, { calendar = 'gregorian', dayFirst }: DateReading): PartialDate | null {
  const match =
    /^(\d{1,4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{1,2}))?\.?(?:\s+0?0:00(?::00)?)?$/.exec(text)
  if (!match) return null
  const [first, second, third] = [match[1] ?? '', match[2] ?? '', match[3]]
  if (first.length > 2)
    return third === undefined ? null : checkDate(calendar, Number(first), Number(second), Number(third))
  // A year of two digits could be 1926 or 2026: say nothing rather than be a century off.
  if (third !== undefined && third.length < 4) return null
  const year = third === undefined ? null : Number(third)
  const asDayFirst = checkDate(calendar, year, Number(second), Number(first))
  const asMonthFirst = checkDate(calendar, year, Number(first), Number(second))
  // 음력 8.5 is always the fifth of the eighth month, whatever the house writes.
  if (third === undefined && (calendar === 'chinese' || calendar === 'dangi')) return asMonthFirst
  if (dayFirst !== undefined) return dayFirst ? (asDayFirst ?? asMonthFirst) : (asMonthFirst ?? asDayFirst)
  if (asDayFirst && asMonthFirst) return first === second ? asDayFirst : null
  return asDayFirst ?? asMonthFirst
}

function parseWords(text: string, { calendar }: DateReading): PartialDate | null {
  if (!/\d/.test(text)) return null
  // 5787年第二アダル月14日: the sign of the year is no part of the month's name.
  const words = text.replace(/(?<=\d\s*)[年년]/gu, ' ')
  for (const tried of calendar === undefined ? NAMED_MONTHS : [calendar]) {
    const name = findMonthName(words, tried)
    const date = name === null ? null : readBeside(name.rest, tried, name.code)
    if (date !== null) return date
  }
  return null
}

// The numbers that stand beside a month's name.
function readBeside(rest: string, calendar: Calendar, name: string): PartialDate | null {
  const numbers = Array.from(rest.matchAll(/\d+/g), (match) => match[0])
  if (numbers.length > 2 || /[\p{L}\p{M}]{5,}/u.test(rest)) return null
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length < 3)
  const read = [year, day].filter((part) => part !== undefined)
  if (read.length === 0 || numbers.length > read.length) return null
  const code = name === PLAIN_ADAR ? settleAdar(toNumber(year)) : name
  return code === null ? null : checkDate(calendar, toNumber(year), code, toNumber(day))
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
