import { describe, expect, it } from 'vitest'
import {
  COUNTRIES,
  CURRENCIES,
  currencyOfCountry,
} from '../../../../renderer/features/boutique/currencies.ts'
import {
  gapsIn,
  NEW_HOUSE,
  settledFacts,
  settleInCountry,
} from '../../../../renderer/features/boutique/house-facts.ts'

describe('choosing the country of a boutique', () => {
  it('brings the currency, the only time zone and a first language', () => {
    expect(settleInCountry(NEW_HOUSE, 'JP')).toMatchObject({
      country: 'JP',
      currency: 'JPY',
      timeZone: 'Asia/Tokyo',
      houseLanguages: ['ja'],
    })
  })

  it('never guesses among several time zones that are not this machine’s', () => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const { timeZone } = settleInCountry({ ...NEW_HOUSE, timeZone: 'Asia/Tokyo' }, 'BR')
    expect([null, here]).toContain(timeZone)
  })

  it('keeps the languages that were already chosen', () => {
    expect(settleInCountry({ ...NEW_HOUSE, houseLanguages: ['it'] }, 'FR').houseLanguages).toEqual(['it'])
  })

  it('keeps currency and zone when the country is emptied to search for another', () => {
    const emptied = settleInCountry(settleInCountry(NEW_HOUSE, 'FR'), null)
    expect(emptied).toMatchObject({ country: null, currency: 'EUR', timeZone: 'Europe/Paris' })
  })
})

describe('the facts of a boutique', () => {
  it('are not settled while anything but the address is open', () => {
    expect(gapsIn({ ...NEW_HOUSE, name: '  ' })).toEqual([
      'name',
      'country',
      'currency',
      'timeZone',
      'houseLanguages',
    ])
    expect(settledFacts({ ...NEW_HOUSE, name: 'Carnet' })).toBeNull()
  })

  it('are settled without the spaces around name and address', () => {
    const facts = settleInCountry({ ...NEW_HOUSE, name: ' Carnet ', address: ' Rue de la Paix ' }, 'FR')
    expect(settledFacts(facts)).toMatchObject({ name: 'Carnet', address: 'Rue de la Paix' })
  })
})

describe('the currencies', () => {
  it('are all known to the machine, and each country has exactly one', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })
    expect(CURRENCIES.filter((code) => names.of(code) === undefined)).toEqual([])
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(COUNTRIES.filter((code) => regions.of(code) === undefined)).toEqual([])
    expect(currencyOfCountry('BG')).toBe('EUR')
    expect(currencyOfCountry('ZZ')).toBeNull()
  })
})
