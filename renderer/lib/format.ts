import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { nameLanguage } from '../../locales/language-names.ts'
import { daysBetween, wallClock } from '../../locales/time-zones.ts'
import { cityOfZone, placeInZone } from '../../locales/zones/zones.ts'
import { formatLanguage } from './i18n.ts'
import { zoneCitiesIn } from './zone-cities.ts'

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}

/** Whether this machine knows a zone: a book written elsewhere may name one that is newer than its tables. */
function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

/** Writes instants, days and numbers in one language; wall-clock times in the boutique's zone unless told otherwise. */
export function createFormat(language: string, houseZone: string) {
  // The machine stands in the boutique: its own clock is the nearest to one it does not know.
  const timeZone = isKnownZone(houseZone) ? houseZone : Intl.DateTimeFormat().resolvedOptions().timeZone
  const tag = formatLanguage(language)
  const dates = new Map<string, Intl.DateTimeFormat>()
  const date = (name: string, options: Intl.DateTimeFormatOptions) => {
    const made = dates.get(name) ?? new Intl.DateTimeFormat(tag, options)
    dates.set(name, made)
    return made
  }
  const number = new Intl.NumberFormat(tag)
  const millimetres = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'millimeter',
    maximumFractionDigits: 1,
  })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const either = new Intl.ListFormat(tag, { type: 'disjunction' })
  const regions = new Intl.DisplayNames(tag, { type: 'region' })
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  const isKnown = (zone: string) => zone === timeZone || isKnownZone(zone)
  /** The plain day of an instant, `2026-11-23`, in the boutique's zone or the given one. */
  const isoDayOf = (instant: number, zone = timeZone) =>
    wallClock(instant, isKnown(zone) ? zone : timeZone).day

  return {
    /** `10:00` of an instant, in the boutique's zone or the given one; nothing rather than a wrong time. */
    time: (instant: number, zone = timeZone) =>
      isKnown(zone) ? date(`time ${zone}`, { ...clock, timeZone: zone }).format(instant) : '',
    /** `10:00` of a wall-clock time such as `09:30`, digits as the language writes them. */
    clock: (time: string) =>
      date('clock', { ...clock, timeZone: 'UTC' }).format(Date.parse(`2000-01-01T${time}:00Z`)),
    /** `12 Mar 2026` of a plain day. */
    day: (day: string) =>
      date('day', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noon(day)),
    /** `12 Mar` of a plain day. */
    shortDay: (day: string) =>
      date('short', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(noon(day)),
    /** `12 Mar – 4 Apr 2026` of two plain days. */
    days: (from: string, to: string) =>
      date('days', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(
        noon(from),
        noon(to),
      ),
    /** `Tuesday 6 October` of a plain day. */
    longDay: (day: string) =>
      date('long', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day)),
    /** `Tuesday 6 October 2026` of a plain day. */
    fullDay: (day: string) => date('full', { dateStyle: 'full', timeZone: 'UTC' }).format(noon(day)),
    /** `March 2026` of a plain day. */
    month: (day: string) =>
      date('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day)),
    /** `2026` of a plain day. */
    year: (day: string) => date('year', { year: 'numeric', timeZone: 'UTC' }).format(noon(day)),
    /** `12 Mar 2026` of an instant, in the boutique's zone. */
    dayOf: (instant: number) =>
      date('dayOf', { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(instant),
    /** `12 Mar 2026, 10:00` of an instant, in the boutique's zone. */
    moment: (instant: number) =>
      date('moment', { day: 'numeric', month: 'short', year: 'numeric', ...clock, timeZone }).format(instant),
    isoDayOf,
    /** `in 9 days`, `tomorrow`. */
    inDays: (days: number) => relative.format(days, 'day'),
    /** How long ago or ahead an instant is, in the largest fitting unit; days are those of the calendar. */
    ago: (instant: number, now = Date.now()) => {
      const days = daysBetween(isoDayOf(now), isoDayOf(instant))
      if (Math.abs(days) >= 365) return relative.format(Math.round(days / 365), 'year')
      if (Math.abs(days) >= 60) return relative.format(Math.round(days / 30.4), 'month')
      if (days !== 0) return relative.format(days, 'day')
      const minutes = Math.round((instant - now) / 60_000)
      return Math.abs(minutes) >= 60
        ? relative.format(Math.round(minutes / 60), 'hour')
        : relative.format(minutes, 'minute')
    },
    number: (value: number) => number.format(value),
    /** `52.5 mm`. */
    millimetres: (value: number) => millimetres.format(value),
    list: (items: readonly string[]) => list.format(items),
    /** `A or B`. */
    either: (items: readonly string[]) => either.format(items),
    /** The name of a language in the interface language. */
    languageName: (code: string) => nameLanguage(code, tag) ?? code,
    /** The name of a country in the interface language. */
    countryName: (code: string) => {
      try {
        return regions.of(code) ?? code
      } catch {
        return code
      }
    },
    /** The city of an IANA zone in the interface language, such as `Tokyo`, for the small print under a time. */
    zoneCity: (zone: string) => cityOfZone(zone, zoneCitiesIn(language)),
    /** A place as it was typed, but in the interface language where it is the city of its zone. */
    placeInZone: (place: string, zone: string) => placeInZone(place, zone, zoneCitiesIn(language)),
  }
}

/** Writes dates, times and numbers in the interface language. */
export type Format = ReturnType<typeof createFormat>

/** Gives the writer of dates, times and numbers; times are of the boutique's zone. */
export function useFormat(timeZone: string): Format {
  const { i18n } = useTranslation()
  return useMemo(() => createFormat(i18n.language, timeZone), [i18n.language, timeZone])
}
