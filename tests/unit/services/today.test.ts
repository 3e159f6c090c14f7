import { BLANK_OCCASION } from '../../../db/queries/blank-form.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectToWrite } from '../../../db/connect.ts'
import type { Occasion } from '../../../electron/ipc/client-parts.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Today } from '../../../electron/ipc/today.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { createTodayService } from '../../../electron/services/today.ts'
import { nextOccurrence } from '../../../locales/calendars/next-occurrence.ts'
import { addDays, daysBetween } from '../../../locales/time-zones.ts'
import { startChance } from '../../bench/random.ts'
import { inventOccasion } from '../../support/invent-occasion.ts'
import { TEST_KEY } from '../../support/temp-store.ts'
import { bookingFor, EARLY, openAppointmentBook } from '../../support/appointment-book.ts'

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let appointments: ReturnType<typeof createAppointmentService>
let service: ReturnType<typeof createTodayService>

beforeEach(async () => {
  book = await openAppointmentBook()
  appointments = createAppointmentService(book.desk)
  service = createTodayService(book.desk, { appointments })
})
afterEach(() => book.close())

function on(monthCode: string | null, day: number | null, more: Partial<Occasion> = {}): Occasion {
  return { ...BLANK_OCCASION, monthCode, day, ...more }
}

async function visitOn(clientId: ClientId, ...days: string[]) {
  for (const day of days) await appointments.book({ appointment: bookingFor(clientId, { day }) })
}

describe('the day', () => {
  it('is the boutique’s own when none is named, and holds what is booked in it', async () => {
    book.clock.now = Date.UTC(2026, 9, 5, 22, 30)
    const ada = await book.addClient('Byron')
    await visitOn(ada, '2026-10-05', '2026-10-06')
    const today = service.get({ day: null })
    expect(Today.parse(today)).toEqual(today)
    expect([today.day, today.now, today.appointments.map((a) => a.day)]).toEqual([
      '2026-10-06',
      book.clock.now,
      ['2026-10-06'],
    ])
    expect(service.get({ day: '2026-10-05' }).appointments).toHaveLength(1)
  })

  it('tells what has ended at once and counts it as the last visit soon after', async () => {
    const ada = await book.addClient('Byron')
    await visitOn(ada, '2026-10-06')
    book.clock.now = Date.UTC(2026, 9, 6, 15)
    expect(service.get({ day: null }).appointments[0]?.status).toBe('done')
    const lastVisit = book.store.sqlite.prepare('select last_visit_at from client where id = ?').pluck()
    await vi.waitFor(() => expect(lastVisit.get(ada)).toBe(Date.UTC(2026, 9, 6, 8)))
  })

  it('does not wait for a book that is being written', async () => {
    await visitOn(await book.addClient('Byron'), '2026-10-06')
    book.clock.now = Date.UTC(2026, 9, 6, 15)
    const importing = connectToWrite(book.store.path, TEST_KEY, 'here')
    importing.exec('begin immediate')
    expect(service.get({ day: null }).appointments).toHaveLength(1)
    importing.exec('rollback')
    importing.close()
  })
})

describe('occasions', () => {
  const found = async () =>
    service.get({ day: null }).occasions.map((o) => `${o.name.text} ${o.nextDay} ${o.inDays}`)

  it('come nearest first, from today to the fourteenth day', async () => {
    await book.addClient('Late', { occasions: [on('M10', 21)] })
    await book.addClient('Last', { occasions: [on('M10', 20)] })
    await book.addClient('First', { occasions: [on('M10', 6)] })
    await book.addClient('Gone', { occasions: [on('M10', 5)] })
    await book.addClient('Unsure', { occasions: [on('M10', null), on(null, null)] })
    expect(await found()).toEqual(['Ada First 2026-10-06 0', 'Ada Last 2026-10-20 14'])
  })

  it('reach over the turn of the year and keep 29 February in a common year', async () => {
    await book.addClient('January', { occasions: [on('M01', 3)] })
    book.clock.now = Date.UTC(2026, 11, 28, 12)
    expect(await found()).toEqual(['Ada January 2027-01-03 6'])
    await book.addClient('Leap', { occasions: [on('M02', 29)] })
    book.clock.now = Date.UTC(2027, 1, 20, 12)
    expect(await found()).toEqual(['Ada Leap 2027-02-28 8'])
  })

  it('are kept by each client in their own way', async () => {
    await book.addClient('Eve', { occasions: [on('M02', 29)] })
    await book.addClient('March', { occasions: [on('M02', 29, { feb29: 'mar1' })] })
    await book.addClient('Lunar', { occasions: [on('M01L', 15, { calendar: 'chinese' })] })
    const leapOnly = { calendar: 'chinese', leapMonth: 'leapOnly' } as const
    await book.addClient('Rare', { occasions: [on('M01L', 15, leapOnly)] })
    book.clock.now = Date.UTC(2027, 1, 19, 12)
    expect(await found()).toEqual([
      'Ada Lunar 2027-02-20 1',
      'Ada Eve 2027-02-28 9',
      'Ada March 2027-03-01 10',
    ])
  })

  it('find days beyond an occasion whose month is not known', async () => {
    await book.addClient('Unsure', {
      occasions: [on(null, 3, { calendar: 'hebrew' }), on('M09', 6, { calendar: 'chinese' })],
    })
    await book.addClient('Sure', { occasions: [on('M10', 7, { calendar: 'japanese' })] })
    expect(await found()).toEqual(['Ada Sure 2026-10-07 1', 'Ada Unsure 2026-10-15 9'])
  })

  // Catches a day or a custom that the index is never asked for: a birthday nobody is told of.
  it('are those that reckoning every occasion by itself would find, whatever the day', async () => {
    const chance = startChance(7)
    const told = Array.from({ length: 250 }, () => inventOccasion(chance))
    for (let at = 0; at < told.length; at += 50) {
      await book.addClient(`C${at}`, { occasions: told.slice(at, at + 50) })
    }
    for (let n = 0; n < 150; n += 1) {
      const day = addDays('1999-01-01', chance.between(0, 30_000))
      const reckoned = told
        .map((occasion) => nextOccurrence(occasion, day, occasion))
        .filter((next) => next !== null && daysBetween(day, next.date) <= 14)
        .map((next) => next?.date ?? '')
        .sort((a, b) => a.localeCompare(b))
      const listed = service.get({ day }).occasions.map(({ nextDay }) => nextDay)
      expect(listed, day).toEqual(reckoned.slice(0, 40))
    }
  })

  // Catches the gift of last year being given again, or the mother's gift standing beside the client's own birthday.
  it('say how many years it is, whether the moon decides, and what that person was given before', async () => {
    const gift = { year: 2025, occasion: 'birthday', recipient: '', what: 'Silk scarf' }
    await book.addClient('Byron', {
      occasions: [
        on('M10', 8, { year: 1986 }),
        on('M04', 27, { calendar: 'islamic-umalqura', whose: 'Mother' }),
      ],
      gifts: [{ ...gift, year: 2024, what: 'Candle' }, gift, { ...gift, recipient: 'Mother', what: 'Vase' }],
    })
    const told = service.get({ day: '2026-10-06' }).occasions
    expect(told.map((o) => [o.occasion.whose, o.years, o.isExpected, o.given.map((g) => g.what)])).toEqual([
      ['', 40, false, ['Silk scarf', 'Candle']],
      ['Mother', null, true, ['Vase']],
    ])
  })

  it('leave out binned clients and stop at forty', async () => {
    const binned = await book.addClient('Binned', { occasions: [on('M10', 7)] })
    book.store.sqlite.exec(`update client set binned_at = 1 where id = ${binned}`)
    for (let i = 0; i < 45; i++) await book.addClient(`C${i}`, { occasions: [on('M10', 7 + (i % 3))] })
    const listed = service.get({ day: null }).occasions
    expect(listed).toHaveLength(40)
    expect(listed.map((o) => o.inDays)).toEqual(listed.map((o) => o.inDays).sort((a, b) => a - b))
    expect(listed.some((o) => o.clientId === binned)).toBe(false)
  })
})

describe('gone quiet', () => {
  const quiet = async () => service.get({ day: null }).quiet

  it('are those silent for more than twice their interval, with the rhythm that shows it', async () => {
    const kim = await book.addClient('Kim')
    await visitOn(kim, '2024-09-01', '2024-12-30', '2025-04-29', '2025-08-27')
    const [found, ...others] = await quiet()
    expect(others).toEqual([])
    expect(found).toMatchObject({ clientId: kim, everyDays: 120, silentDays: 404 })
    expect(found?.visits).toHaveLength(4)
    expect(found?.visits).toEqual(found?.visits.toSorted((a, b) => a - b))
  })

  it('are not those who came less than three times, are within their rhythm, left for good, or are expected', async () => {
    await visitOn(await book.addClient('Twice'), '2025-01-01', '2025-02-01')
    await visitOn(await book.addClient('Yearly'), '2023-12-01', '2024-12-01', '2025-12-01')
    await visitOn(await book.addClient('Left'), '2020-01-01', '2020-02-01', '2020-03-01')
    await visitOn(await book.addClient('Recent'), '2026-07-01', '2026-08-01', '2026-09-01')
    const expected = await book.addClient('Expected')
    await visitOn(expected, '2025-01-01', '2025-02-01', '2025-03-01', '2026-10-20')
    expect(await quiet()).toEqual([])
    const [coming] = appointments.forClient({ clientId: expected })
    if (coming) await appointments.cancel({ id: coming.id })
    expect((await quiet()).map((q) => q.clientId)).toEqual([expected])
  })

  it('come longest overdue first and are at most six', async () => {
    const ids: ClientId[] = []
    for (let i = 0; i < 8; i++) {
      const id = await book.addClient(`Q${i}`)
      ids.push(id)
      const start = addDays('2025-06-01', -20 * i)
      await visitOn(id, start, addDays(start, 30), addDays(start, 60))
    }
    expect((await quiet()).map((q) => q.clientId)).toEqual(ids.toReversed().slice(0, 6))
  })
})

describe('counts', () => {
  it('tell the book, what is still to come, and the bin', async () => {
    const ada = await book.addClient('Byron')
    const binned = await book.addClient('Binned')
    await visitOn(ada, '2026-10-01', '2026-10-06', '2026-12-01')
    await visitOn(binned, '2026-10-08')
    const [cancelled] = appointments.forClient({ clientId: ada })
    if (cancelled) await appointments.cancel({ id: cancelled.id })
    book.store.sqlite.exec(`update client set binned_at = ${EARLY} where id = ${binned}`)
    expect(service.counts()).toEqual({ clients: 1, appointments: 1, binned: 1 })
  })
})
