import { beforeAll, describe, expect, it } from 'vitest'
import { createFormat } from '../../../../renderer/lib/format.ts'
import { loadZoneCities } from '../../../../renderer/lib/zone-cities.ts'
import { listZoneOptions } from '../../../../renderer/lib/zone-options.ts'

beforeAll(async () => {
  await Promise.all(['ar', 'ja', 'pt-BR', 'ru', 'zh-Hans', 'zh-Hant'].map(loadZoneCities))
})

// Each bug here would leave a city in Latin letters, or a client’s zone out of the very list it is chosen from.
describe('the city under a time', () => {
  it.each([
    ['ja', 'Asia/Tokyo', '東京'],
    ['ar', 'Asia/Dubai', 'دبي'],
    ['ru', 'America/New_York', 'Нью-Йорк'],
    ['zh-Hant', 'Europe/Paris', '巴黎'],
    ['zh-Hans', 'America/Los_Angeles', '洛杉矶'],
    ['pt-BR', 'Europe/Zurich', 'Zurique'],
    ['en', 'Asia/Saigon', 'Ho Chi Minh City'],
    ['en', 'America/St_Johns', 'St John’s'],
    // A name that files bring, newer than the one the tables are kept under.
    ['ja', 'Asia/Kolkata', 'コルカタ'],
    ['ru', 'US/Pacific', 'Лос-Анджелес'],
    // Neither a file of their own nor a place of their own.
    ['en-XA', 'Asia/Tokyo', 'Tokyo'],
    ['ja', 'Etc/GMT-3', 'GMT-3'],
  ])('is said in %s: %s is %s', (language, zone, city) => {
    expect(createFormat(language, 'Europe/Paris').zoneCity(zone)).toBe(city)
  })
})

describe('the time zones to choose from', () => {
  it('are found by the city in the interface language and in English, by old and new names', () => {
    const find = (id: string) => listZoneOptions('ja', '').find((option) => option.id === id)
    expect(find('Asia/Tokyo')).toMatchObject({ label: '東京', detail: '日本' })
    expect(find('Asia/Tokyo')?.also.split('\n')).toContain('Tokyo')
    expect(find('Asia/Calcutta')?.also.split('\n')).toEqual(['Kolkata', 'Calcutta', 'Kolkata'])
  })

  it('stand in the order of the interface language, each once', () => {
    const labels = listZoneOptions('ru', '').map(({ label }) => label)
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('ru').compare))
    expect(new Set(listZoneOptions('ru', '').map(({ id }) => id)).size).toBe(labels.length)
  })

  it('hold the one that was chosen under the name it was kept by, even without a place', () => {
    const kolkata = listZoneOptions('ja', 'Asia/Kolkata')
    expect(kolkata.filter(({ label }) => label === 'コルカタ').map(({ id }) => id)).toEqual(['Asia/Kolkata'])
    expect(listZoneOptions('ja', 'Etc/GMT-3').at(-1)).toMatchObject({ id: 'Etc/GMT-3', label: 'GMT-3' })
  })
})
