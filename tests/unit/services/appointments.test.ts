import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRhythm } from '../../../db/rhythm.ts'
import { Appointment, type AppointmentId } from '../../../electron/ipc/appointments.ts'
import type { SalonId } from '../../../electron/ipc/boutique.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { createAppointmentService } from '../../../electron/services/appointments.ts'
import { bookingFor, EARLY, openAppointmentBook } from '../../support/appointment-book.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let service: ReturnType<typeof createAppointmentService>
let tanaka: ClientId
let zhang: ClientId

beforeEach(async () => {
  book = await openAppointmentBook()
  service = createAppointmentService(book.desk)
  tanaka = await book.addClient('Tanaka', { country: 'JP' })
  zhang = await book.addClient('Zhang', { timeZone: 'Asia/Shanghai', country: 'CN' })
})
afterEach(() => book.close())

function lastVisitOf(id: ClientId) {
  return book.store.sqlite
    .prepare<[number], { last: number | null; quiet: number | null }>(
      'select last_visit_at as last, quiet_after as quiet from client where id = ?',
    )
    .get(id)
}

const actsOf = (id: AppointmentId) =>
  book.store.sqlite
    .prepare<[number], string>("select act from activity where subject = 'appointment' and subject_id = ?")
    .pluck()
    .all(id)

describe('booking', () => {
  it('keeps every word of the form and shows both clocks', async () => {
    const draft = bookingFor(zhang, {
      time: '14:30',
      minutes: 75,
      purpose: 'His mother’s seventieth birthday',
      recipient: 'His mother',
      secrecy: '  She must not know.\nNo message to the house.  ',
      arrival: 'Car at 14:20',
      languages: ['zh-Hans', 'en'],
      companions: [{ name: '李静', role: 'wife', clientId: null }],
      preparations: [{ text: 'Tea', ownerId: 2 as StaffId, by: '14:00', isReady: true }],
    })
    const booked = await service.book({ appointment: draft })
    expect(booked).toMatchObject(draft)
    expect(Appointment.parse(booked)).toEqual(booked)
    expect(booked).toMatchObject({
      startsAt: Date.UTC(2026, 9, 6, 12, 30),
      endsAt: Date.UTC(2026, 9, 6, 13, 45),
      clientTimeZone: 'Asia/Shanghai',
      clientTime: '20:30',
      clientDay: '2026-10-06',
      advisorName: 'Camille Roussel',
      salonName: 'Perle',
      status: 'booked',
      revision: 1,
    })
    expect(service.get({ id: booked.id })).toEqual(booked)
    expect(book.announced).toEqual(['appointments.changed', 'clients.changed'])
    expect(actsOf(booked.id)).toEqual(['appointment.booked'])
  })

  it('reckons the clock from a country with one zone and guesses none from a country with many', async () => {
    const american = await book.addClient('Okafor', { country: 'US' })
    expect((await service.book({ appointment: bookingFor(tanaka) })).clientTimeZone).toBe('Asia/Tokyo')
    const unknown = await service.book({ appointment: bookingFor(american) })
    expect([unknown.clientTimeZone, unknown.clientTime, unknown.clientDay]).toEqual(['', '', ''])
  })

  it('refuses a client, advisor or salon who is not there, and leaves nothing behind', async () => {
    await book.store.write(() =>
      book.store.sqlite.exec(`update client set binned_at = 1 where id = ${zhang}`),
    )
    for (const draft of [
      bookingFor(zhang),
      bookingFor(99 as ClientId),
      bookingFor(tanaka, { advisorId: 9 as StaffId }),
      bookingFor(tanaka, { salonId: 9 as SalonId }),
    ]) {
      await expect(service.book({ appointment: draft })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(service.forClient({ clientId: tanaka })).toEqual([])
  })

  it('lasts its minutes by the clock of the world when the wall clock changes', async () => {
    const night = await service.book({
      appointment: bookingFor(tanaka, { day: '2026-10-25', time: '01:30', minutes: 120 }),
    })
    expect(night.endsAt - night.startsAt).toBe(2 * HOUR)
    expect([night.day, night.time, night.minutes]).toEqual(['2026-10-25', '01:30', 120])
  })
})

describe('days', () => {
  it('hold what starts in them, midnight included and the next midnight not, in order', async () => {
    for (const [day, time] of [
      ['2026-10-07', '00:00'],
      ['2026-10-06', '23:59'],
      ['2026-10-05', '23:59'],
      ['2026-10-06', '00:00'],
    ] as const) {
      await service.book({ appointment: bookingFor(tanaka, { day, time }) })
    }
    const times = (from: string, to: string) => service.forDays({ from, to }).map((a) => `${a.day} ${a.time}`)
    expect(times('2026-10-06', '2026-10-06')).toEqual(['2026-10-06 00:00', '2026-10-06 23:59'])
    expect(times('2026-10-05', '2026-10-07')).toHaveLength(4)
  })

  it('call whoever comes along and is in the book by the name they have now, and others as they were named', async () => {
    const companions = [
      { name: 'Mme Tanaka', role: 'friend', clientId: tanaka },
      { name: 'Yui', role: '', clientId: null },
    ]
    const { id, name } = await service.book({ appointment: bookingFor(tanaka, {}) })
    const visit = await service.book({ appointment: bookingFor(zhang, { time: '18:00', companions }) })
    expect(visit.companions).toMatchObject([{ name: name.text, clientId: tanaka }, { name: 'Yui' }])
    expect(service.get({ id }).companions).toEqual([])
  })

  it('give each appointment its own companions and preparations', async () => {
    const item = (text: string) => ({ text, ownerId: null, by: '', isReady: false }) as const
    await service.book({ appointment: bookingFor(tanaka, { preparations: [item('a'), item('b')] }) })
    await service.book({ appointment: bookingFor(zhang, { time: '12:00', preparations: [item('c')] }) })
    const lists = service.forDays({ from: '2026-10-06', to: '2026-10-06' })
    expect(lists.map((a) => a.preparations.map((p) => p.text))).toEqual([['a', 'b'], ['c']])
  })
})

describe('changing', () => {
  it('replaces the form and its lists and raises the revision', async () => {
    const { id, revision } = await service.book({
      appointment: bookingFor(tanaka, { companions: [{ name: 'Yui', role: '', clientId: null }] }),
    })
    const changed = await service.change({
      id,
      revision,
      appointment: bookingFor(zhang, { time: '16:00', salonId: null, languages: ['zh'] }),
    })
    expect(changed).toMatchObject({
      id,
      revision: 2,
      clientId: zhang,
      time: '16:00',
      salonId: null,
      salonName: '',
      languages: ['zh'],
      companions: [],
    })
  })

  it('refuses to overwrite what another changed meanwhile', async () => {
    const { id, revision } = await service.book({
      appointment: bookingFor(tanaka, {
        preparations: [{ text: 'Tea', ownerId: null, by: '', isReady: false }],
      }),
    })
    await service.markReady({ id, index: 0, isReady: true })
    const late = service.change({ id, revision, appointment: bookingFor(tanaka) })
    await expect(late).rejects.toMatchObject({ code: 'stale' })
    expect(service.get({ id }).preparations[0]?.isReady).toBe(true)
  })

  it('takes the last visit away from one client and gives it to the other', async () => {
    const past = bookingFor(tanaka, { day: '2026-10-01' })
    const { id, revision, startsAt, status } = await service.book({ appointment: past })
    expect(status).toBe('done')
    expect(lastVisitOf(tanaka)?.last).toBe(startsAt)
    await service.change({ id, revision, appointment: { ...past, clientId: zhang } })
    expect(lastVisitOf(tanaka)?.last).toBeNull()
    expect(lastVisitOf(zhang)?.last).toBe(startsAt)
  })

  it('makes a past visit a booking again when it moves to the future', async () => {
    const { id, revision } = await service.book({ appointment: bookingFor(tanaka, { day: '2026-10-01' }) })
    const moved = await service.change({ id, revision, appointment: bookingFor(tanaka) })
    expect(moved.status).toBe('booked')
    expect(lastVisitOf(tanaka)?.last).toBeNull()
  })
})

describe('what becomes of an appointment', () => {
  it('is cancelled and taken back to the letter, an arrival included', async () => {
    const { id } = await service.book({ appointment: bookingFor(tanaka) })
    await service.markArrived({ id, arrived: true })
    expect(service.get({ id }).status).toBe('arrived')
    await service.cancel({ id })
    expect(service.get({ id }).status).toBe('cancelled')
    await expect(service.markArrived({ id, arrived: true })).rejects.toMatchObject({ code: 'stale' })
    await service.reinstate({ id })
    expect(service.get({ id }).status).toBe('arrived')
    await service.markArrived({ id, arrived: false })
    expect(service.get({ id }).status).toBe('booked')
    expect(actsOf(id)).toEqual([
      'appointment.booked',
      'appointment.arrived',
      'appointment.cancelled',
      'appointment.reinstated',
      'appointment.awaited',
    ])
  })

  it('counts no cancelled visit and no call as the last visit', async () => {
    const visit = await service.book({ appointment: bookingFor(tanaka, { day: '2026-09-01' }) })
    const later = await service.book({ appointment: bookingFor(tanaka, { day: '2026-09-20' }) })
    await service.book({ appointment: bookingFor(tanaka, { day: '2026-09-30', kind: 'call' }) })
    expect(lastVisitOf(tanaka)?.last).toBe(later.startsAt)
    await service.cancel({ id: later.id })
    expect(lastVisitOf(tanaka)?.last).toBe(visit.startsAt)
    await service.reinstate({ id: later.id })
    expect(lastVisitOf(tanaka)?.last).toBe(later.startsAt)
  })

  it('becomes past once it has ended, and only then', async () => {
    const { id, endsAt, startsAt } = await service.book({ appointment: bookingFor(tanaka) })
    expect(await service.settleVisits(endsAt - 1)).toBe(0)
    book.clock.now = endsAt
    expect([service.get({ id }).status, lastVisitOf(tanaka)?.last]).toEqual(['done', null])
    book.announced.length = 0
    expect(await service.settleVisits(endsAt)).toBe(1)
    expect(lastVisitOf(tanaka)?.last).toBe(startsAt)
    expect(book.announced).toEqual(['appointments.changed', 'clients.changed'])
    expect(await service.settleVisits(endsAt)).toBe(0)
  })

  it('answers not-found for an appointment or a preparation that is not there', async () => {
    const { id } = await service.book({ appointment: bookingFor(tanaka) })
    await expect(service.cancel({ id: 99 as AppointmentId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(service.markReady({ id, index: 0, isReady: true })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(() => service.get({ id: 99 as AppointmentId })).toThrow('not-found')
  })
})

describe('conflicts', () => {
  const wish = (more: object) => ({
    clientId: null,
    day: '2026-10-06',
    time: '10:30',
    minutes: 30,
    advisorId: null,
    salonId: null,
    exceptId: null,
    ...more,
  })

  it('name the salon, the advisor and the client, each for itself', async () => {
    const { id } = await service.book({ appointment: bookingFor(tanaka) })
    const overs = (more: object) => service.conflicts(wish(more)).conflicts.map((conflict) => conflict.over)
    expect(overs({ salonId: 1, advisorId: 1, clientId: tanaka })).toEqual(['salon', 'advisor', 'client'])
    expect(overs({ salonId: 2, advisorId: 2, clientId: zhang })).toEqual([])
    expect(overs({})).toEqual([])
    expect(overs({ salonId: 1, exceptId: id })).toEqual([])
  })

  it('leave room for one visit to begin as another ends', async () => {
    await service.book({ appointment: bookingFor(tanaka) })
    const at = (time: string, minutes: number) =>
      service.conflicts(wish({ time, minutes, salonId: 1 })).conflicts.length
    expect([at('11:00', 30), at('09:30', 30), at('10:59', 5), at('09:30', 31), at('09:00', 180)]).toEqual([
      0, 0, 1, 1, 1,
    ])
  })

  it('see a visit that began the day before and forget one that was cancelled', async () => {
    const long = await service.book({
      appointment: bookingFor(tanaka, { day: '2026-10-05', time: '11:00', minutes: 1440 }),
    })
    const found = () => service.conflicts(wish({ salonId: 1 })).conflicts.map((c) => c.appointmentId)
    expect(found()).toEqual([long.id])
    await service.cancel({ id: long.id })
    expect(found()).toEqual([])
  })

  // Catches a guest in mourning being called in, or one being kept away on the day after.
  it('tell that the client is to be left in peace on that day, and until when', async () => {
    const ada = await book.addClient('Byron', {
      quietPeriods: [
        { fromDay: '2026-10-06', untilDay: '2026-10-08', reason: 'Mourning' },
        { fromDay: '2026-12-01', untilDay: '', reason: '' },
      ],
    })
    const on = (day: string) => service.conflicts(wish({ clientId: ada, day })).quiet?.reason
    expect(['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09', '2027-05-01'].map(on)).toEqual([
      undefined,
      'Mourning',
      'Mourning',
      undefined,
      '',
    ])
  })

  it('tell the client’s clock before anything is booked', () => {
    expect(service.conflicts(wish({ clientId: tanaka, time: '18:30' }))).toMatchObject({
      clientTimeZone: 'Asia/Tokyo',
      clientTime: '01:30',
      clientDay: '2026-10-07',
    })
  })
})

describe('rhythm', () => {
  it('is the median interval, and silence from twice that on', () => {
    const visits = [0, 90, 180, 290].map((day) => EARLY + day * DAY)
    expect(readRhythm(visits)).toEqual({ every: 90 * DAY, quietAfter: EARLY + (290 + 180) * DAY })
  })

  it('never calls two months silence', () => {
    const weekly = [0, 7, 14].map((day) => EARLY + day * DAY)
    expect(readRhythm(weekly)?.quietAfter).toBe(EARLY + (14 + 60) * DAY)
  })

  it('counts visits of one stay once', () => {
    expect(readRhythm([EARLY, EARLY + HOUR, EARLY + 100 * DAY])).toBeNull()
  })

  it('is kept with every booking of the past', async () => {
    for (const day of ['2025-01-10', '2025-05-10', '2025-09-10']) {
      await service.book({ appointment: bookingFor(tanaka, { day }) })
    }
    const kept = lastVisitOf(tanaka)
    expect(kept?.quiet).toBeGreaterThan((kept?.last ?? 0) + 240 * DAY)
  })
})
