import { readMonthCode } from './partial-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'

const DAY_MS = 86_400_000
const UNICODE_CALENDAR: Readonly<Record<Calendar, string>> = {
  gregorian: 'gregory',
  'islamic-umalqura': 'islamic-umalqura',
  chinese: 'chinese',
  dangi: 'dangi',
  hebrew: 'hebrew',
  persian: 'persian',
  buddhist: 'buddhist',
  japanese: 'japanese',
}
// A Gregorian year in which each calendar's year `year` begins, give or take one.
const FIRST_YEAR: Readonly<Record<Calendar, (year: number) => number>> = {
  gregorian: (year) => year,
  japanese: (year) => year,
  buddhist: (year) => year - 543,
  chinese: (year) => year,
  dangi: (year) => year,
  hebrew: (year) => year - 3761,
  persian: (year) => year + 621,
  'islamic-umalqura': (year) => Math.floor(year * 0.970229 + 621.57),
}

const HEBREW_MONTHS: Readonly<Record<string, string>> = {
  Tishri: '1',
  Heshvan: '2',
  Kislev: '3',
  Tevet: '4',
  Shevat: '5',
  'Adar I': '5bis',
  Adar: '6',
  'Adar II': '6',
  Nisan: '7',
  Iyar: '8',
  Sivan: '9',
  Tamuz: '10',
  Av: '11',
  Elul: '12',
}
// Shorter than any month, so that a month cannot be stepped over.
const COARSE_DAYS = 14
const LONGEST_MONTH = 31
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A date in words of the language and of the calendar it was told in; what is unknown is left out. `lang` is the
 * reader's BCP 47 tag. Empty when the calendar has no such date. Display only: Intl's Chinese calendar is a month off
 * in some years (ICU-22230), so nothing may be reckoned from it.
 */
export function formatPartialDate(date: PartialDate, lang: string): string {
  // Intl.Locale joins the calendar to extensions the tag may have already, such as ar-u-nu-arab.
  const locale = new Intl.Locale(lang, { calendar: UNICODE_CALENDAR[date.calendar] }).toString()
  const example = date.monthCode === null ? middleOfYear(date) : findDay(date, date.monthCode)
  if (example === null) return ''
  return formatterFor(locale, {
    timeZone: 'UTC',
    ...(date.monthCode === null ? {} : { month: 'long' }),
    ...(date.day === null || date.monthCode === null ? {} : { day: 'numeric' }),
    ...(date.year === null ? {} : { year: 'numeric' }),
  }).format(example)
}

function middleOfYear({ calendar, year }: PartialDate): number | null {
  return year === null ? null : Date.UTC(FIRST_YEAR[calendar](year), 5, 30)
}

// A real day that carries the wanted parts, because Intl formats instants and not parts.
function findDay({ calendar, year, day }: PartialDate, monthCode: string): number | null {
  const month = readMonthCode(monthCode)
  if (month === null) return null
  if (calendar === 'gregorian' || calendar === 'japanese' || calendar === 'buddhist') {
    // 2024 has a 29 February, which a date without a year may be.
    return Date.UTC(year === null ? 2024 : FIRST_YEAR[calendar](year), month.month - 1, day ?? 15)
  }
  const wanted = `${month.month}${month.isLeap ? 'bis' : ''}`
  // 2006 has no Adar I; every leap month but the rarest comes round in forty years, any other month within two.
  const first = Date.UTC(year === null ? 2006 : FIRST_YEAR[calendar](year) - 1, 0, 1)
  const last = Date.UTC(year === null ? (month.isLeap ? 2047 : 2009) : FIRST_YEAR[calendar](year) + 2, 0, 1)
  for (let at = first; at < last; at += COARSE_DAYS * DAY_MS) {
    const seen = readParts(calendar, at)
    if (seen.month !== wanted || (year !== null && seen.year !== year)) continue
    const found = findDayAround(calendar, at, wanted, day ?? 15)
    if (found !== null) return found
  }
  return null
}

function findDayAround(calendar: Calendar, near: number, month: string, day: number): number | null {
  for (let at = near - LONGEST_MONTH * DAY_MS; at < near + LONGEST_MONTH * DAY_MS; at += DAY_MS) {
    const seen = readParts(calendar, at)
    if (seen.month === month && seen.day === day) return at
  }
  return null
}

function readParts(calendar: Calendar, instant: number): { year: number; month: string; day: number } {
  const format = formatterFor(`en-u-nu-latn-ca-${UNICODE_CALENDAR[calendar]}`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type as string, value]))
  const month = parts.get('month') ?? ''
  return {
    year: Number(parts.get('relatedYear') ?? parts.get('year')),
    month: HEBREW_MONTHS[month] ?? month,
    day: Number(parts.get('day')),
  }
}

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).join(' ')}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, options)
    formats.set(key, format)
  }
  return format
}
