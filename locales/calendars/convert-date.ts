import { readIsoDay, writeIsoDay } from './iso-days.ts'
import { readMonthCode } from './partial-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'
import { monthsOf, reckoningOf, yearAt } from './reckoning.ts'

/**
 * The ISO day of a date of any calendar; null when a part is missing, when the calendar has no such day in that year, or
 * outside the years it is known for (lunar 1900-2100, Hijri 1300-1600, Persian 1178-1501).
 */
export function toGregorian({ calendar, year, monthCode, day }: PartialDate): string | null {
  if (year === null || day === null || day < 1) return null
  const month = monthsOf(reckoningOf(calendar), year).find(({ code }) => code === monthCode)
  return month === undefined || day > month.days ? null : writeIsoDay(month.start + day - 1)
}

/** The date of an ISO day in another calendar, every part known; null when there is no such day or the calendar does not reach it. */
export function fromGregorian(iso: string, calendar: Calendar): PartialDate | null {
  const day = readIsoDay(iso)
  const reckoning = reckoningOf(calendar)
  const year = day === null ? null : yearAt(reckoning, day)
  if (day === null || year === null) return null
  const month = monthsOf(reckoning, year).findLast(({ start }) => start <= day)
  return month === undefined ? null : { calendar, year, monthCode: month.code, day: day - month.start + 1 }
}

/** True when some year of the calendar may have the month: `M06L` is Chinese and Korean, the only Hebrew leap month is `M05L`. */
export function hasMonth(calendar: Calendar, code: string): boolean {
  const month = readMonthCode(code)
  if (month === null || month.month < 1 || month.month > 12) return false
  return (
    !month.isLeap ||
    calendar === 'chinese' ||
    calendar === 'dangi' ||
    (calendar === 'hebrew' && code === 'M05L')
  )
}
