import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGUAGES, LANGUAGE_FACTS } from '../../../locales/languages.ts'
import { detectScript } from '../../../locales/scripts.ts'
import { findZone, placeInZone, type ZoneCities, ZONES } from '../../../locales/zones/zones.ts'

const citiesIn = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../locales/zones/cities/${language}.json`, import.meta.url), 'utf8'),
  ) as ZoneCities

describe('the table of zones', () => {
  it('knows every zone of the platform by a city and a country that keeps it', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const zone = findZone(name)
      expect(zone?.city, name).toMatch(/\p{L}/u)
      const region: Intl.Locale & { getTimeZones?: () => string[] } = new Intl.Locale(`und-${zone?.country}`)
      expect(region.getTimeZones?.(), name).toContain(name)
    }
  })

  it('takes a name for one zone only', () => {
    const names = ZONES.flatMap(({ id, others }) => [id, ...others])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the cities', () => {
  it.each(INTERFACE_LANGUAGES.filter((language) => language !== 'en'))(
    'of %s are all of zones we know, and in its own letters',
    (language) => {
      const cities = citiesIn(language)
      const ids = new Set(ZONES.map(({ id }) => id))
      expect(Object.keys(cities).filter((id) => !ids.has(id))).toEqual([])
      const { script } = LANGUAGE_FACTS[language]
      if (script === 'Latn') return
      // A city left out would be shown in English.
      expect(Object.keys(cities)).toHaveLength(ZONES.length)
      expect(Object.entries(cities).filter(([, city]) => detectScript(city) === 'Latn')).toEqual([])
    },
  )
})

// Catches "Tokyo 05:12" on a page that says 東京 elsewhere.
it.each([
  ['Tokyo', 'Asia/Tokyo', '東京'],
  ['são paulo ', 'America/Sao_Paulo', 'サンパウロ'],
  ['Sao Paulo', 'America/Sao_Paulo', 'サンパウロ'],
  ['Kamakura', 'Asia/Tokyo', 'Kamakura'],
  ['', 'Asia/Tokyo', ''],
  ['Home', 'Etc/GMT-3', 'Home'],
])('%j on the clock of %s is %s in Japanese', (place, zone, told) => {
  expect(placeInZone(place, zone, citiesIn('ja'))).toBe(told)
})
