import { hasMonth } from './convert-date.ts'
import { countDays, readMonthCode, toMonthCode } from './partial-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'
import { monthsOf, reckoningOf } from './reckoning.ts'

// The years of each calendar that fall in 1850-2200: what lies outside is a slip, or a year of another calendar.
const YEARS: Readonly<Record<Calendar, readonly [first: number, last: number]>> = {
  gregorian: [1850, 2200],
  japanese: [1850, 2200],
  chinese: [1850, 2200],
  dangi: [1850, 2200],
  buddhist: [2393, 2743],
  hebrew: [5610, 5961],
  persian: [1228, 1579],
  'islamic-umalqura': [1266, 1625],
}
const SHORT_HEBREW_MONTHS = new Set(['M04', 'M06', 'M08', 'M10', 'M12'])

/**
 * The date made of these parts; null when it cannot be one: a year outside 1850-2200, a month that year does not have, a day
 * past the end of the month. Hijri months are always given their thirtieth day, for the months as seen were not those of the tables.
 */
export function checkDate(
  calendar: Calendar,
  year: number | null,
  month: number | string | null,
  day: number | null,
): PartialDate | null {
  const [first, last] = YEARS[calendar]
  if (year !== null && (year < first || year > last)) return null
  if (month === null) return year === null || day !== null ? null : { calendar, year, monthCode: null, day }
  const monthCode = typeof month === 'number' ? toMonthCode(month) : month
  if (!hasMonth(calendar, monthCode)) return null
  const days = countLongest(calendar, year, monthCode)
  if (days === null || (day !== null && (day < 1 || day > days))) return null
  return { calendar, year, monthCode, day }
}

// Null when that year has no such month.
function countLongest(calendar: Calendar, year: number | null, monthCode: string): number | null {
  if (calendar === 'islamic-umalqura') return 30
  const months = year === null ? [] : monthsOf(reckoningOf(calendar), year)
  if (months.length > 0) return months.find(({ code }) => code === monthCode)?.days ?? null
  const month = readMonthCode(monthCode)?.month ?? 0
  if (calendar === 'chinese' || calendar === 'dangi') return 30
  if (calendar === 'persian') return month <= 6 ? 31 : 30
  if (calendar === 'hebrew') return SHORT_HEBREW_MONTHS.has(monthCode) ? 29 : 30
  return countDays(null, month)
}
