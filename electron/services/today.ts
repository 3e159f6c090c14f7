import { createTodayQueries, type KeptDay } from '../../db/queries/today.ts'
import { createVisitQueries } from '../../db/queries/visits.ts'
import { readRhythm } from '../../db/rhythm.ts'
import { nextOccurrence } from '../../locales/calendars/next-occurrence.ts'
import { daysBetween, wallClock } from '../../locales/time-zones.ts'
import type { ClientId, Occasion } from '../ipc/clients.ts'
import type { Today } from '../ipc/today.ts'
import type { AppointmentService } from './appointments.ts'
import type { Desk } from './desk.ts'
import { personName } from './person-name.ts'

const DAY_MS = 86_400_000
/** How far ahead an occasion is near. */
const NEAR_DAYS = 14
/** No more than a screen of them, so that the answer stays small in a book of 100,000. */
const MOST_OCCASIONS = 40
const MOST_QUIET = 6
/** Three years of silence is no longer quiet: they have left. */
const QUIET_WINDOW_MS = 3 * 365 * DAY_MS

/** What the house may know of its day. */
export type TodayService = ReturnType<typeof createTodayService>

/** The day of an open book; each reading of it lets `appointments` settle what has become past. */
export function createTodayService(
  desk: Desk,
  { appointments }: { appointments: Pick<AppointmentService, 'forDays' | 'settleVisits'> },
) {
  const queries = createTodayQueries(desk.store)
  const visits = createVisitQueries(desk.store)

  // An import may hold the book for minutes: the day is told without waiting, and what fails is settled next time.
  function settleSoon(now: number): void {
    setImmediate(() => {
      appointments.settleVisits(now).catch(() => {})
    })
  }

  return {
    /** Who comes on a day of the boutique (null is today), whose occasion is near it, and who is quiet by now. */
    get: ({ day }: { day: string | null }): Today => {
      const now = desk.now()
      const theDay = day ?? wallClock(now, desk.house().timeZone).day
      settleSoon(now)
      return {
        day: theDay,
        now,
        appointments: appointments.forDays({ from: theDay, to: theDay }),
        occasions: listOccasions(queries, theDay),
        quiet: listQuiet(queries, visits, now),
      }
    },
    counts: () => queries.counts(desk.now()),
  }
}

/** The occasions of the next fourteen days, nearest first, in every calendar whose days can be reckoned. */
function listOccasions(queries: ReturnType<typeof createTodayQueries>, today: string): Today['occasions'] {
  const near: { kept: KeptDay; nextDay: string; inDays: number }[] = []
  for (const kept of queries.keptDays()) {
    const nextDay = nextOccurrence({ ...kept, year: null }, today)
    if (nextDay === null) continue
    const inDays = daysBetween(today, nextDay)
    if (inDays <= NEAR_DAYS) near.push({ kept, nextDay, inDays })
  }
  near.sort((a, b) => a.inDays - b.inDays)
  const listed: Today['occasions'] = []
  for (const { kept, nextDay, inDays } of near) {
    if (listed.length >= MOST_OCCASIONS) break
    for (const row of queries.occasionsOn(kept, MOST_OCCASIONS - listed.length)) {
      const { kind, label, calendar, year, monthCode, day, statedAs } = row.occasion
      const occasion: Occasion = { kind, label, calendar, year, monthCode, day, statedAs }
      listed.push({ clientId: row.clientId as ClientId, name: personName(row), occasion, nextDay, inDays })
    }
  }
  return listed
}

function listQuiet(
  queries: ReturnType<typeof createTodayQueries>,
  visits: ReturnType<typeof createVisitQueries>,
  now: number,
): Today['quiet'] {
  const since = now - QUIET_WINDOW_MS
  return queries.quiet(since, now, MOST_QUIET).map((row) => {
    const past = visits.pastVisits(row.clientId, now)
    return {
      clientId: row.clientId as ClientId,
      name: personName(row),
      visits: past.filter((visit) => visit >= since).reverse(),
      everyDays: Math.round((readRhythm(past)?.every ?? 0) / DAY_MS),
      silentDays: Math.floor((now - row.lastVisitAt) / DAY_MS),
    }
  })
}
