import { describe, expect, it } from 'vitest'
import { BLANK_OCCASION } from '../../../../db/queries/blank-form.ts'
import type { Gift } from '../../../../electron/ipc/client-parts.ts'
import {
  beginWords,
  emptyGift,
  emptyQuietPeriod,
  emptyStay,
  isHalfFilled,
} from '../../../../renderer/features/clients/form-words.ts'
import { readNumber, readYear } from '../../../../renderer/features/clients/read-number.ts'
import { customToAsk, readOccasion } from '../../../../renderer/features/clients/read-occasion.ts'
import {
  keptOf,
  placesOf,
  readSaid,
  systemsOf,
} from '../../../../renderer/features/clients/read-said-size.ts'
import { giftOccasion, lastGifts } from '../../../../renderer/lib/gifts.ts'

describe('a day as it was said', () => {
  const read = (text: string, country = 'FR', wished: Parameters<typeof readOccasion>[2] = null) => {
    const { calendar, year, monthCode, day } = readOccasion(text, country, wished)
    return [calendar, year, monthCode, day].join(' ')
  }

  // Catches a day kept in a calendar nobody named, or read month first where the day comes first.
  it.each([
    ['3 mai', 'FR', null, 'gregorian  M05 3'],
    ['3/4/1980', 'FR', null, 'gregorian 1980 M04 3'],
    ['3/4/1980', 'US', null, 'gregorian 1980 M03 4'],
    ['闰六月初一', 'FR', null, 'chinese  M06L 1'],
    ['١٤ رمضان', 'FR', null, 'islamic-umalqura  M09 14'],
    ['8.15', 'FR', 'dangi', 'dangi  M08 15'],
    ['some day in spring', 'FR', null, 'gregorian   '],
    ['some day in spring', 'FR', 'hebrew', 'hebrew   '],
  ] as const)('"%s" in %s, wished in %s, is %s', (text, country, wished, expected) => {
    expect(read(text, country, wished)).toBe(expected)
  })

  // Catches a wished calendar that turns words of another one into nothing, or outranks what they name.
  it('is read in its own calendar when the wished one cannot be meant', () => {
    expect(read('3 mai', 'FR', 'chinese')).toBe('gregorian  M05 3')
    expect(read('农历八月十五', 'FR', 'gregorian')).toBe('chinese  M08 15')
  })

  it.each([
    ['feb29', { monthCode: 'M02', day: 29 }],
    [null, { monthCode: 'M02', day: 28 }],
    ['leapMonth', { calendar: 'chinese', monthCode: 'M06L', day: 1 }],
    [null, { calendar: 'chinese', monthCode: 'M06', day: 1 }],
    ['adar', { calendar: 'hebrew', monthCode: 'M06', day: 14 }],
    ['adar', { calendar: 'hebrew', monthCode: 'M06', day: 14, year: 5785 }],
    // 5784 had two Adars: the second is no question.
    [null, { calendar: 'hebrew', monthCode: 'M06', day: 14, year: 5784 }],
    [null, { calendar: 'islamic-umalqura', monthCode: 'M09', day: 14 }],
  ] as const)('asks for the custom %s of %o', (custom, date) => {
    expect(customToAsk({ ...BLANK_OCCASION, ...date })).toBe(custom)
  })
})

describe('a size as it was said', () => {
  const keep = (asSaid: string, country: string, wished = '') =>
    keptOf(readSaid({ kind: 'ring', asSaid }, country, wished), wished)

  // Catches a guess among several systems, which would cut a ring for the wrong finger.
  it('is measured when it can only be one, and waits for the system when it may be several', () => {
    expect(keep('US 6 1/2', 'FR')).toEqual({ system: 'us', mm: 53.14, isApproximate: false })
    expect(keep('6', 'JP')).toMatchObject({ system: 'jp', isApproximate: true })
    expect(keep('6', 'FR')).toEqual({ system: '', mm: null, isApproximate: false })
    expect(keep('6', 'FR', 'us')).toMatchObject({ system: 'us', mm: 51.87 })
    expect(keep('US 6', 'FR', 'jp')).toMatchObject({ system: 'us' })
    expect(keep('like her mother’s', 'FR', 'iso')).toEqual({ system: 'iso', mm: null, isApproximate: false })
  })

  it('of clothing is kept in words and has neither system nor finger', () => {
    expect(readSaid({ kind: 'clothing', asSaid: '38' }, 'FR', '')).toBeNull()
    expect([...systemsOf('clothing'), ...placesOf('clothing'), ...placesOf('necklace')]).toEqual([])
    expect(placesOf('ring')).toHaveLength(10)
    expect(placesOf('wrist')).toEqual(['left', 'right'])
  })
})

describe('what was given the last time', () => {
  const gift = (year: number | null, what: string, more: Partial<Gift> = {}): Gift => ({
    ...emptyGift(),
    year,
    occasion: 'birthday',
    what,
    ...more,
  })
  const birthday = { kind: 'birthday', label: '', whose: '' } as const

  // Catches the scarf of last year being given again, or the husband's watch standing for hers.
  it('is all of the latest year, on that occasion, to that person', () => {
    const gifts = [
      gift(2024, 'Candle'),
      gift(2025, 'Silk scarf'),
      gift(2025, 'Peonies', { occasion: ' Birthday ' }),
      gift(2026, 'Watch', { recipient: 'Kenichi' }),
      gift(2026, 'Lamp', { occasion: 'anniversary' }),
      gift(null, 'Vase'),
    ]
    const whats = (whose: string) => lastGifts({ ...birthday, whose }, gifts).map(({ what }) => what)
    expect(whats('')).toEqual(['Silk scarf', 'Peonies'])
    expect(whats('kenichi ')).toEqual(['Watch'])
    expect(whats('Yui')).toEqual([])
    expect(lastGifts(birthday, [gift(null, 'Vase')])).toHaveLength(1)
  })

  it('is found again by the house’s own words for the day', () => {
    const silver = { kind: 'anniversary', label: 'Silver wedding', whose: '' } as const
    expect(giftOccasion(silver)).toBe('Silver wedding')
    expect(lastGifts(silver, [gift(2025, 'Tray', { occasion: giftOccasion(silver) })])).toHaveLength(1)
    expect(giftOccasion(birthday)).toBe('birthday')
  })
})

describe('rows of the form', () => {
  const blank = beginWords('Ada').client
  const whole = { ...emptyStay(), place: 'Paris', fromDay: '2026-11-01', untilDay: '2026-11-03' }

  // Catches a stay, a gift or a quiet period that vanishes on saving because half of it is missing.
  it.each([
    ['a stay without its days', { stays: [{ ...emptyStay(), place: 'Paris' }] }],
    ['a stay that ends before it begins', { stays: [{ ...whole, untilDay: '2026-10-30' }] }],
    ['a quiet period without its first day', { quietPeriods: [{ ...emptyQuietPeriod(), reason: 'x' }] }],
    ['a gift nobody named', { gifts: [{ ...emptyGift(), occasion: 'birthday' }] }],
  ])('are not saved with %s', (_, part) => {
    expect(isHalfFilled({ ...blank, ...part })).toBe(true)
  })

  it('are saved whole, or when nobody filled them', () => {
    const open = { ...emptyQuietPeriod(), fromDay: '2026-11-01' }
    expect(isHalfFilled({ ...blank, stays: [whole, emptyStay()], quietPeriods: [open] })).toBe(false)
    expect(isHalfFilled({ ...blank, quietPeriods: [emptyQuietPeriod()], gifts: [emptyGift()] })).toBe(false)
  })
})

describe('a number as it was typed', () => {
  // Catches a length ten times too long, or one that only the typist's language can read.
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['١٢٫٥', '12.5'],
    ['−3', '-3'],
    ['', ''],
    ['1.234,5', null],
    ['12,', null],
    ['about 12', null],
  ])('"%s" is %s', (typed, read) => {
    expect(readNumber(typed)).toBe(read)
  })
})

describe('a year as it was typed', () => {
  it.each([
    ['2025', 2025],
    ['٢٠٢٥', 2025],
    ['20', null],
    ['2025,5', null],
    ['', null],
  ])('"%s" is %s', (typed, read) => {
    expect(readYear(typed)).toBe(read)
  })
})
