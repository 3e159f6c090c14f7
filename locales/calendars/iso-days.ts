const DAY_MS = 86_400_000

/** The number of an ISO day (`2027-02-06`, what follows it ignored), counted from 1970-01-01; null when there is no such day. */
export function readIsoDay(iso: string): number | null {
  const day = iso.slice(0, 10)
  const instant = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(instant)) return null
  // Some engines read 30 February as 2 March.
  return writeIsoDay(instant / DAY_MS) === day ? instant / DAY_MS : null
}

/** The ISO day of a number counted from 1970-01-01. */
export function writeIsoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The midnight, in epoch milliseconds UTC, at which a day counted from 1970-01-01 begins. */
export function startOfDay(day: number): number {
  return day * DAY_MS
}
