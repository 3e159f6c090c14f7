import { ZONE_TABLE } from './zone-table.ts'

/** The cities of the time zones in one language, by IANA name; those it calls as English does are left out. */
export type ZoneCities = Readonly<Record<string, string>>

/** A time zone by the place that stands for it. */
export interface Zone {
  /** The IANA name that CLDR and Chromium keep for good: `Asia/Calcutta`. */
  readonly id: string
  /** ISO 3166-1. */
  readonly country: string
  /** The city in English. */
  readonly city: string
  /** Its other IANA names: `Asia/Kolkata`. */
  readonly others: readonly string[]
}

/** The time zones of the world that stand for a place, by their IANA names. */
export const ZONES: readonly Zone[] = [...ZONE_TABLE.matchAll(/[^;]+/gu)].map(([row]) => {
  const [id = '', country = '', city = '', others = ''] = row.split('|')
  return { id, country, city, others: others === '' ? [] : others.split(' ') }
})

const BY_NAME = new Map(ZONES.flatMap((zone) => [zone.id, ...zone.others].map((name) => [name, zone])))

/** The zone of an IANA name, old or new; undefined for one without a place, such as `Etc/GMT-3`. */
export function findZone(name: string): Zone | undefined {
  return BY_NAME.get(name)
}

/** The city that stands for a time zone, in the language of `cities`, else in English, else the end of its IANA name. */
export function cityOfZone(name: string, cities: ZoneCities): string {
  const zone = findZone(name)
  return zone ? (cities[zone.id] ?? zone.city) : endOfZoneName(name)
}

/**
 * Where somebody is on the clock of a time zone: the place as it was typed, but the city of the zone in the language of
 * `cities` where the place is its English name, whatever its accents.
 */
export function placeInZone(place: string, name: string, cities: ZoneCities): string {
  const english = findZone(name)?.city ?? ''
  const isCity = place.trim().localeCompare(english, 'en', { sensitivity: 'base' }) === 0
  return isCity ? cityOfZone(name, cities) : place
}

/** The last part of an IANA name in plain letters: `Buenos Aires` of `America/Argentina/Buenos_Aires`. */
export function endOfZoneName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
