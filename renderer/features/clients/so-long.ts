import { daysBetween } from '../../../locales/time-zones.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'

const DAY_MS = 86_400_000
// Up to two months a person counts the days, beyond that the months.
const DAYS_COUNTED = 60

/** Says how far ahead a plain day is, counted from the boutique's own day: `in 9 days`, `in 8 months`. */
export function useInSoLong(): (day: string) => string {
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  return (day) => {
    const days = daysBetween(format.isoDayOf(now), day)
    return days < DAYS_COUNTED ? format.inDays(days) : format.ago(now + days * DAY_MS, now)
  }
}
