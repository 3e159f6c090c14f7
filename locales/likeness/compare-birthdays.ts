import { toGregorian } from '../calendars/convert-date.ts'
import { readIsoDay, writeIsoDay } from '../calendars/iso-days.ts'
import { type PartialDate, readMonthCode } from '../calendars/partial-date.ts'

/** How two birthdays agree: on day, month and year; on all that both say; on nothing both say; or not at all. */
export type BirthdayAgreement = 'same' | 'compatible' | 'unknown' | 'contradicts'

/**
 * How two birthdays agree, whatever calendar each was told in. A day and a month the wrong way round, and a day more or
 * less where the Hijri calendar was reckoned, contradict nothing.
 */
export function compareBirthdays(one: PartialDate, other: PartialDate): BirthdayAgreement {
  const [a, b] = one.calendar === other.calendar ? [one, other] : [civil(one), civil(other)]
  if (a === null || b === null) return 'unknown'
  if (one.calendar !== other.calendar && isDayApart(a, b, [one.calendar, other.calendar])) return 'same'
  if (isTurned(a, b)) return 'unknown'
  const parts = ['year', 'monthCode', 'day'] as const
  const shared = parts.filter((part) => a[part] !== null && b[part] !== null)
  if (shared.some((part) => a[part] !== b[part])) return 'contradicts'
  if (shared.length === parts.length) return 'same'
  return shared.includes('monthCode') && shared.includes('day') ? 'compatible' : 'unknown'
}

/** The strongest agreement of two people's birthdays; one that contradicts outweighs what else is said. */
export function compareAllBirthdays(
  one: readonly PartialDate[],
  other: readonly PartialDate[],
): BirthdayAgreement {
  const found = new Set(one.flatMap((a) => other.map((b) => compareBirthdays(a, b))))
  const order: readonly BirthdayAgreement[] = ['same', 'compatible', 'contradicts']
  return order.find((agreement) => found.has(agreement)) ?? 'unknown'
}

/** A full birthday as an ISO day; null when a part of it is not known. */
export function civilDay(date: PartialDate): string | null {
  const day = civil(date)
  const number = day === null ? null : dayNumber(day)
  return number === null ? null : writeIsoDay(number)
}

// Civil calendars differ in their years only, so that a birthday without a year can be carried over too.
function civil(date: PartialDate): PartialDate | null {
  if (date.calendar === 'gregorian') return date
  if (date.calendar === 'japanese') return { ...date, calendar: 'gregorian' }
  if (date.calendar === 'buddhist') {
    return { ...date, calendar: 'gregorian', year: date.year === null ? null : date.year - 543 }
  }
  const iso = toGregorian(date)
  if (iso === null) return null
  return {
    calendar: 'gregorian',
    year: Number(iso.slice(0, 4)),
    monthCode: `M${iso.slice(5, 7)}`,
    day: Number(iso.slice(8, 10)),
  }
}

function isDayApart(a: PartialDate, b: PartialDate, calendars: readonly PartialDate['calendar'][]): boolean {
  if (!calendars.includes('islamic-umalqura')) return false
  const [one, other] = [dayNumber(a), dayNumber(b)]
  return one !== null && other !== null && Math.abs(one - other) <= 1
}

function dayNumber({ year, monthCode, day }: PartialDate): number | null {
  if (year === null || monthCode === null || day === null) return null
  return readIsoDay(
    `${String(year).padStart(4, '0')}-${monthCode.slice(1, 3)}-${String(day).padStart(2, '0')}`,
  )
}

function isTurned(a: PartialDate, b: PartialDate): boolean {
  const [first, second] = [readMonthCode(a.monthCode ?? ''), readMonthCode(b.monthCode ?? '')]
  if (first === null || second === null || first.month === second.month) return false
  return (
    (a.year === b.year || a.year === null || b.year === null) &&
    first.month === b.day &&
    second.month === a.day
  )
}
