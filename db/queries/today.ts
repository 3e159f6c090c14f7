import { and, asc, count, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { appointments, clients, occasions } from '../schema/index.ts'
import type { Store } from '../store.ts'

const param = sql.placeholder

/** A day of the year that at least one occasion falls on, in its own calendar. */
export interface KeptDay {
  readonly calendar: typeof occasions.$inferSelect.calendar
  readonly monthCode: string
  readonly day: number
}

/** How the day's occasions and the quiet clients are found without reading the whole book. */
export function createTodayQueries(store: Store) {
  const name = {
    clientId: clients.id,
    nameText: clients.nameText,
    nameLang: clients.nameLang,
    nameReading: clients.nameReading,
    nameLatin: clients.nameLatin,
  }
  const keptDays = prepareKeptDays(store)
  const occasionsOn = store.orm
    .select({ ...name, occasion: occasions })
    .from(occasions)
    .innerJoin(clients, eq(clients.id, occasions.clientId))
    .where(
      and(
        eq(occasions.calendar, param('calendar')),
        eq(occasions.monthCode, param('monthCode')),
        eq(occasions.day, param('day')),
        isNull(clients.binnedAt),
      ),
    )
    .orderBy(asc(occasions.id))
    .limit(param('limit'))
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
    /** Every day of a year that any occasion falls on, each once; one seek in the index for each. */
    keptDays,
    /** The occasions of clients, binned ones left out, on one day of one calendar; at most `limit`. */
    occasionsOn: (kept: KeptDay, limit: number) => occasionsOn.all({ ...kept, limit }),
    /** Those whose silence became unlike them before `now`, longest ago first; last seen after `since`, none expected. */
    quiet: (since: number, now: number, limit: number) => quiet.all({ since, now, limit }),
    ...prepareCounts(store),
  }
}

/** SQLite has no loose index scan, so each calendar, month and day is sought after the one before it. */
function prepareKeptDays({ sqlite }: Store) {
  // One column at a time: a row value `>` would walk through every occasion of the day it starts from.
  const nextCalendar = sqlite
    .prepare<[string], KeptDay['calendar']>(
      'select calendar from occasion where calendar > ? order by calendar limit 1',
    )
    .pluck()
  const nextMonth = sqlite
    .prepare<[string, string], string>(
      'select month_code from occasion where calendar = ? and month_code > ? order by month_code limit 1',
    )
    .pluck()
  const nextDay = sqlite
    .prepare<[string, string, number], number>(
      'select day from occasion where calendar = ? and month_code = ? and day > ? order by day limit 1',
    )
    .pluck()
  return (): KeptDay[] => {
    const kept: KeptDay[] = []
    for (let calendar = nextCalendar.get(''); calendar !== undefined; calendar = nextCalendar.get(calendar)) {
      let monthCode = nextMonth.get(calendar, '')
      while (monthCode !== undefined) {
        let day = nextDay.get(calendar, monthCode, 0)
        while (day !== undefined) {
          kept.push({ calendar, monthCode, day })
          day = nextDay.get(calendar, monthCode, day)
        }
        monthCode = nextMonth.get(calendar, monthCode)
      }
    }
    return kept
  }
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
