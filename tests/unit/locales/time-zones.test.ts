import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayRange,
  daysBetween,
  instantOf,
  wallClock,
  zoneOfCountry,
} from '../../../locales/time-zones.ts'

const HOUR = 3_600_000

describe('instantOf', () => {
  it('reads an ordinary time with the offset of its season', () => {
    expect(instantOf('2026-10-06', '10:00', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 6, 8))
    expect(instantOf('2026-12-06', '10:00', 'Europe/Paris')).toBe(Date.UTC(2026, 11, 6, 9))
    expect(instantOf('2026-10-06', '09:45', 'Asia/Kathmandu')).toBe(Date.UTC(2026, 9, 6, 4))
  })

  it('carries a time that spring skips forward by the length of the gap', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(wallClock(instantOf('2026-03-29', '02:30', 'Europe/Paris'), 'Europe/Paris').time).toBe('03:30')
    expect(wallClock(instantOf('2026-03-08', '02:00', 'America/New_York'), 'America/New_York').time).toBe(
      '03:00',
    )
  })

  it('takes the first of two equal times in autumn', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 5, 30))
  })

  it('is exact one minute either side of each change', () => {
    expect(instantOf('2026-03-29', '01:59', 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 0, 59))
    expect(instantOf('2026-03-29', '03:00', 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 1))
    expect(instantOf('2026-10-25', '01:59', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 24, 23, 59))
    expect(instantOf('2026-10-25', '03:00', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 2))
  })

  it('knows a half-hour change (Lord Howe)', () => {
    expect(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe(Date.UTC(2026, 9, 3, 15, 45))
    expect(instantOf('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe(Date.UTC(2026, 3, 4, 14, 45))
  })

  it('refuses a day that does not exist and a zone nobody keeps', () => {
    expect(() => instantOf('2026-13-01', '10:00', 'Europe/Paris')).toThrow(RangeError)
    expect(() => instantOf('2026-01-01', '10:00', 'Europe/Atlantis')).toThrow(RangeError)
  })

  it('comes back to the same wall clock in every zone, save where the clock skips', () => {
    const moved: string[] = []
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const day of ['2026-01-15', '2026-07-15', '2028-02-29', '1999-12-31']) {
        const back = wallClock(instantOf(day, '09:30', zone), zone)
        if (back.day !== day || back.time !== '09:30') moved.push(`${zone} ${day}`)
      }
    }
    expect(moved).toEqual([])
  })
})

describe('wallClock', () => {
  it('shows midnight as 00:00 of the new day, never as 24:00', () => {
    expect(wallClock(Date.UTC(2026, 9, 5, 22), 'Europe/Paris')).toEqual({ day: '2026-10-06', time: '00:00' })
  })

  it('drops seconds before and after 1970', () => {
    expect(wallClock(Date.UTC(2026, 0, 1, 12, 0, 59, 999), 'UTC').time).toBe('12:00')
    expect(wallClock(-1, 'UTC')).toEqual({ day: '1969-12-31', time: '23:59' })
  })
})

describe('dayRange', () => {
  it('lasts 23, 24 or 25 hours in Paris', () => {
    const hours = (day: string) => {
      const { from, to } = dayRange(day, 'Europe/Paris')
      return (to - from) / HOUR
    }
    expect([hours('2026-03-29'), hours('2026-10-06'), hours('2026-10-25')]).toEqual([23, 24, 25])
  })

  it('begins with the first instant of a day whose midnight is skipped', () => {
    const { from } = dayRange('2026-04-24', 'Africa/Cairo')
    expect(wallClock(from, 'Africa/Cairo')).toEqual({ day: '2026-04-24', time: '01:00' })
    expect(wallClock(from - 1, 'Africa/Cairo').day).toBe('2026-04-23')
  })

  it('is empty for the day Samoa left out', () => {
    const { from, to } = dayRange('2011-12-30', 'Pacific/Apia')
    expect(to).toBe(from)
  })

  it('leaves no instant between two days', () => {
    expect(dayRange('2026-10-25', 'Europe/Paris').to).toBe(dayRange('2026-10-26', 'Europe/Paris').from)
  })
})

describe('plain days', () => {
  it('step over month ends and 29 February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  })
})

describe('zoneOfCountry', () => {
  it('answers where one clock rules', () => {
    expect(zoneOfCountry('JP')).toBe('Asia/Tokyo')
    expect(zoneOfCountry('DE')).toBe('Europe/Berlin')
    expect(zoneOfCountry('AE')).toBe('Asia/Dubai')
  })

  it('guesses nothing where clocks differ or no country is known', () => {
    expect(['US', 'RU', 'BR', 'CN', 'ES', '', 'XX'].map(zoneOfCountry)).toEqual(['', '', '', '', '', '', ''])
  })
})
