import { and, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import { readRhythm } from '../rhythm.ts'
import { appointments, clients } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** How many past visits tell a client's rhythm; older ones belong to another life. */
const RHYTHM = 24
/** How many past appointments are settled in one transaction, so that a long absence never blocks the desk. */
const SETTLED_AT_ONCE = 500

const param = sql.placeholder

/** How the visits that have taken place are found and counted; writes belong inside `store.write`. */
export function createVisitQueries({ orm }: Store) {
  const due = orm
    .select({ id: appointments.id, clientId: appointments.clientId })
    .from(appointments)
    .where(and(sql`${appointments.status} in ('booked', 'arrived')`, lte(appointments.endsAt, param('now'))))
    .limit(SETTLED_AT_ONCE)
    .prepare()
  const settle = orm
    .update(appointments)
    .set({ status: 'done' })
    .where(inArray(appointments.id, sql`(select value from json_each(${param('ids')}))`))
    .prepare()
  const pastVisits = orm
    .select({ startsAt: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.clientId, param('clientId')),
        lte(appointments.endsAt, param('now')),
        ne(appointments.status, 'cancelled'),
        ne(appointments.kind, 'call'),
      ),
    )
    .orderBy(desc(appointments.startsAt))
    .limit(RHYTHM)
    .prepare()
  const setRhythm = orm
    .update(clients)
    .set({
      lastVisitAt: sql`${param('lastVisitAt')}`,
      quietAfter: sql`${param('quietAfter')}`,
    })
    .where(eq(clients.id, param('clientId')))
    .prepare()

  const visitsOf = (clientId: number, now: number): number[] =>
    pastVisits.all({ clientId, now }).map((visit) => visit.startsAt)

  return {
    /** Appointments that have ended and are not yet counted as past; at most 500 at a time. */
    due: (now: number) => due.all({ now }),
    /** Counts appointments as past. */
    settle: (ids: readonly number[]) => settle.run({ ids: JSON.stringify(ids) }),
    /** When the last 24 visits that have ended began, newest first; calls are no visits. */
    pastVisits: visitsOf,
    /** Keeps a client's last visit and from when their silence is unlike them; part of every write that moves one. */
    countVisits: (clientId: number, now: number): void => {
      const visits = visitsOf(clientId, now)
      const quietAfter = readRhythm(visits)?.quietAfter ?? null
      setRhythm.run({ clientId, lastVisitAt: visits[0] ?? null, quietAfter })
    },
  }
}
