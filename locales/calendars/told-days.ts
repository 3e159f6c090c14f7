import { readIsoDay } from './iso-days.ts'
import { CALENDARS, readMonthCode } from './partial-date.ts'
import type { Calendar } from './partial-date.ts'
import { monthsOf, reckoningOf, yearAt } from './reckoning.ts'

/** A month and a day of a calendar as an occasion was told. */
export interface ToldDay {
  readonly calendar: Calendar
  readonly monthCode: string
  readonly day: number
}

// No calendar has a longer month, whatever was typed.
const MOST_DAYS = 31

/**
 * Every month and day, in every calendar, that some client may have told of an occasion which is kept on this ISO day: the
 * day itself; on the last day of a month the days it lacks; on 1 March of a common year 29 February; a leap month's day in
 * the regular month and the other way round; Adar in either Adar. Whether a given client keeps it is for `nextOccurrence`
 * to say. Calendars that do not reach the day, and text that is no day, have none.
 */
export function toldDaysOn(iso: string): ToldDay[] {
  const day = readIsoDay(iso)
  return day === null ? [] : CALENDARS.flatMap((calendar) => toldDaysOf(calendar, day))
}

function toldDaysOf(calendar: Calendar, day: number): ToldDay[] {
  const reckoning = reckoningOf(calendar)
  const year = yearAt(reckoning, day)
  if (year === null) return []
  const months = monthsOf(reckoning, year)
  const at = months.findLastIndex(({ start }) => start <= day)
  const month = months[at]
  if (month === undefined) return []
  const first = day - month.start + 1
  const last = first === month.days ? MOST_DAYS : first
  const told: ToldDay[] = []
  for (const monthCode of toldMonths(calendar, month.code)) {
    for (let each = first; each <= last; each += 1) told.push({ calendar, monthCode, day: each })
  }
  const before = months[at - 1]
  if (first === 1 && before?.code === 'M02' && before.days === 28) {
    told.push({ calendar, monthCode: 'M02', day: 29 })
  }
  return told
}

/** The months that may be kept in this one. */
function toldMonths(calendar: Calendar, code: string): readonly string[] {
  if (calendar === 'hebrew') {
    if (code === 'M06') return ['M06', 'M05L']
    return code === 'M05L' ? ['M05L', 'M06'] : [code]
  }
  if (calendar !== 'chinese' && calendar !== 'dangi') return [code]
  return [code, readMonthCode(code)?.isLeap === true ? code.slice(0, -1) : `${code}L`]
}
