import { and, desc, eq, lt, lte, ne, sql } from 'drizzle-orm'
import { appointments, staff } from '../schema/index.ts'
import type { Store } from '../store.ts'

const param = sql.placeholder

/** What a brief needs beside the client's page: the visit before, and whose name stands under the page. */
export function createBriefQueries({ orm }: Store) {
  const visitBefore = orm
    .select({ startsAt: appointments.startsAt, purpose: appointments.purpose })
    .from(appointments)
    .where(
      and(
        eq(appointments.clientId, param('clientId')),
        lt(appointments.startsAt, param('startsAt')),
        lte(appointments.endsAt, param('now')),
        ne(appointments.status, 'cancelled'),
        ne(appointments.kind, 'call'),
      ),
    )
    .orderBy(desc(appointments.startsAt))
    .limit(1)
    .prepare()
  const reader = orm
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, param('id')))
    .prepare()

  return {
    /** The last visit that had ended by `now` and began before `startsAt`; calls and cancelled ones do not count. */
    visitBefore: (clientId: number, startsAt: number, now: number) =>
      visitBefore.get({ clientId, startsAt, now }),
    staffName: (id: number): string => reader.get({ id })?.name ?? '',
  }
}
