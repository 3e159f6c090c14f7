import { addDays, instantOf } from '../../locales/time-zones.ts'

/** When the demo is opened: the boutique's day, the instant (epoch milliseconds UTC), and its IANA zone. */
export interface DemoDay {
  readonly day: string
  readonly now: number
  readonly timeZone: string
}

/** The ISO day so many days after the opening (negative: before); the boutique keeps Sundays free, save today's. */
export function workDay(today: DemoDay, days: number): string {
  const day = addDays(today.day, days)
  if (days === 0 || new Date(`${day}T00:00Z`).getUTCDay() !== 0) return day
  return addDays(day, days > 0 ? 1 : -1)
}

/** The instant of a wall-clock time of the boutique, so many working days from the opening. */
export function workTime(today: DemoDay, days: number, time: string): number {
  return instantOf(workDay(today, days), time, today.timeZone)
}
