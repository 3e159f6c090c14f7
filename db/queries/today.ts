import { and, asc, count, eq, gt, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
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

/** SQLite has no loose index scan, so each kept day is sought after the one before it. */
function prepareKeptDays({ sqlite }: Store) {
  // The unary plus keeps `is not null` away from the index, which is wanted for the row value.
  const next = sqlite.prepare<[Record<keyof KeptDay, string | number>], KeptDay>(`
    select calendar, month_code as monthCode, day from occasion
    where (calendar, month_code, day) > (@calendar, @monthCode, @day)
      and +month_code is not null and +day is not null
    order by calendar, month_code, day limit 1`)
  return (): KeptDay[] => {
    const kept: KeptDay[] = []
    let found = next.get({ calendar: '', monthCode: '', day: 0 })
    while (found !== undefined) {
      kept.push(found)
      found = next.get({ ...found })
    }
    return kept
  }
}

function prepareCounts({ orm }: Store) {
  const all = orm.select({ count: count() }).from(clients).prepare()
  const binned = orm.select({ count: count() }).from(clients).where(isNotNull(clients.binnedAt)).prepare()
  const coming = orm
    .select({ count: count() })
    .from(appointments)
    .innerJoin(clients, eq(clients.id, appointments.clientId))
    .where(
      and(
        sql`${appointments.status} in ('booked', 'arrived')`,
        gt(appointments.endsAt, param('now')),
        isNull(clients.binnedAt),
      ),
    )
    .prepare()

  return {
    /** How many clients there are, how many of them are in the bin, and how many appointments are still to end. */
    counts: (now: number) => {
      const binnedCount = binned.get()?.count ?? 0
      return {
        clients: (all.get()?.count ?? 0) - binnedCount,
        appointments: coming.get({ now })?.count ?? 0,
        binned: binnedCount,
      }
    },
  }
}
