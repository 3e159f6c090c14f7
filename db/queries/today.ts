import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { ToldDay } from '../../locales/calendars/told-days.ts'
import { appointments, clients, gifts, type occasions } from '../schema/index.ts'
import type { Store } from '../store.ts'

const param = sql.placeholder
const MOST_GIFTS = 20

/** An occasion with the name of the client who keeps it. */
export type OccasionRow = Omit<typeof occasions.$inferSelect, 'id' | 'position'> &
  Pick<typeof clients.$inferSelect, 'nameText' | 'nameLang' | 'nameReading' | 'nameLatin'>

/** How the day's occasions and the quiet clients are found without reading the whole book. */
export function createTodayQueries(store: Store) {
  const name = {
    clientId: clients.id,
    nameText: clients.nameText,
    nameLang: clients.nameLang,
    nameReading: clients.nameReading,
    nameLatin: clients.nameLatin,
  }
  const given = store.orm
    .select({ year: gifts.year, occasion: gifts.occasion, recipient: gifts.recipient, what: gifts.what })
    .from(gifts)
    .where(and(eq(gifts.clientId, param('clientId')), eq(gifts.recipient, param('recipient'))))
    .orderBy(desc(gifts.year), asc(gifts.position))
    .limit(MOST_GIFTS)
    .prepare()
  const isExpected = sql`exists (select 1 from ${appointments} where ${appointments.clientId} = ${clients.id}
    and ${appointments.startsAt} >= ${param('now')} and ${appointments.status} <> 'cancelled')`
  const quiet = store.orm
    .select({ ...name, lastVisitAt: sql<number>`${clients.lastVisitAt}` })
    .from(clients)
    .where(
      and(
        gte(clients.quietAfter, param('since')),
        lte(clients.quietAfter, param('now')),
        gte(clients.lastVisitAt, param('since')),
        isNull(clients.binnedAt),
        sql`not ${isExpected}`,
      ),
    )
    .orderBy(asc(clients.quietAfter), asc(clients.id))
    .limit(param('limit'))
    .prepare()

  return {
    occasionsToldAs: prepareOccasions(store),
    /** What was given to one recipient of a client ('' is the client), the latest years first, twenty at most. */
    given: (clientId: number, recipient: string) => given.all({ clientId, recipient }),
    /** Those whose silence became unlike them before `now`, longest ago first; last seen after `since`, none expected. */
    quiet: (since: number, now: number, limit: number) => quiet.all({ since, now, limit }),
    ...prepareCounts(store),
  }
}

/** The occasions of clients outside the bin that were told as one day, in the order they were written down, one at a time. */
function prepareOccasions({ sqlite }: Store) {
  const told = sqlite.prepare<[string, string, number], OccasionRow>(
    `select c.id as "clientId", c.name_text as "nameText", c.name_lang as "nameLang",
       c.name_reading as "nameReading", c.name_latin as "nameLatin",
       o.kind, o.label, o.whose, o.calendar, o.year, o.month_code as "monthCode", o.day, o.stated_as as "statedAs",
       o.feb29, o.leap_month as "leapMonth", o.adar
     from occasion o join client c on c.id = o.client_id
     where o.calendar = ? and o.month_code = ? and o.day = ? and c.binned_at is null
     order by o.id`,
  )
  return ({ calendar, monthCode, day }: ToldDay) => told.iterate(calendar, monthCode, day)
}

function prepareCounts({ orm, sqlite }: Store) {
  const all = orm.select({ count: count() }).from(clients).prepare()
  const binned = orm.select({ count: count() }).from(clients).where(isNotNull(clients.binnedAt)).prepare()
  // Those to come are counted in the index; the few of binned clients are counted apart and taken off.
  const isOpen = `status in ('booked', 'arrived') and ends_at > :now`
  const coming = sqlite
    .prepare<[{ now: number }], number>(
      `select (select count(*) from appointment where ${isOpen}) - (select count(*) from appointment
       where client_id in (select id from client where binned_at is not null) and ${isOpen})`,
    )
    .pluck()

  return {
    /** How many clients there are, how many of them are in the bin, and how many appointments are still to end. */
    counts: (now: number) => {
      const binnedCount = binned.get()?.count ?? 0
      return {
        clients: (all.get()?.count ?? 0) - binnedCount,
        appointments: coming.get({ now }) ?? 0,
        binned: binnedCount,
      }
    },
  }
}
