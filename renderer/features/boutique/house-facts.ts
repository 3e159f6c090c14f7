import type { BoutiqueFacts } from '../../../electron/ipc/boutique.ts'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { zoneOfCountry } from '../../../locales/time-zones.ts'
import { currencyOfCountry } from './currencies.ts'

/** What a boutique says of itself while it is being written: choices may still be open. */
export interface HouseFacts {
  readonly name: string
  readonly address: string
  readonly country: string | null
  readonly currency: string | null
  readonly timeZone: string | null
  readonly houseLanguages: readonly string[]
}

/** A boutique of which nothing is written yet. */
export const NEW_HOUSE: HouseFacts = {
  name: '',
  address: '',
  country: null,
  currency: null,
  timeZone: null,
  houseLanguages: [],
}

/** The fields of a boutique that cannot stay as they are. */
export type HouseGap = Exclude<keyof HouseFacts, 'address'>

/** Which fields still need something, in the order of the form. */
export function gapsIn(facts: HouseFacts): HouseGap[] {
  const gaps: HouseGap[] = []
  if (facts.name.trim() === '') gaps.push('name')
  if (facts.country === null) gaps.push('country')
  if (facts.currency === null) gaps.push('currency')
  if (facts.timeZone === null) gaps.push('timeZone')
  if (facts.houseLanguages.length === 0) gaps.push('houseLanguages')
  return gaps
}

/** The facts as the book keeps them; null while a field is open. */
export function settledFacts(facts: HouseFacts): BoutiqueFacts | null {
  const { country, currency, timeZone } = facts
  if (gapsIn(facts).length > 0 || country === null || currency === null || timeZone === null) return null
  const [name, address] = [facts.name.trim(), facts.address.trim()]
  return { name, address, country, currency, timeZone, houseLanguages: [...facts.houseLanguages] }
}

/** The facts after a country was chosen: its currency, its time zone where it is certain, and a first language. */
export function settleInCountry(facts: HouseFacts, country: string | null): HouseFacts {
  if (country === null) return { ...facts, country }
  const houseLanguages = facts.houseLanguages.length > 0 ? facts.houseLanguages : firstLanguageOf(country)
  return {
    ...facts,
    country,
    currency: currencyOfCountry(country),
    timeZone: zoneIn(country),
    houseLanguages,
  }
}

/** The machine's own zone settles what the country leaves open, as in New York or Vladivostok. */
function zoneIn(country: string): string | null {
  const zone = zoneOfCountry(country)
  if (zone !== '') return zone
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  )
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return locale.getTimeZones?.()?.includes(own) ? own : null
}

function firstLanguageOf(country: string): string[] {
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  return SPOKEN_LANGUAGES.includes(language) ? [language] : []
}
