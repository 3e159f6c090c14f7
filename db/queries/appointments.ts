import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import {
  appointments,
  clients,
  companions,
  preparations,
  type quietPeriods,
  salons,
  staff,
} from '../schema/index.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'

/** How many appointments of one client are read at most, newest first: five years of a monthly guest. */
const OF_CLIENT = 60
/** No appointment lasts longer than a day, so a rival's start lies within a day of the time that is asked for. */
const LONGEST_MS = 86_400_000

const param = sql.placeholder
const idsOf = sql`(select value from json_each(${param('ids')}))`

/** What an appointment's row says besides its companions and preparations, in database terms. */
export type AppointmentRow = NonNullable<ReturnType<ReturnType<typeof createAppointmentQueries>['byId']>>
/** What a booking form and the clock decide about an appointment. */
export type AppointmentColumns = Pick<typeof appointments.$inferSelect, (typeof FORM)[number]>
/** A companion as it is kept; the place in the list is added when it is written. */
export type CompanionColumns = Pick<typeof companions.$inferSelect, 'name' | 'role' | 'clientId'>
/** A preparation as it is kept; the place in the list is added when it is written. */
export type PreparationColumns = Pick<typeof preparations.$inferSelect, 'text' | 'ownerId' | 'by' | 'isReady'>

/** Who comes along and what is to be ready, in the order of the form. */
export interface AppointmentLists {
  readonly companions: readonly CompanionColumns[]
  readonly preparations: readonly PreparationColumns[]
}

type QuietRow = Pick<typeof quietPeriods.$inferSelect, 'fromDay' | 'untilDay' | 'reason'>

const NO_LISTS: AppointmentLists = { companions: [], preparations: [] }

const FORM = [
  'clientId',
  'kind',
  'startsAt',
  'endsAt',
  'advisorId',
  'salonId',
  'purpose',
  'recipient',
  'secrecy',
  'arrival',
  'languages',
  'status',
  'arrivedAt',
  'changedAt',
] as const
type FormColumn = (typeof FORM)[number]

const set = (column: FormColumn) => sql`${sql.param(param(column), appointments[column])}`
const FORM_PARAMS = Object.fromEntries(FORM.map((column) => [column, param(column)])) as Record<
  FormColumn,
  ReturnType<typeof param>
>
const FORM_SETS = Object.fromEntries(FORM.map((column) => [column, set(column)])) as Record<
  FormColumn,
  ReturnType<typeof set>
>

/** How appointments are found and kept; writes belong inside `store.write`. */
export function createAppointmentQueries(store: Store) {
  return {
    ...prepareReads(store),
    ...prepareWrites(store),
    ...prepareActs(store),
    ...prepareParties(store),
  }
}

function prepareReads({ orm }: Store) {
  const shown = () =>
    orm
      .select({
        ...getTableColumns(appointments),
        nameText: clients.nameText,
        nameLang: clients.nameLang,
        nameReading: clients.nameReading,
        nameLatin: clients.nameLatin,
        timeZone: clients.timeZone,
        country: clients.country,
        advisorName: staff.name,
        salonName: salons.name,
      })
      .from(appointments)
      .innerJoin(clients, eq(clients.id, appointments.clientId))
      .leftJoin(staff, eq(staff.id, appointments.advisorId))
      .leftJoin(salons, eq(salons.id, appointments.salonId))
  const byId = shown()
    .where(eq(appointments.id, param('id')))
    .prepare()
  const between = shown()
    .where(
      and(
        gte(appointments.startsAt, param('from')),
        lt(appointments.startsAt, param('to')),
        isNull(clients.binnedAt),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .prepare()
  const ofClient = shown()
    .where(eq(appointments.clientId, param('clientId')))
    .orderBy(desc(appointments.startsAt), desc(appointments.id))
    .limit(OF_CLIENT)
    .prepare()
  const rivals = shown()
    .where(
      and(
        lt(appointments.startsAt, param('endsAt')),
        gt(appointments.startsAt, sql`${param('startsAt')} - ${LONGEST_MS}`),
        gt(appointments.endsAt, param('startsAt')),
        ne(appointments.status, 'cancelled'),
        ne(appointments.id, param('exceptId')),
        isNull(clients.binnedAt),
        or(
          eq(appointments.salonId, param('salonId')),
          eq(appointments.advisorId, param('advisorId')),
          eq(appointments.clientId, param('clientId')),
        ),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .prepare()
  // Somebody of the book is called by the name they have now.
  const companionsOf = orm
    .select({
      ...getTableColumns(companions),
      name: sql<string>`coalesce(nullif(${clients.nameText}, ''), ${companions.name})`,
    })
    .from(companions)
    .leftJoin(clients, eq(clients.id, companions.clientId))
    .where(inArray(companions.appointmentId, idsOf))
    .orderBy(asc(companions.appointmentId), asc(companions.position))
    .prepare()
  const preparationsOf = orm
    .select()
    .from(preparations)
    .where(inArray(preparations.appointmentId, idsOf))
    .orderBy(asc(preparations.appointmentId), asc(preparations.position))
    .prepare()

  return {
    /** One appointment, cancelled and binned ones too. */
    byId: (id: number) => byId.get({ id }),
    /** The appointments that start from `from` and before `to`, in that order; not those of binned clients. */
    between: (from: number, to: number) => between.all({ from, to }),
    /** The newest appointments of a client, future ones first. */
    ofClient: (clientId: number) => ofClient.all({ clientId }),
    /** What overlaps the half-open interval and shares its salon, advisor or client; null shares nothing. */
    rivals: (wish: {
      startsAt: number
      endsAt: number
      salonId: number | null
      advisorId: number | null
      clientId: number | null
      exceptId: number
    }) => rivals.all(wish),
    companionsOf: (ids: readonly number[]) => companionsOf.all({ ids: JSON.stringify(ids) }),
    preparationsOf: (ids: readonly number[]) => preparationsOf.all({ ids: JSON.stringify(ids) }),
  }
}

function prepareWrites({ orm, sqlite }: Store) {
  const rows = createSearchRows({ sqlite })
  const insert = orm
    .insert(appointments)
    .values({
      ...FORM_PARAMS,
      bookedById: param('bookedById'),
      createdAt: param('changedAt'),
    })
    .returning({ id: appointments.id })
    .prepare()
  const update = orm
    .update(appointments)
    .set({ ...FORM_SETS, revision: sql`${appointments.revision} + 1` })
    .where(eq(appointments.id, param('id')))
    .prepare()
  const insertCompanion = orm
    .insert(companions)
    .values({
      appointmentId: param('appointmentId'),
      position: param('position'),
      name: param('name'),
      role: param('role'),
      clientId: param('clientId'),
    })
    .prepare()
  const insertPreparation = orm
    .insert(preparations)
    .values({
      appointmentId: param('appointmentId'),
      position: param('position'),
      text: param('text'),
      ownerId: param('ownerId'),
      by: param('by'),
      isReady: param('isReady'),
    })
    .prepare()
  const dropCompanions = orm
    .delete(companions)
    .where(eq(companions.appointmentId, param('id')))
    .prepare()
  const dropPreparations = orm
    .delete(preparations)
    .where(eq(preparations.appointmentId, param('id')))
    .prepare()

  function insertLists(appointmentId: number, lists: AppointmentLists): void {
    for (const [position, row] of lists.companions.entries()) {
      insertCompanion.run({ ...row, appointmentId, position })
    }
    for (const [position, row] of lists.preparations.entries()) {
      insertPreparation.run({ ...row, appointmentId, position })
    }
  }

  return {
    /** Keeps a new appointment with its lists and its search row, and answers its id. */
    insert: (row: AppointmentColumns & { bookedById: number | null }, lists = NO_LISTS): number => {
      const { id } = insert.get(row)
      insertLists(id, lists)
      rows.addAppointment(id)
      if (lists.companions.length > 0) rows.addCompanionsOf(id)
      return id
    },
    /** Replaces what the form and the clock decide, the lists and the search row, and raises the revision. */
    update: (id: number, row: AppointmentColumns, lists: AppointmentLists): void => {
      update.run({ ...row, id })
      rows.dropCompanionsOf(id)
      dropCompanions.run({ id })
      dropPreparations.run({ id })
      insertLists(id, lists)
      rows.replaceAppointment(id)
      rows.addCompanionsOf(id)
    },
  }
}

function prepareActs({ orm }: Store) {
  const setState = orm
    .update(appointments)
    .set({
      status: set('status'),
      arrivedAt: set('arrivedAt'),
      changedAt: set('changedAt'),
    })
    .where(eq(appointments.id, param('id')))
    .prepare()
  const setReady = orm
    .update(preparations)
    .set({ isReady: sql`${sql.param(param('isReady'), preparations.isReady)}` })
    .where(and(eq(preparations.appointmentId, param('id')), eq(preparations.position, param('position'))))
    .prepare()
  const touch = orm
    .update(appointments)
    .set({ revision: sql`${appointments.revision} + 1`, changedAt: set('changedAt') })
    .where(eq(appointments.id, param('id')))
    .prepare()

  return {
    /** Keeps what became of an appointment; the form's revision stays. */
    setState: (
      id: number,
      state: Pick<typeof appointments.$inferSelect, 'status' | 'arrivedAt' | 'changedAt'>,
    ) => setState.run({ ...state, id }),
    /** Ticks one preparation and raises the revision, for the list is part of the form; false if there is none. */
    setReady: (id: number, position: number, isReady: boolean, changedAt: number): boolean => {
      if (setReady.run({ id, position, isReady }).changes === 0) return false
      touch.run({ id, changedAt })
      return true
    },
  }
}

function prepareParties({ orm, sqlite }: Store) {
  const client = orm
    .select({ timeZone: clients.timeZone, country: clients.country })
    .from(clients)
    .where(and(eq(clients.id, param('id')), isNull(clients.binnedAt)))
    .prepare()
  const advisor = orm
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.id, param('id')))
    .prepare()
  const salon = orm
    .select({ id: salons.id })
    .from(salons)
    .where(eq(salons.id, param('id')))
    .prepare()

  const quiet = sqlite.prepare<{ clientId: number; day: string }, QuietRow>(
    `select from_day as "fromDay", until_day as "untilDay", reason from quiet_period
     where client_id = :clientId and from_day <= :day and (until_day = '' or until_day >= :day)
     order by position limit 1`,
  )

  return {
    /** The quiet period of a client in which an ISO day lies; undefined when there is none. */
    quietOn: (clientId: number, day: string) => quiet.get({ clientId, day }),
    /** Where a client's clock may be known from; undefined if there is no such client, or it is binned. */
    clientPlace: (id: number) => client.get({ id }),
    hasAdvisor: (id: number): boolean => advisor.get({ id }) !== undefined,
    hasSalon: (id: number): boolean => salon.get({ id }) !== undefined,
  }
}
