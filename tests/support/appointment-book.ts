import { BLANK_FORM, BLANK_NAME } from '../../db/queries/blank-form.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import type { NamePart } from '../../db/queries/client-form.ts'
import { boutique, salons, staff } from '../../db/schema/index.ts'
import type { Store } from '../../db/store.ts'
import type { AppointmentDraft } from '../../electron/ipc/appointments.ts'
import type { SalonId } from '../../electron/ipc/boutique.ts'
import type { ClientDraft, ClientId } from '../../electron/ipc/clients.ts'
import type { StaffId } from '../../electron/ipc/staff.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { openTempStore } from './temp-store.ts'

/** Six in the morning of 6 October 2026 in Paris. */
export const EARLY = Date.UTC(2026, 9, 6, 4)

/** A real book with a boutique in Paris, two staff (Camille at the desk, Inès), two salons and a clock that can be set. */
export async function openAppointmentBook(start = EARLY) {
  const store = await openTempStore()
  const clock = { now: start }
  const announced: string[] = []
  await store.write(() => furnish(store))
  const desk: Desk = {
    store,
    staffId: 1 as StaffId,
    role: 'manager',
    language: () => 'en',
    house: () => ({ timeZone: 'Europe/Paris', country: 'FR', name: 'Maison Aurèle' }),
    now: () => clock.now,
    announce: (topic) => announced.push(topic),
  }
  const clients = createClientQueries(store)
  return {
    desk,
    store,
    clock,
    announced,
    close: () => store.close(),
    /** Adds a client with a Latin name and whatever else the test needs. */
    addClient: (surname: string, more: Partial<ClientDraft> = {}) =>
      store.write(() => clients.insertForm(clientForm(surname, more), { at: start, staffId: 1 }) as ClientId),
  }
}

/** A booking form for Tuesday 6 October 2026 at ten, one hour, in the first salon with the first advisor. */
export function bookingFor(clientId: ClientId, more: Partial<AppointmentDraft> = {}): AppointmentDraft {
  return {
    clientId,
    kind: 'visit',
    day: '2026-10-06',
    time: '10:00',
    minutes: 60,
    advisorId: 1 as StaffId,
    salonId: 1 as SalonId,
    purpose: '',
    recipient: '',
    secrecy: '',
    arrival: '',
    languages: [],
    companions: [],
    preparations: [],
    ...more,
  }
}

function furnish({ orm }: Store): void {
  orm
    .insert(boutique)
    .values({
      id: 1,
      name: 'Maison Aurèle',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      houseLanguages: ['fr', 'en'],
    })
    .run()
  orm
    .insert(staff)
    .values([
      { name: 'Camille Roussel', role: 'manager', languages: ['fr'] },
      { name: 'Inès Haddad', role: 'advisor', languages: ['fr', 'ar'] },
    ])
    .run()
  orm
    .insert(salons)
    .values([{ name: 'Perle' }, { name: 'Bleu' }])
    .run()
}

function clientForm(surname: string, more: Partial<ClientDraft>): ClientDraft {
  const name: NamePart = { ...BLANK_NAME, lang: 'en', given: 'Ada', surname }
  return { ...(BLANK_FORM as ClientDraft), names: [name], ...more }
}
