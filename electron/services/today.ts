import { createTodayQueries } from '../../db/queries/today.ts'
import { createVisitQueries } from '../../db/queries/visits.ts'
import { readRhythm } from '../../db/rhythm.ts'
import { nextOccurrence } from '../../locales/calendars/next-occurrence.ts'
import { toldDaysOn } from '../../locales/calendars/told-days.ts'
import { addDays, wallClock } from '../../locales/time-zones.ts'
import type { ClientId } from '../ipc/clients.ts'
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

/**
 * The occasions of today and the next fourteen days, nearest first, each kept as its client keeps it. Each day asks the
 * index for the few days it may have been told as, so that a book of any size is read no further than to the fortieth.
 */
function listOccasions(queries: ReturnType<typeof createTodayQueries>, today: string): Today['occasions'] {
  const near: NearOccasion[] = []
  for (let inDays = 0; inDays <= NEAR_DAYS && near.length < MOST_OCCASIONS; inDays += 1) {
    near.push(...keptOn(queries, today, inDays, MOST_OCCASIONS - near.length))
  }
  return near.map((each) => ({ ...each, given: queries.given(each.clientId, each.occasion.whose) }))
}

type NearOccasion = Omit<Today['occasions'][number], 'given'>

function keptOn(
  queries: ReturnType<typeof createTodayQueries>,
  today: string,
  inDays: number,
  most: number,
): NearOccasion[] {
  const nextDay = addDays(today, inDays)
  const kept: NearOccasion[] = []
  for (const told of toldDaysOn(nextDay)) {
    for (const row of queries.occasionsToldAs(told)) {
      const { clientId, nameText, nameLang, nameReading, nameLatin, ...occasion } = row
      const next = nextOccurrence(occasion, today, occasion)
      if (next?.date !== nextDay) continue
      const name = personName({ nameText, nameLang, nameReading, nameLatin })
      const { years, isExpected } = next
      kept.push({ clientId: clientId as ClientId, name, occasion, nextDay, inDays, years, isExpected })
      if (kept.length === most) return kept
    }
  }
  return kept
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
