import type { TFunction } from 'i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import type { Format } from '../../lib/format.ts'
import { joinSentences } from '../../lib/sentences.tsx'

const MINUTE_MS = 60_000
/** Farther off than this, the hour says more than the minutes left. */
const SOON_MINUTES = 90

type Words = TFunction<'today'>

/** The visit to think of now: the first that is neither here, over nor cancelled. */
export function findNext(visits: readonly Appointment[], now: number): Appointment | undefined {
  return visits.find((visit) => visit.status === 'booked' && visit.endsAt > now)
}

/** How the day stands, in whole sentences: who is expected, who is next and what is not ready for them. */
export function tellDay(t: Words, format: Format, visits: readonly Appointment[], now: number): string {
  const expected = visits.filter((visit) => visit.status !== 'cancelled')
  if (expected.length === 0) return t(($) => $.lead.none)
  const next = findNext(expected, now)
  // Whoever has gone is expected no longer; the day is over once everybody has.
  const sentences = tellGuests(
    t,
    expected.filter((visit) => visit.endsAt > now),
  )
  if (next) sentences.push(tellNext(t, format, next, now), tellReadiness(t, next))
  else if (expected.every((visit) => visit.endsAt <= now)) sentences.push(t(($) => $.lead.over))
  return joinSentences(sentences)
}

function tellGuests(t: Words, visits: readonly Appointment[]): string[] {
  const count = (isCounted: (visit: Appointment) => boolean) => visits.filter(isCounted).length
  const guests = count(({ kind }) => kind === 'visit')
  const homes = count(({ kind }) => kind === 'home')
  const calls = count(({ kind }) => kind === 'call')
  const here = count(({ status, kind }) => status === 'arrived' && kind === 'visit')
  return [
    guests > 0 ? t(($) => $.lead.guests, { count: guests }) : '',
    homes > 0 ? t(($) => $.lead.homeVisits, { count: homes }) : '',
    calls > 0 ? t(($) => $.lead.calls, { count: calls }) : '',
    here > 0 ? t(($) => $.lead.here, { count: here }) : '',
  ]
}

function tellNext(t: Words, format: Format, next: Appointment, now: number): string {
  const time = format.time(next.startsAt)
  const count = Math.ceil((next.startsAt - now) / MINUTE_MS)
  const when = count <= 0 ? 'since' : count <= SOON_MINUTES ? 'in' : 'at'
  switch (next.kind) {
    case 'call':
      if (when === 'in') return t(($) => $.lead.nextCallIn, { count })
      return when === 'at' ? t(($) => $.lead.nextCallAt, { time }) : t(($) => $.lead.nextCallSince, { time })
    case 'home':
      if (when === 'in') return t(($) => $.lead.nextHomeIn, { count })
      return when === 'at' ? t(($) => $.lead.nextHomeAt, { time }) : t(($) => $.lead.nextHomeSince, { time })
    default:
      if (when === 'in') return t(($) => $.lead.nextGuestIn, { count })
      return when === 'at'
        ? t(($) => $.lead.nextGuestAt, { time })
        : t(($) => $.lead.nextGuestSince, { time })
  }
}

function tellReadiness(t: Words, { preparations }: Appointment): string {
  if (preparations.length === 0) return ''
  const count = preparations.filter(({ isReady }) => !isReady).length
  return count === 0 ? t(($) => $.lead.allReady) : t(($) => $.lead.notReady, { count })
}
