/** The calendars in which a client may have told a date; the names are those of CLDR. */
export const CALENDARS = [
  'gregorian',
  'islamic-umalqura',
  'chinese',
  'dangi',
  'hebrew',
  'persian',
  'buddhist',
  'japanese',
] as const

/** One of {@link CALENDARS}. */
export type Calendar = (typeof CALENDARS)[number]

/**
 * A date as it was told: any part may be unknown. `monthCode` is `M01`…`M12`, with `L` for a leap month (`M06L`; Adar I is `M05L`).
 * `year` counts in the calendar's own era: 1405 for Hijri, 2567 for Buddhist; `japanese` years are Gregorian, as in ISO.
 */
export interface PartialDate {
  readonly calendar: Calendar
  readonly year: number | null
  readonly monthCode: string | null
  readonly day: number | null
}

/** The month code of a month number: 6 is `M06`, and `M06L` when it is a leap month. */
export function toMonthCode(month: number, isLeap = false): string {
  return `M${String(month).padStart(2, '0')}${isLeap ? 'L' : ''}`
}

/** The number and leap mark in a month code; null for anything that is not one. */
export function readMonthCode(code: string): { month: number; isLeap: boolean } | null {
  const match = /^M(\d{2})(L?)$/.exec(code)
  return match ? { month: Number(match[1]), isLeap: match[2] === 'L' } : null
}

/** True for a Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a Gregorian month (1-12); 29 for February when the year is not known. */
export function countDays(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
