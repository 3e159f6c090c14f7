import { readIsoDay, startOfDay } from './iso-days.ts'
import { formatLunarDate } from './lunar-words.ts'
import { formatNumberedDate } from './numbered-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'
import { monthsOf, reckoningOf, yearAt } from './reckoning.ts'
import type { CalendarMonth, Reckoning } from './reckoning.ts'

// In a Gregorian leap year and a common Hebrew one, so that an example has 29 February and a plain Adar.
const EXAMPLE_DAY = '2024-12-01'
// Every Hebrew and Gregorian day comes round within nineteen years.
const EXAMPLE_YEARS = 19
// شباط is Shevat, and February in the Levant.
const HEBREW_IN_ARABIC = 'بالتقويم العبري'
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A date in words of the language and of the calendar it was told in; what is unknown is left out. `lang` is the
 * reader's BCP 47 tag; where its months have numbers, or the names of others, the calendar is said too. Empty when the calendar
 * has no such month. A day the month turned out not to have, such as 30 Ramadan
 * of a year in which the tables give it 29, is written as it was told.
 */
export function formatPartialDate(date: PartialDate, lang: string): string {
  const { calendar, year, monthCode, day } = date
  if (year === null && monthCode === null) return ''
  if (calendar === 'chinese' || calendar === 'dangi') return formatLunarDate(date, lang)
  const month = findExample(date)
  if (month === null) return ''
  const numbered = formatNumberedDate(date, lang)
  if (numbered !== null) return numbered
  // Intl.Locale joins the calendar to extensions the tag may have already, such as ar-u-nu-arab.
  const locale = new Intl.Locale(lang, { calendar: nameForIntl(calendar) }).toString()
  const format = formatterFor(locale, {
    timeZone: 'UTC',
    ...(monthCode === null ? {} : { month: 'long' }),
    ...(day === null || monthCode === null ? {} : { day: 'numeric' }),
    ...(year === null ? {} : { year: 'numeric' }),
  })
  const shown = Math.min(day ?? 15, month.days)
  const written = format.formatToParts(startOfDay(month.start + shown - 1))
  const digits = day === null || day === shown ? null : new Intl.NumberFormat(locale).format(day)
  const text = written.map(({ type, value }) => (type === 'day' && digits !== null ? digits : value)).join('')
  if (calendar !== 'hebrew' || !locale.startsWith('ar')) return text
  // Its sign of the era, ص, is also that of the morning.
  return `${text.replace(/\s*ص$/u, '')} ${HEBREW_IN_ARABIC}`
}

// A real month that carries the wanted parts, because Intl formats instants and not parts.
function findExample({ calendar, year, monthCode, day }: PartialDate): CalendarMonth | null {
  const reckoning = reckoningOf(calendar)
  if (year !== null) return findMonth(reckoning, year, monthCode)
  const from = yearAt(reckoning, readIsoDay(EXAMPLE_DAY) ?? 0) ?? reckoning.firstYear
  for (let step = 0; step < EXAMPLE_YEARS; step += 1) {
    const month = findMonth(reckoning, from + step, monthCode)
    if (month !== null && (day ?? 1) <= month.days) return month
  }
  return null
}

// Of a year alone, a month near its middle, which lies in the same era and Gregorian year as most of it.
function findMonth(reckoning: Reckoning, year: number, monthCode: string | null): CalendarMonth | null {
  const months = monthsOf(reckoning, year)
  return (monthCode === null ? months[5] : months.find(({ code }) => code === monthCode)) ?? null
}

function nameForIntl(calendar: Calendar): string {
  return calendar === 'gregorian' ? 'gregory' : calendar
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
