/** A day and a time as a clock on the wall shows them: `2026-10-06` and `09:30`, Gregorian, 24 hours. */
export interface WallClock {
  readonly day: string
  readonly time: string
}

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The instant, epoch milliseconds UTC, at which the wall clock of an IANA zone shows this ISO day and `HH:MM`.
 * A time the clock skips (a spring gap) is read with the offset before the gap, so 02:30 becomes 03:30; a time it
 * shows twice (an autumn overlap) is the first of the two. Both as RFC 5545 and Temporal's `compatible` decide.
 * Throws RangeError for text that is no day or time and for a zone nobody keeps.
 */
export function instantOf(day: string, time: string, zone: string): number {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) throw new RangeError(`no such day or time: ${day} ${time}`)
  // Zones differ by at most 26 hours, so a day either side of any change shows the offsets before and after it.
  const before = offsetAt(asIfUtc - DAY_MS, zone)
  const after = offsetAt(asIfUtc + DAY_MS, zone)
  const withBefore = asIfUtc - before
  if (before === after || offsetAt(withBefore, zone) === before) return withBefore
  const withAfter = asIfUtc - after
  return offsetAt(withAfter, zone) === after ? withAfter : withBefore
}

/** The ISO day and the `HH:MM` that the wall clock of an IANA zone shows at an instant (epoch milliseconds UTC). */
export function wallClock(instant: number, zone: string): WallClock {
  const local = new Date(Math.floor(instant / 1000) * 1000 + offsetAt(instant, zone)).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/**
 * The instants between which an ISO day lasts in a zone, the end exclusive: 23 to 25 hours where clocks change, and
 * nothing at all for a day the zone skipped (Samoa, 30 December 2011).
 */
export function dayRange(day: string, zone: string): { from: number; to: number } {
  return { from: instantOf(day, '00:00', zone), to: instantOf(addDays(day, 1), '00:00', zone) }
}

/** The ISO day so many days after (or, negative, before) a Gregorian ISO day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How many days after `from` the ISO day `to` comes; negative when it comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS)
}

/**
 * The IANA zone of an ISO 3166-1 country whose clocks all agree, or '' where they do not or the country is unknown.
 * Zones that kept the same offset in January and July 2026 count as one: Berlin stands for Büsingen.
 */
export function zoneOfCountry(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return ''
  const zones = zonesIn(country)
  const [first = ''] = zones
  return zones.every((zone) => SEASONS.every((at) => offsetAt(at, zone) === offsetAt(at, first))) ? first : ''
}

const SEASONS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]

/** TypeScript's lib lists getTimeZones only under `esnext.intl`; both our engines have had it since 2022. */
function zonesIn(country: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  )
  return locale.getTimeZones?.() ?? []
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds; old offsets have odd seconds. */
function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}
