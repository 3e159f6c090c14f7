import type { AppointmentLists } from '../../db/queries/appointments.ts'

/** The row of a visit that somebody comes for. */
export function visitRow(clientId: number, purpose: string) {
  return {
    clientId,
    kind: 'visit' as const,
    startsAt: 1,
    endsAt: 2,
    advisorId: null,
    salonId: null,
    purpose,
    recipient: '',
    secrecy: '',
    arrival: '',
    languages: [],
    status: 'booked' as const,
    arrivedAt: null,
    changedAt: 1,
    bookedById: null,
  }
}

/** The lists of a visit for which one thing is to be ready, and to which somebody of that name comes along. */
export function listsWith(text: string): AppointmentLists {
  const companions = [{ name: text, role: '', clientId: null }]
  return { companions, preparations: [{ text, ownerId: null, by: '', isReady: false }] }
}
