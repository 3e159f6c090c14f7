import { countDays, readMonthCode } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'

/** When a 29 February is kept in a common year: the day before or the day after it would be. */
export type LeapDayPolicy = 'feb28' | 'mar1'

/**
 * The next day (ISO, today included) on which a yearly date falls, counted from `todayIso` (ISO, the boutique's own day).
 * Only Gregorian dates (and Japanese ones, which share its days) are computed: every other calendar answers null for now,
 * because the runtime's tables are wrong for some years; so does a date without a month or a day.
 */
export function nextOccurrence(
  date: PartialDate,
  todayIso: string,
  policy: LeapDayPolicy = 'feb28',
): string | null {
  if (date.calendar !== 'gregorian' && date.calendar !== 'japanese') return null
  const month = date.monthCode === null ? null : readMonthCode(date.monthCode)
  if (month === null || date.day === null) return null
  const year = Number(todayIso.slice(0, 4))
  const thisYear = occurIn(year, month.month, date.day, policy)
  return thisYear >= todayIso.slice(0, 10) ? thisYear : occurIn(year + 1, month.month, date.day, policy)
}

function occurIn(year: number, month: number, day: number, policy: LeapDayPolicy): string {
  const isMissing = day > countDays(year, month)
  if (isMissing && policy === 'mar1') return writeIso(year, 3, 1)
  return writeIso(year, month, isMissing ? 28 : day)
}

function writeIso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
