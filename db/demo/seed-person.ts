import { addDays } from '../../locales/time-zones.ts'
import { createActivityQueries } from '../queries/activity.ts'
import { createAppointmentQueries } from '../queries/appointments.ts'
import type { ClientForm } from '../queries/client-form.ts'
import { createClientQueries } from '../queries/clients.ts'
import { createNoteQueries } from '../queries/notes.ts'
import { createTasteQueries } from '../queries/tastes.ts'
import { createVisitQueries } from '../queries/visits.ts'
import type { Store } from '../store.ts'
import { type DemoDay, workDay, workTime } from './demo-day.ts'
import type { DemoEntry } from './diary.ts'
import type { DemoOccasion, DemoPerson, DemoVisit, SalonKey, StaffKey } from './person.ts'

const HOUR_MS = 3_600_000
/** Staff write up what they learned at the end of the day. */
const EVENING = '18:45'

/** The ids that the demo's staff, salons and clients were given. */
export interface DemoIds {
  readonly staff: Readonly<Record<StaffKey, number>>
  readonly salons: Readonly<Record<SalonKey, number>>
  readonly clients: Map<string, number>
}

type Queries = ReturnType<typeof openQueries>

/** Adds people and appointments to the demo's book the way the product does; belongs inside `store.write`. */
export function createDemoWriter(store: Store, ids: DemoIds, today: DemoDay) {
  const queries = openQueries(store)
  return {
    addPerson: (person: DemoPerson): void => addPerson(queries, ids, today, person),
    addEntry: (entry: DemoEntry): void => addEntry(queries, ids, today, entry),
    /** Counts the visits of everyone, once all appointments are there. */
    countVisits: (): void => {
      for (const clientId of ids.clients.values()) queries.countVisits(clientId, today.now)
    },
  }
}

function openQueries(store: Store) {
  const appointments = createAppointmentQueries(store)
  return {
    clients: createClientQueries(store),
    notes: createNoteQueries(store),
    tastes: createTasteQueries(store),
    appointments,
    countVisits: createVisitQueries(store).countVisits,
    record: createActivityQueries(store).record,
  }
}

function addPerson(queries: Queries, ids: DemoIds, today: DemoDay, person: DemoPerson): void {
  const staffId = ids.staff[person.advisor]
  const at = workTime(today, -firstDay(person), EVENING)
  const clientId = queries.clients.insertForm(formOf(person, ids, today), { at, staffId })
  ids.clients.set(person.key, clientId)
  queries.record({ at, staffId, act: 'client.created', subject: 'client', subjectId: clientId })
  for (const { known, ...taste } of person.tastes) {
    const source = sourceOf(known, today)
    queries.tastes.insert({ ...taste, ...source, clientId, staffId, importId: null })
  }
  for (const { known, by, ...note } of person.notes) {
    const source = sourceOf(known, today)
    queries.notes.insert({ ...note, ...source, clientId, staffId: ids.staff[by], importId: null })
  }
  for (const visit of person.visits) addVisit(queries, ids, today, { visit, clientId, staffId })
}

/** The day, counted back from today, on which someone's page was opened: nothing on it is older. */
function firstDay({ visits, notes, tastes }: DemoPerson): number {
  return Math.max(
    ...visits.map((visit) => visit.daysAgo),
    ...[...notes, ...tastes].map((fact) => fact.known.daysAgo),
  )
}

function sourceOf(known: DemoPerson['notes'][number]['known'], today: DemoDay) {
  const { provenance, toldBy, daysAgo } = known
  const recordedAt = workTime(today, -daysAgo, EVENING)
  return { provenance, toldBy, onDay: workDay(today, -daysAgo), recordedAt }
}

function formOf(person: DemoPerson, ids: DemoIds, today: DemoDay): ClientForm {
  const { key: _, advisor, ways, tastes: __, notes: ___, visits: ____, ...rest } = person
  return {
    ...rest,
    names: [...person.names],
    tags: [...person.tags],
    advisorId: ids.staff[advisor],
    contactWays: ways,
    addresses: [],
    extras: [],
    occasions: person.occasions.map((occasion) => dateOccasion(occasion, today)),
    relations: person.relations.map(({ label, name, client }) => ({
      label,
      name,
      clientId: client === undefined ? null : clientOf(ids, client),
    })),
  }
}

function dateOccasion(
  { inDays, ...occasion }: DemoOccasion,
  today: DemoDay,
): ClientForm['occasions'][number] {
  if (inDays === undefined) return occasion
  const [, month = '01', day = '01'] = addDays(today.day, inDays).split('-')
  return { ...occasion, monthCode: `M${month}`, day: Number(day) }
}

function addVisit(
  queries: Queries,
  ids: DemoIds,
  today: DemoDay,
  { visit, clientId, staffId }: { visit: DemoVisit; clientId: number; staffId: number },
): void {
  const startsAt = workTime(today, -visit.daysAgo, visit.time)
  const endsAt = startsAt + HOUR_MS
  queries.appointments.insert({
    clientId,
    kind: visit.kind,
    startsAt,
    endsAt,
    advisorId: staffId,
    salonId: visit.salon === null ? null : ids.salons[visit.salon],
    purpose: visit.purpose,
    recipient: '',
    secrecy: '',
    arrival: '',
    languages: [],
    status: 'done',
    arrivedAt: visit.kind === 'visit' ? startsAt : null,
    changedAt: endsAt,
    bookedById: staffId,
  })
}

function addEntry(queries: Queries, ids: DemoIds, today: DemoDay, entry: DemoEntry): void {
  const startsAt = workTime(today, entry.inDays, entry.time)
  const endsAt = startsAt + entry.minutes * 60_000
  const id = queries.appointments.insert({
    clientId: clientOf(ids, entry.client),
    kind: entry.kind,
    startsAt,
    endsAt,
    advisorId: ids.staff[entry.advisor],
    salonId: entry.salon === null ? null : ids.salons[entry.salon],
    purpose: entry.purpose,
    recipient: entry.recipient ?? '',
    secrecy: entry.secrecy ?? '',
    arrival: entry.arrival ?? '',
    languages: [...entry.languages],
    status: endsAt <= today.now ? 'done' : 'booked',
    arrivedAt: null,
    changedAt: workTime(today, -3, EVENING),
    bookedById: ids.staff[entry.advisor],
  })
  const companions = (entry.companions ?? []).map((companion) => ({ ...companion, clientId: null }))
  const preparations = (entry.preparations ?? []).map(([text, owner, by, isReady]) => ({
    text,
    ownerId: ids.staff[owner],
    by,
    isReady,
  }))
  queries.appointments.replaceLists(id, companions, preparations)
}

function clientOf(ids: DemoIds, key: string): number {
  const id = ids.clients.get(key)
  if (id === undefined) throw new Error(`the demo has no client "${key}" yet`)
  return id
}
