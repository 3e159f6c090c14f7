import type { Appointment, AppointmentDraft } from '../../../electron/ipc/appointments.ts'
import type { SalonId } from '../../../electron/ipc/boutique.ts'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import type { WallClock } from '../../../locales/time-zones.ts'

/** A person who comes along, as the form holds them; the key keeps the fields of a line together. */
export interface CompanionLine {
  readonly key: string
  readonly name: string
  readonly role: string
  readonly clientId: number | null
  /** Whether somebody has answered that the client of this name is another person. */
  readonly isAnother: boolean
}

/** A thing to have ready, as the form holds it. */
export interface PreparationLine {
  readonly key: string
  readonly text: string
  readonly ownerId: number | null
  readonly by: string
  readonly isReady: boolean
}

/** What the form of a visit holds: like a draft of the contract, but what is needed may still be missing. */
export interface FormValue {
  readonly revision: number
  readonly client: { readonly id: number; readonly name: PersonName } | null
  readonly kind: AppointmentDraft['kind']
  readonly day: string | null
  readonly time: string | null
  readonly minutes: number | null
  readonly advisorId: number | null
  readonly salonId: number | null
  readonly purpose: string
  readonly recipient: string
  readonly secrecy: string
  readonly arrival: string
  readonly languages: readonly string[]
  readonly companions: readonly CompanionLine[]
  readonly preparations: readonly PreparationLine[]
}

/** What is wrong with a form, by field; the lists name the keys of their lines. */
export interface FormFaults {
  readonly client: boolean
  readonly day: boolean
  readonly time: boolean
  readonly minutes: boolean
  readonly companions: readonly string[]
  readonly preparations: readonly string[]
}

const MINUTES = { least: 5, most: 1440 }
const USUAL_MINUTES = 60
const USUAL_TIME = '10:00'
const SLOT_MINUTES = 30

interface Start {
  readonly day: string
  readonly now: WallClock
  readonly advisorId: number
  readonly client: Client | null
}

/** A form for a visit that is not booked yet, on a day and received by whoever is at the desk. */
export function startForm({ day, now, advisorId, client }: Start): FormValue {
  const blank: FormValue = {
    revision: 0,
    client: null,
    kind: 'visit',
    day,
    time: usualTime(day, now),
    minutes: USUAL_MINUTES,
    advisorId,
    salonId: null,
    purpose: '',
    recipient: '',
    secrecy: '',
    arrival: '',
    languages: [],
    companions: [],
    preparations: [],
  }
  return client ? chooseClient(blank, client) : blank
}

/** Ten o'clock, or the next half hour where that has passed; nobody is proposed an hour that is gone. */
function usualTime(day: string, now: WallClock): string | null {
  if (day !== now.day || now.time < USUAL_TIME) return USUAL_TIME
  const [hours = 0, minutes = 0] = now.time.split(':').map(Number)
  const next = (Math.floor((hours * 60 + minutes) / SLOT_MINUTES) + 1) * SLOT_MINUTES
  if (next >= 24 * 60) return null
  return [Math.floor(next / 60), next % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A form that holds what was booked. */
export function openForm(visit: Appointment): FormValue {
  return {
    revision: visit.revision,
    client: { id: visit.clientId, name: visit.name },
    kind: visit.kind,
    day: visit.day,
    time: visit.time,
    minutes: visit.minutes,
    advisorId: visit.advisorId,
    salonId: visit.salonId,
    purpose: visit.purpose,
    recipient: visit.recipient,
    secrecy: visit.secrecy,
    arrival: visit.arrival,
    languages: visit.languages,
    companions: visit.companions.map((companion) => ({
      ...companion,
      key: crypto.randomUUID(),
      isAnother: false,
    })),
    preparations: visit.preparations.map((preparation) => ({ ...preparation, key: crypto.randomUUID() })),
  }
}

/** The form with its client chosen, and the languages that client is known to speak. */
export function chooseClient(form: FormValue, client: Client): FormValue {
  const spoken = client.languages.filter(({ use }) => use === 'prefers' || use === 'speaks')
  return { ...form, client: { id: client.id, name: client.name }, languages: spoken.map(({ tag }) => tag) }
}

/** Whether a line is a name alone of which nobody has said yet whether it is somebody of the book. */
export function asksWhoItIs({ name, clientId, isAnother }: CompanionLine): boolean {
  return clientId === null && !isAnother && name.trim() !== ''
}

/** Looks a form over; empty lines at the end of a list are not faults, they are left out. */
export function findFaults(form: FormValue): FormFaults {
  const { minutes } = form
  return {
    client: form.client === null,
    day: form.day === null,
    time: form.time === null,
    minutes: minutes === null || minutes < MINUTES.least || minutes > MINUTES.most,
    companions: form.companions
      .filter(({ name, role }) => name.trim() === '' && role.trim() !== '')
      .map(({ key }) => key),
    preparations: form.preparations
      .filter(({ text, ownerId, by }) => text.trim() === '' && (ownerId !== null || by !== ''))
      .map(({ key }) => key),
  }
}

/** How many fields need another look. */
export function countFaults(faults: FormFaults): number {
  const single = [faults.client, faults.day, faults.time, faults.minutes].filter(Boolean).length
  return single + faults.companions.length + faults.preparations.length
}

/** The draft to book or change; null while something that is needed is missing. */
export function readDraft(form: FormValue): AppointmentDraft | null {
  const { client, day, time, minutes, companions, preparations } = form
  if (client === null || day === null || time === null || minutes === null) return null
  if (countFaults(findFaults(form)) > 0) return null
  const { kind, purpose, recipient, secrecy, arrival, languages } = form
  return {
    clientId: client.id as ClientId,
    kind,
    day,
    time,
    minutes,
    advisorId: form.advisorId as StaffId | null,
    salonId: kind === 'visit' ? (form.salonId as SalonId | null) : null,
    purpose: purpose.trim(),
    recipient: recipient.trim(),
    secrecy: secrecy.trim(),
    arrival: arrival.trim(),
    languages: [...languages],
    companions: companions
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, role, clientId }) => ({
        name: name.trim(),
        role: role.trim(),
        clientId: clientId as ClientId | null,
      })),
    preparations: preparations
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, ownerId, by, isReady }) => ({
        text: text.trim(),
        ownerId: ownerId as StaffId | null,
        by,
        isReady,
      })),
  }
}
