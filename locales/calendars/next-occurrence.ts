import { hasMonth } from './convert-date.ts'
import { readIsoDay, writeIsoDay } from './iso-days.ts'
import type { PartialDate } from './partial-date.ts'
import { monthsOf, reckoningOf, yearAt } from './reckoning.ts'
import type { CalendarMonth, Reckoning } from './reckoning.ts'

/** How a client keeps a day in the years that do not have it. */
export interface OccasionPolicies {
  /** A 29 February in a common year: the day before 1 March, or 1 March. */
  readonly feb29: 'feb28' | 'mar1'
  /**
   * A Chinese or Korean date. `regular`: in the leap month it was told in, and in the regular month of years without it;
   * `leapOnly`: never elsewhere than in the month it was told in; `both`: in the regular month and in its leap month.
   */
  readonly leapMonth: 'regular' | 'leapOnly' | 'both'
  /** A date in the Adar of a common Hebrew year, when a year has two of them. */
  readonly adar: 'adar1' | 'adar2'
}

/** One return of an occasion. */
export interface Occurrence {
  /** The ISO day; the first day of the month when only the month is known. */
  readonly date: string
  /** The same day; the last day of the month when only the month is known. */
  readonly lastDate: string
  readonly precision: 'day' | 'month'
  /** True for Hijri dates: the moon as seen may move them by a day, so they are "expected, confirmed locally". */
  readonly isExpected: boolean
  /** Why it is not kept on the very day it was told as. */
  readonly adjusted: 'feb29' | 'shortMonth' | 'leapMonth' | 'adar' | null
  /** How many years it has been, counted in its own calendar (0 for the first day itself); null without a year. */
  readonly years: number | null
}

/** What is kept when nobody has asked the client. */
const USUAL: OccasionPolicies = { feb29: 'feb28', leapMonth: 'regular', adar: 'adar2' }

type KeptMonth = { readonly month: CalendarMonth; readonly adjusted: Occurrence['adjusted'] }

/**
 * The next return of a yearly date, counted from `todayIso` (the boutique's own ISO day, itself included); a month that has begun
 * counts until its last day. It is never earlier than the year it was told with. Null without a month, for a month the calendar
 * does not have, and beyond the years it is known for (lunar until 2100, Hijri 1600, Persian 1501).
 */
export function nextOccurrence(
  date: PartialDate,
  todayIso: string,
  policies: Partial<OccasionPolicies> = {},
): Occurrence | null {
  return walkOccurrences(date, todayIso, policies).next().value ?? null
}

/** Every return of a yearly date that touches the ISO days `fromIso` to `toIso`, both included, in their order. */
export function occurrencesBetween(
  date: PartialDate,
  fromIso: string,
  toIso: string,
  policies: Partial<OccasionPolicies> = {},
): Occurrence[] {
  const found: Occurrence[] = []
  for (const occurrence of walkOccurrences(date, fromIso, policies)) {
    if (occurrence.date > toIso.slice(0, 10)) break
    found.push(occurrence)
  }
  return found
}

function* walkOccurrences(
  date: PartialDate,
  fromIso: string,
  policies: Partial<OccasionPolicies>,
): Generator<Occurrence, undefined> {
  const from = readIsoDay(fromIso)
  if (from === null || date.monthCode === null || !hasMonth(date.calendar, date.monthCode)) return
  const kept = { ...USUAL, ...policies }
  const reckoning = reckoningOf(date.calendar)
  const begin = from < reckoning.startOf(reckoning.firstYear) ? reckoning.firstYear : yearAt(reckoning, from)
  if (begin === null) return
  for (let year = Math.max(begin, date.year ?? begin); year <= reckoning.lastYear; year += 1) {
    for (const { month, adjusted } of keepMonths(date, reckoning, year, kept)) {
      const days = keepDays(date, month, kept.feb29)
      if (days.last >= from) yield describe(date, year, days, adjusted ?? days.adjusted)
    }
  }
}

/** The months of one year in which the date is kept. */
function keepMonths(
  { calendar, year: toldYear, monthCode }: PartialDate,
  reckoning: Reckoning,
  year: number,
  { leapMonth, adar }: OccasionPolicies,
): KeptMonth[] {
  const months = monthsOf(reckoning, year)
  const told = months.filter(({ code }) => code === monthCode).map((month) => ({ month, adjusted: null }))
  if (calendar === 'hebrew') {
    if (monthCode === 'M05L' && told.length === 0) return replaceMonth(months, 'M06', 'adar')
    const isMoved = monthCode === 'M06' && adar === 'adar1' && !hasTwoAdars(reckoning, toldYear)
    const firstAdar = isMoved ? replaceMonth(months, 'M05L', 'adar') : []
    return firstAdar.length > 0 ? firstAdar : told
  }
  if ((calendar !== 'chinese' && calendar !== 'dangi') || leapMonth === 'leapOnly') return told
  if (told.length > 0 && leapMonth === 'regular') return told
  const isToldLeap = monthCode?.endsWith('L') === true
  const other = replaceMonth(months, isToldLeap ? monthCode.slice(0, -1) : `${monthCode}L`, 'leapMonth')
  return isToldLeap ? [...other, ...told] : [...told, ...other]
}

function replaceMonth(months: CalendarMonth[], wanted: string, adjusted: 'leapMonth' | 'adar'): KeptMonth[] {
  return months.filter(({ code }) => code === wanted).map((month) => ({ month, adjusted }))
}

function hasTwoAdars(reckoning: Reckoning, year: number | null): boolean {
  return year !== null && monthsOf(reckoning, year).length === 13
}

type KeptDays = { readonly first: number; readonly last: number; readonly adjusted: Occurrence['adjusted'] }

/** The day of the month it falls on, or the last one when the month is shorter; the whole month when no day is known. */
function keepDays(
  { day, monthCode }: PartialDate,
  { start, days }: CalendarMonth,
  feb29: OccasionPolicies['feb29'],
): KeptDays {
  if (day === null) return { first: start, last: start + days - 1, adjusted: null }
  if (day <= days) return { first: start + day - 1, last: start + day - 1, adjusted: null }
  const isLeapDay = day === 29 && days === 28 && monthCode === 'M02'
  const kept = isLeapDay && feb29 === 'mar1' ? start + days : start + days - 1
  return { first: kept, last: kept, adjusted: isLeapDay ? 'feb29' : 'shortMonth' }
}

function describe(
  date: PartialDate,
  year: number,
  { first, last }: KeptDays,
  adjusted: Occurrence['adjusted'],
): Occurrence {
  const iso = writeIsoDay(first)
  return {
    date: iso,
    lastDate: last === first ? iso : writeIsoDay(last),
    precision: date.day === null ? 'month' : 'day',
    isExpected: date.calendar === 'islamic-umalqura',
    adjusted,
    years: date.year === null ? null : year - date.year,
  }
}
