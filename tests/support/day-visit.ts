import { expect } from 'vitest'
import type { Appointment } from '../../electron/ipc/appointments.ts'
import type { Brief } from '../../electron/ipc/briefs.ts'
import type { Get } from './day-steps.ts'

/** Books a visit, changes it, and does and takes back what can become of it; answers which one that is. */
export async function bookVisit(get: Get, clientId: number): Promise<number> {
  const draft = {
    clientId,
    kind: 'visit',
    day: '2026-11-23',
    time: '15:00',
    minutes: 75,
    advisorId: null,
    salonId: 1,
    purpose: 'A ring for the silver wedding',
    recipient: '',
    secrecy: 'Her husband must not know.',
    arrival: 'Car at 14:55',
    languages: ['ja'],
    companions: [{ name: '結衣', role: 'daughter', clientId: null }],
    preparations: [{ text: 'Ring 52 from the vault', ownerId: null, by: '14:50', isReady: false }],
  }
  const booked = await get<Appointment>('appointments.book', { appointment: draft })
  const appointmentId = booked.id
  expect(booked).toMatchObject({
    clientTime: '23:00',
    clientTimeZone: 'Asia/Tokyo',
    salonName: 'Salon Perle',
  })
  expect(
    await get('appointments.conflicts', {
      clientId: null,
      day: '2026-11-23',
      time: '15:30',
      minutes: 30,
      advisorId: null,
      salonId: 1,
      exceptId: null,
    }),
  ).toMatchObject({ conflicts: [{ appointmentId, over: 'salon' }] })
  const changed = await get<Appointment>('appointments.change', {
    id: appointmentId,
    revision: booked.revision,
    appointment: { ...draft, time: '15:15' },
  })
  expect(changed.time).toBe('15:15')
  await get('appointments.markReady', { id: appointmentId, index: 0, isReady: true })
  await get('appointments.cancel', { id: appointmentId })
  await get('appointments.reinstate', { id: appointmentId })
  await get('appointments.markArrived', { id: appointmentId, arrived: true })
  await get('appointments.markArrived', { id: appointmentId, arrived: false })
  await get('appointments.takeBack', { id: appointmentId, act: 'awaited' })
  expect(await get('appointments.recognise', { clientId, names: ['Nobody of the book'] })).toEqual([])
  return appointmentId
}

/** Reads a visit, its brief on the screen and on paper, its day, and what the client's history has of it. */
export async function readVisit(get: Get, clientId: number, appointmentId: number): Promise<void> {
  await get('appointments.get', { id: appointmentId })
  expect(await get('appointments.forDays', { from: '2026-11-23', to: '2026-11-23' })).toHaveLength(1)
  expect(await get('appointments.forClient', { clientId })).toHaveLength(1)
  const brief = await get<Brief>('briefs.get', { appointmentId })
  expect(brief).toMatchObject({
    name: { text: '田中 美咲' },
    address: { spoken: '田中様', from: 'client' },
    likes: [{ text: 'Emerald, deep' }],
    sizes: [{ asSaid: '12号' }],
    occasions: [{ nextDay: '2026-12-01' }],
  })
  await get('briefs.savePdf', { appointmentId, paper: 'a4' })
  await get('briefs.print', { appointmentId, paper: 'letter' })
  expect(await get('today.get', { day: null })).toMatchObject({
    day: '2026-11-23',
    occasions: [{ inDays: 8 }],
  })
  await get('today.counts')
  const { moments } = await get<{ moments: { kind: string }[] }>('timeline.list', {
    clientId,
    kinds: ['visit', 'note', 'fact'],
    before: null,
    limit: 50,
  })
  expect(new Set(moments.map(({ kind }) => kind))).toEqual(new Set(['visit', 'note', 'fact']))
}
