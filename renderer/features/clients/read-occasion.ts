import type { Occasion } from '../../../electron/ipc/client-parts.ts'
import { writesDayFirst } from '../../../locales/calendars/day-first.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import { monthsOf, reckoningOf } from '../../../locales/calendars/reckoning.ts'

type ReadPart = Pick<Occasion, 'calendar' | 'year' | 'monthCode' | 'day'>

const LUNAR: ReadonlySet<Occasion['calendar']> = new Set(['chinese', 'dangi'])
const FEBRUARY: ReadonlySet<Occasion['calendar']> = new Set(['gregorian', 'japanese', 'buddhist'])

/** Whether anything of the day was understood. */
export const isRead = ({ year, monthCode }: Pick<Occasion, 'year' | 'monthCode'>): boolean =>
  year !== null || monthCode !== null

/**
 * What a stated day says: in the calendar it names or that its words belong to, else in the `wished` one; with nothing in
 * it where it cannot be read. `country` (ISO 3166-1) tells the day from the month in 3/4.
 */
export function readOccasion(
  statedAs: string,
  country: string,
  wished: Occasion['calendar'] | null,
): ReadPart {
  const dayFirst = writesDayFirst(country)
  const read =
    (wished === null ? null : parseDate(statedAs, { dayFirst, calendar: wished })) ??
    parseDate(statedAs, { dayFirst })
  return read ?? { calendar: wished ?? 'gregorian', year: null, monthCode: null, day: null }
}

/** The custom to ask about, because some years do not have the day as it was told; null where every year has it. */
export function customToAsk(occasion: ReadPart): 'feb29' | 'leapMonth' | 'adar' | null {
  const { calendar, year, monthCode, day } = occasion
  if (FEBRUARY.has(calendar)) return monthCode === 'M02' && day === 29 ? 'feb29' : null
  if (LUNAR.has(calendar)) return monthCode?.endsWith('L') === true ? 'leapMonth' : null
  // Told in a year with two Adars, the second is the second ever after.
  const hadTwo = year !== null && monthsOf(reckoningOf('hebrew'), year).length === 13
  return calendar === 'hebrew' && monthCode === 'M06' && !hadTwo ? 'adar' : null
}
