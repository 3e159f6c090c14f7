import { addDays } from '../../locales/time-zones.ts'
import { createActivityQueries } from '../queries/activity.ts'
import { createAppointmentQueries } from '../queries/appointments.ts'
import { BLANK_FORM, BLANK_RELATION, BLANK_SIZE } from '../queries/blank-form.ts'
import type { ClientForm } from '../queries/client-form.ts'
import { createClientQueries } from '../queries/clients.ts'
import { createNoteQueries } from '../queries/notes.ts'
import { createTasteQueries } from '../queries/tastes.ts'
import { createVisitQueries } from '../queries/visits.ts'
import type { Store } from '../store.ts'
import { type DemoDay, workDay, workTime } from './demo-day.ts'
import type { DemoEntry } from './diary.ts'
import { readSize } from '../../locales/sizes/read-size.ts'
import { MEASURED_KINDS } from '../../locales/sizes/size-kinds.ts'
import type {
  DemoOccasion,
  DemoPerson,
  DemoSize,
  DemoVisit,
  FieldKey,
  Known,
  SalonKey,
  StaffKey,
} from './person.ts'

const HOUR_MS = 3_600_000
/** Staff write up what they learned at the end of the day. */
const EVENING = '18:45'

/** The ids that the demo's staff, salons, fields and clients were given. */
export interface DemoIds {
  readonly staff: Readonly<Record<StaffKey, number>>
  readonly salons: Readonly<Record<SalonKey, number>>
  readonly fields: Readonly<Record<FieldKey, number>>
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

/** How and when something came to be known, in the columns of the store; it was written down that evening. */
export function sourceOf(known: Known, today: DemoDay) {
  const { provenance, toldBy, daysAgo } = known
  const recordedAt = workTime(today, -daysAgo, EVENING)
  return { provenance, toldBy, onDay: workDay(today, -daysAgo), recordedAt }
}

function formOf(person: DemoPerson, ids: DemoIds, today: DemoDay): ClientForm {
  const { key: _, advisor, ways, quiet, tastes: __, notes: ___, visits: ____, ...rest } = person
  const dayIn = (days: number) => addDays(today.day, days)
  return {
    ...BLANK_FORM,
    ...rest,
    names: [...person.names],
    tags: [...person.tags],
    advisorId: ids.staff[advisor],
    contactWays: ways,
    occasions: person.occasions.map((occasion) => dateOccasion(occasion, today)),
    sizes: person.sizes.map((size) => measure(size, person.country, today)),
    gifts: person.gifts.map(({ yearsAgo, ...gift }) => ({ ...gift, year: yearOf(today) - yearsAgo })),
    stays: person.stays.map(({ place, timeZone, fromInDays, untilInDays }) => ({
      place,
      timeZone,
      fromDay: dayIn(fromInDays),
      untilDay: dayIn(untilInDays),
      note: '',
    })),
    quietPeriods: quiet.map(({ fromInDays, untilInDays, reason }) => ({
      fromDay: dayIn(fromInDays),
      untilDay: untilInDays === null ? '' : dayIn(untilInDays),
      reason,
    })),
    customs: person.customs.map(({ field, value }) => ({ fieldId: ids.fields[field], value })),
    relations: person.relations.map(({ client, ...relation }) => ({
      ...BLANK_RELATION,
      ...relation,
      clientId: client === undefined ? null : clientOf(ids, client),
    })),
  }
}

const yearOf = ({ day }: DemoDay) => Number(day.slice(0, 4))

/** A size with the millimetres it comes to, where what was said can be read. */
function measure(
  { measured, ...size }: DemoSize,
  country: string,
  today: DemoDay,
): ClientForm['sizes'][number] {
  const kind = MEASURED_KINDS.find((each) => each === size.kind)
  const reading = kind === undefined ? null : readSize(size.asSaid, kind, { country })
  const { system, mm, isApproximate } = reading?.is === 'read' ? reading.size : BLANK_SIZE
  const taken =
    measured === undefined ? {} : { measuredBy: measured.by, measuredOn: workDay(today, -measured.daysAgo) }
  return { ...BLANK_SIZE, ...size, ...taken, system, mm, isApproximate }
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
  const companions = (entry.companions ?? []).map((companion) => ({ ...companion, clientId: null }))
  const preparations = (entry.preparations ?? []).map(([text, owner, by, isReady]) => ({
    text,
    ownerId: ids.staff[owner],
    by,
    isReady,
  }))
  const row = {
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
    status: endsAt <= today.now ? ('done' as const) : ('booked' as const),
    arrivedAt: null,
    changedAt: workTime(today, -3, EVENING),
    bookedById: ids.staff[entry.advisor],
  }
  queries.appointments.insert(row, { companions, preparations })
}

/** The id of a demo client by their key. */
export function clientOf(ids: DemoIds, key: string): number {
  const id = ids.clients.get(key)
  if (id === undefined) throw new Error(`the demo has no client "${key}" yet`)
  return id
}
