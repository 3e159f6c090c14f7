import { readIsoDay } from './iso-days.ts'
import { CHINESE_MONTHS, KOREAN_MONTHS, UMM_AL_QURA_MONTHS } from './month-tables.ts'
import type { MonthTable } from './month-tables.ts'
import { countDays, isLeapYear, toMonthCode } from './partial-date.ts'
import type { Calendar } from './partial-date.ts'

/** A month of a given year: its code, the number of its first day (from 1970-01-01) and how many days it has. */
export interface CalendarMonth {
  readonly code: string
  readonly start: number
  readonly days: number
}

/** How a calendar counts: between its first and last year it knows where each year begins and how long each month is. */
export interface Reckoning {
  readonly firstYear: number
  readonly lastYear: number
  /** Days in a year on average, from which a year is guessed and then corrected. */
  readonly meanYear: number
  /** The number of the day on which a year begins; also right for the year after the last. */
  readonly startOf: (year: number) => number
  readonly lengthsOf: (year: number) => readonly (readonly [code: string, days: number])[]
}

const CODES = Array.from({ length: 12 }, (_, index) => toMonthCode(index + 1))
// Rata Die, the day count of "Calendrical Calculations", numbers 1970-01-01 as 719,163.
const RATA_DIE = 719_163
const HEBREW_EPOCH = -1_373_427 - RATA_DIE
const PERSIAN_EPOCH = 226_895 - RATA_DIE
const PARTS_OF_DAY = 25_920

/** The way a calendar counts its years and months; the tables unfold at the first call. */
export function reckoningOf(calendar: Calendar): Reckoning {
  const known = reckonings.get(calendar)
  if (known) return known
  const made = MAKERS[calendar]()
  reckonings.set(calendar, made)
  return made
}

/** The months of a year in their order; empty outside the years a calendar is known for. */
export function monthsOf(reckoning: Reckoning, year: number): CalendarMonth[] {
  if (year < reckoning.firstYear || year > reckoning.lastYear) return []
  let start = reckoning.startOf(year)
  return reckoning.lengthsOf(year).map(([code, days]) => {
    const month = { code, start, days }
    start += days
    return month
  })
}

/** The year in which a day (a number from 1970-01-01) falls; null outside the years a calendar is known for. */
export function yearAt(reckoning: Reckoning, day: number): number | null {
  const { firstYear, lastYear, meanYear, startOf } = reckoning
  if (day < startOf(firstYear) || day >= startOf(lastYear + 1)) return null
  const guess = firstYear + Math.floor((day - startOf(firstYear)) / meanYear)
  let year = Math.min(Math.max(guess, firstYear), lastYear)
  while (startOf(year) > day) year -= 1
  while (startOf(year + 1) <= day) year += 1
  return year
}

const reckonings = new Map<Calendar, Reckoning>()
const MAKERS: Readonly<Record<Calendar, () => Reckoning>> = {
  gregorian: () => makeGregorian(0),
  japanese: () => makeGregorian(0),
  buddhist: () => makeGregorian(543),
  chinese: () => makeTabled(CHINESE_MONTHS),
  dangi: () => makeTabled(KOREAN_MONTHS),
  'islamic-umalqura': () => makeTabled(UMM_AL_QURA_MONTHS),
  hebrew: makeHebrew,
  persian: makePersian,
}

function makeGregorian(ahead: number): Reckoning {
  const [common, leap] = [2023, 2024].map((year) =>
    CODES.map((code, index): [string, number] => [code, countDays(year, index + 1)]),
  )
  return {
    firstYear: 1 + ahead,
    lastYear: 9998 + ahead,
    meanYear: 365.2425,
    startOf: (year) => {
      const before = year - ahead - 1
      const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
      return 365 * before + leapDays + 1 - RATA_DIE
    },
    lengthsOf: (year) => (isLeapYear(year - ahead) ? leap : common) ?? [],
  }
}

function makeTabled(table: MonthTable): Reckoning {
  const years = (table.years.match(/.{5}/g) ?? []).map((digits) => unpackYear(Number.parseInt(digits, 16)))
  const starts = [readIsoDay(table.firstDay) ?? 0]
  for (const year of years) starts.push((starts.at(-1) ?? 0) + year.reduce((sum, [, days]) => sum + days, 0))
  const first = starts[0] ?? 0
  return {
    firstYear: table.firstYear,
    lastYear: table.firstYear + years.length - 1,
    meanYear: ((starts.at(-1) ?? 0) - first) / years.length,
    startOf: (year) => starts[year - table.firstYear] ?? first,
    lengthsOf: (year) => years[year - table.firstYear] ?? [],
  }
}

function unpackYear(bits: number): [code: string, days: number][] {
  const leap = bits >> 13
  return Array.from({ length: leap === 0 ? 12 : 13 }, (_, place) => {
    const isAfterLeap = leap !== 0 && place >= leap
    return [
      toMonthCode(isAfterLeap ? place : place + 1, leap !== 0 && place === leap),
      29 + ((bits >> place) & 1),
    ]
  })
}

/**
 * The fixed Hebrew calendar (Hillel II): the mean new moon of Tishri, put off by the four dehiyyot. Formulas as in
 * Reingold and Dershowitz, "Calendrical Calculations", chapter 8.
 */
function makeHebrew(): Reckoning {
  return {
    firstYear: 1,
    lastYear: 9999,
    meanYear: 365.2468,
    startOf: startOfHebrew,
    lengthsOf: hebrewLengths,
  }
}

function startOfHebrew(year: number): number {
  const [before, here, after] = [delayMolad(year - 1), delayMolad(year), delayMolad(year + 1)]
  // No year has 356 or 382 days.
  const putOff = after - here === 356 ? 2 : here - before === 382 ? 1 : 0
  return HEBREW_EPOCH + here + putOff
}

function delayMolad(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const day = 29 * months + Math.floor(parts / PARTS_OF_DAY)
  // New year never falls on Sunday, Wednesday or Friday.
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

function hebrewLengths(year: number): [code: string, days: number][] {
  const days = startOfHebrew(year + 1) - startOfHebrew(year)
  const heshvan = days % 10 === 5 ? 30 : 29
  const kislev = days % 10 === 3 ? 29 : 30
  const lengths = [30, heshvan, kislev, 29, 30, 29, 30, 29, 30, 29, 30, 29]
  const months = lengths.map((length, index): [string, number] => [toMonthCode(index + 1), length])
  if (days > 380) months.splice(5, 0, ['M05L', 30])
  return months
}

/** The Solar Hijri calendar by its cycle of 33 years, which keeps the official new year from 1178 to 1501 (1799-2122). */
function makePersian(): Reckoning {
  const startOf = (year: number) => PERSIAN_EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
  const lengthsOf = (year: number) =>
    CODES.map((code, index): [string, number] => {
      const esfand = startOf(year + 1) - startOf(year) - 336
      return [code, index < 6 ? 31 : index < 11 ? 30 : esfand]
    })
  return { firstYear: 1178, lastYear: 1501, meanYear: 365.2424, startOf, lengthsOf }
}
