import { createActivityQueries } from '../../db/queries/activity.ts'
import {
  type AppointmentColumns,
  type AppointmentRow,
  createAppointmentQueries,
} from '../../db/queries/appointments.ts'
import { createVisitQueries } from '../../db/queries/visits.ts'
import type { Store } from '../../db/store.ts'
import { dayRange, instantOf, wallClock, zoneOfCountry } from '../../locales/time-zones.ts'
import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
  Companion,
  Conflict,
  Preparation,
} from '../ipc/appointments.ts'
import type { SalonId } from '../ipc/boutique.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { StaffId } from '../ipc/staff.ts'
import { createCompany } from './company.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'
import { createTakingBack } from './taking-back.ts'
import { settleVisits } from './visits.ts'

const MINUTE_MS = 60_000
const DONE = { done: true } as const

type Queries = ReturnType<typeof prepareQueries>

/** What the business allows with appointments. */
export type AppointmentService = ReturnType<typeof createAppointmentService>

/** The appointments of an open book, for whoever is at the desk. */
export function createAppointmentService(desk: Desk) {
  const queries = prepareQueries(desk.store)
  const company = createCompany(desk)
  const zone = () => desk.house().timeZone
  const show = (rows: readonly AppointmentRow[]) => showAppointments(desk, queries, rows)
  return {
    /** The appointments that start on these days of the boutique, both included, in the order of the day. */
    forDays: ({ from, to }: { from: string; to: string }): Appointment[] =>
      show(queries.between(dayRange(from, zone()).from, dayRange(to, zone()).to)),
    /** The sixty newest appointments of a client, cancelled ones too, newest first. */
    forClient: ({ clientId }: { clientId: ClientId }): Appointment[] => show(queries.ofClient(clientId)),
    get: ({ id }: { id: AppointmentId }): Appointment => showOne(desk, queries, id),
    ...createBooking(desk, queries),
    ...createActs(desk, queries),
    /** The client whom each of these names may mean, where it is one alone. */
    recognise: ({ clientId, names }: { clientId: ClientId | null; names: readonly string[] }) => {
      const along = [...new Set(names)].map((name) => ({ name, clientId: null }))
      const { possible } = company.find(clientId, along)
      return possible.filter(({ said }) => possible.filter((other) => other.said === said).length === 1)
    },
    conflicts: (wish: Wish) => findConflicts(desk, queries, wish),
    /** Counts what has ended by `now` as past; resolves with how many appointments that were. */
    settleVisits: (now: number): Promise<number> => settleVisits(desk, queries, now),
  }
}

function prepareQueries(store: Store) {
  return {
    ...createAppointmentQueries(store),
    ...createVisitQueries(store),
    ...createActivityQueries(store),
  }
}

function createBooking(desk: Desk, queries: Queries) {
  return {
    /** Books an appointment, a past one too: it is then a visit that took place. */
    book: async ({ appointment: draft }: { appointment: AppointmentDraft }): Promise<Appointment> => {
      const now = desk.now()
      const id = await desk.store.write(() => {
        requireParties(queries, draft)
        const columns = columnsOf(draft, { isCancelled: false, arrivedAt: null }, desk)
        const id = queries.insert({ ...columns, bookedById: desk.staffId }, draft)
        queries.countVisits(draft.clientId, now)
        record(desk, queries, id, 'appointment.booked')
        return id
      })
      announce(desk, [draft.clientId])
      return showOne(desk, queries, id)
    },
    /** Replaces the whole form; rejects with `stale` when someone changed it since `revision` was read. */
    change: async (input: {
      id: AppointmentId
      revision: number
      appointment: AppointmentDraft
    }): Promise<Appointment> => {
      const { id, revision, appointment: draft } = input
      const now = desk.now()
      const before = await desk.store.write(() => {
        const row = requireRow(queries, id)
        if (row.revision !== revision) throw new AppError('stale')
        requireParties(queries, draft)
        const state = { isCancelled: row.status === 'cancelled', arrivedAt: row.arrivedAt }
        queries.update(id, columnsOf(draft, state, desk), draft)
        queries.countVisits(draft.clientId, now)
        if (row.clientId !== draft.clientId) queries.countVisits(row.clientId, now)
        record(desk, queries, id, 'appointment.changed')
        return row
      })
      announce(desk, [draft.clientId, before.clientId])
      return showOne(desk, queries, id)
    },
  }
}

function createActs(desk: Desk, queries: Queries) {
  type State = { isCancelled: boolean; arrivedAt: number | null }
  const { keep, takeBack } = createTakingBack(desk)

  async function become(id: AppointmentId, act: string, next: (row: AppointmentRow) => State) {
    const now = desk.now()
    const before = await desk.store.write(() => {
      const row = requireRow(queries, id)
      const { isCancelled, arrivedAt } = next(row)
      const status = statusOf({ isCancelled, arrivedAt, endsAt: row.endsAt }, now)
      queries.setState(id, { status, arrivedAt, changedAt: now })
      queries.countVisits(row.clientId, now)
      record(desk, queries, id, `appointment.${act}`)
      return row
    })
    keep(`${act} ${id}`, {
      read: () => queries.byId(id),
      undo: () => {
        queries.setState(id, before)
        queries.countVisits(before.clientId, desk.now())
      },
    })
    announce(desk, [before.clientId])
    return DONE
  }

  return {
    cancel: ({ id }: { id: AppointmentId }) =>
      become(id, 'cancelled', (row) => ({ isCancelled: true, arrivedAt: row.arrivedAt })),
    /** Takes a cancellation back; the appointment is again what it was. */
    reinstate: ({ id }: { id: AppointmentId }) =>
      become(id, 'reinstated', (row) => ({ isCancelled: false, arrivedAt: row.arrivedAt })),
    /** Says that the client is here, or takes it back; rejects with `stale` if the visit was cancelled meanwhile. */
    markArrived: ({ id, arrived }: { id: AppointmentId; arrived: boolean }) =>
      become(id, arrived ? 'arrived' : 'awaited', (row) => {
        if (row.status === 'cancelled') throw new AppError('stale')
        return { isCancelled: false, arrivedAt: arrived ? (row.arrivedAt ?? desk.now()) : null }
      }),
    /** Undoes an act: the visit is again what it was, to the minute of the arrival. Throws AppError `undo-expired`, `conflict`. */
    takeBack: async ({ id, act }: { id: AppointmentId; act: 'cancelled' | 'arrived' | 'awaited' }) => {
      await takeBack(`${act} ${id}`, () => record(desk, queries, id, 'appointment.taken-back'))
      announce(desk, [requireRow(queries, id).clientId])
      return DONE
    },
    /** Ticks or unticks one preparation by its place in the list. */
    markReady: async (input: {
      id: AppointmentId
      index: number
      isReady: boolean
    }): Promise<Appointment> => {
      const now = desk.now()
      await desk.store.write(() => {
        if (!queries.setReady(input.id, input.index, input.isReady, now)) throw new AppError('not-found')
        record(desk, queries, input.id, 'appointment.prepared')
      })
      desk.announce('appointments.changed', {})
      return showOne(desk, queries, input.id)
    },
  }
}

interface Wish {
  clientId: ClientId | null
  day: string
  time: string
  minutes: number
  advisorId: StaffId | null
  salonId: SalonId | null
  exceptId: AppointmentId | null
}

/** Who else wants the same salon, advisor or client then, whether the client is to be left in peace, and what their clock shows. */
function findConflicts(desk: Desk, queries: Queries, wish: Wish) {
  const startsAt = instantOf(wish.day, wish.time, desk.house().timeZone)
  const rows = queries.rivals({
    ...wish,
    startsAt,
    endsAt: startsAt + wish.minutes * MINUTE_MS,
    exceptId: wish.exceptId ?? 0,
  })
  const conflicts: Conflict[] = []
  for (const row of rows) {
    const rival = {
      appointmentId: row.id as AppointmentId,
      name: personName(row),
      startsAt: row.startsAt,
      endsAt: row.endsAt,
    }
    if (wish.salonId !== null && row.salonId === wish.salonId) conflicts.push({ ...rival, over: 'salon' })
    if (wish.advisorId !== null && row.advisorId === wish.advisorId)
      conflicts.push({ ...rival, over: 'advisor' })
    if (row.clientId === wish.clientId) conflicts.push({ ...rival, over: 'client' })
  }
  const place = wish.clientId === null ? undefined : queries.clientPlace(wish.clientId)
  const quiet = wish.clientId === null ? undefined : queries.quietOn(wish.clientId, wish.day)
  return { conflicts, quiet: quiet ?? null, ...clientClock(startsAt, place) }
}

function columnsOf(
  draft: AppointmentDraft,
  state: { isCancelled: boolean; arrivedAt: number | null },
  desk: Desk,
): AppointmentColumns {
  const startsAt = instantOf(draft.day, draft.time, desk.house().timeZone)
  const endsAt = startsAt + draft.minutes * MINUTE_MS
  const now = desk.now()
  const { clientId, kind, advisorId, salonId, purpose, recipient, secrecy, arrival, languages } = draft
  const form = { clientId, kind, advisorId, salonId, purpose, recipient, secrecy, arrival, languages }
  const status = statusOf({ ...state, endsAt }, now)
  return { ...form, startsAt, endsAt, status, arrivedAt: state.arrivedAt, changedAt: now }
}

function statusOf(
  state: { isCancelled: boolean; arrivedAt: number | null; endsAt: number },
  now: number,
): Appointment['status'] {
  if (state.isCancelled) return 'cancelled'
  if (state.endsAt <= now) return 'done'
  return state.arrivedAt === null ? 'booked' : 'arrived'
}

function requireRow(queries: Queries, id: AppointmentId): AppointmentRow {
  const row = queries.byId(id)
  if (row === undefined) throw new AppError('not-found')
  return row
}

/** A binned client cannot be booked; advisors who left and closed salons can, for visits of the past. */
function requireParties(queries: Queries, draft: AppointmentDraft): void {
  const isKnown =
    queries.clientPlace(draft.clientId) !== undefined &&
    (draft.advisorId === null || queries.hasAdvisor(draft.advisorId)) &&
    (draft.salonId === null || queries.hasSalon(draft.salonId))
  if (!isKnown) throw new AppError('not-found')
}

function record(desk: Desk, queries: Queries, subjectId: number, act: `appointment.${string}`): void {
  queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'appointment', subjectId })
}

function announce(desk: Desk, clientIds: readonly number[]): void {
  desk.announce('appointments.changed', {})
  desk.announce('clients.changed', { ids: [...new Set(clientIds)] as ClientId[] })
}

function showOne(desk: Desk, queries: Queries, id: number): Appointment {
  const row = queries.byId(id)
  const [shown] = row === undefined ? [] : showAppointments(desk, queries, [row])
  if (shown === undefined) throw new AppError('not-found')
  return shown
}

function showAppointments(desk: Desk, queries: Queries, rows: readonly AppointmentRow[]): Appointment[] {
  const ids = rows.map((row) => row.id)
  const companions = new Map<number, Companion[]>(ids.map((id) => [id, []]))
  for (const { appointmentId, name, role, clientId } of queries.companionsOf(ids)) {
    companions.get(appointmentId)?.push({ name, role, clientId: clientId as ClientId | null })
  }
  const preparations = new Map<number, Preparation[]>(ids.map((id) => [id, []]))
  for (const { appointmentId, text, ownerId, by, isReady } of queries.preparationsOf(ids)) {
    preparations.get(appointmentId)?.push({ text, ownerId: ownerId as StaffId | null, by, isReady })
  }
  const { timeZone } = desk.house()
  const now = desk.now()
  return rows.map((row) => ({
    ...showRow(row, timeZone),
    // Told by the clock, not by the column, which is settled a little later.
    status: statusOf({ ...row, isCancelled: row.status === 'cancelled' }, now),
    companions: companions.get(row.id) ?? [],
    preparations: preparations.get(row.id) ?? [],
  }))
}

function showRow(
  row: AppointmentRow,
  zone: string,
): Omit<Appointment, 'status' | 'companions' | 'preparations'> {
  return {
    id: row.id as AppointmentId,
    revision: row.revision,
    clientId: row.clientId as ClientId,
    name: personName(row),
    kind: row.kind,
    ...wallClock(row.startsAt, zone),
    minutes: Math.round((row.endsAt - row.startsAt) / MINUTE_MS),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    ...clientClock(row.startsAt, row),
    advisorId: row.advisorId as StaffId | null,
    advisorName: row.advisorName ?? '',
    salonId: row.salonId as SalonId | null,
    salonName: row.salonName ?? '',
    purpose: row.purpose,
    recipient: row.recipient,
    secrecy: row.secrecy,
    arrival: row.arrival,
    languages: row.languages,
  }
}

function clientClock(startsAt: number, place: { timeZone: string; country: string } | undefined) {
  const clientTimeZone = place === undefined ? '' : place.timeZone || zoneOfCountry(place.country)
  if (clientTimeZone === '') return { clientTimeZone, clientTime: '', clientDay: '' }
  const { day, time } = wallClock(startsAt, clientTimeZone)
  return { clientTimeZone, clientTime: time, clientDay: day }
}
