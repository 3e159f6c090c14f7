import { describe, expect, it } from 'vitest'
import { occurrencesBetween } from '../../../locales/calendars/next-occurrence.ts'
import { toldDaysOn } from '../../../locales/calendars/told-days.ts'
import { startChance } from '../../bench/random.ts'
import { inventOccasion } from '../../support/invent-occasion.ts'

const key = (day: { calendar: string; monthCode: string | null; day: number | null }) =>
  `${day.calendar} ${day.monthCode} ${day.day}`

describe('the days an occasion may have been told as', () => {
  // Catches a custom forgotten (Adar, leap months, 29 February, short months): its clients would never be greeted.
  it('hold every occasion that is kept on the day, in any calendar and by any custom', () => {
    const chance = startChance(3)
    for (let n = 0; n < 1_500; n += 1) {
      const occasion = inventOccasion(chance)
      const from = chance.between(1995, 2070)
      for (const { date } of occurrencesBetween(occasion, `${from}-01-01`, `${from + 4}-12-31`, occasion)) {
        expect(toldDaysOn(date).map(key), `${date} ${JSON.stringify(occasion)}`).toContain(key(occasion))
      }
    }
  })

  // Catches asking the index for so much that the day is slow to open.
  it('are few, and each is named once', () => {
    for (const day of ['2026-11-23', '2027-02-28', '2028-03-01', '2025-07-25', '2027-03-10']) {
      const told = toldDaysOn(day).map(key)
      expect(new Set(told).size).toBe(told.length)
      expect(told.length).toBeLessThan(40)
    }
  })

  it('are none for what is no day', () => {
    expect(toldDaysOn('2027-02-30')).toEqual([])
  })
})
