import { asc, desc, eq, sql } from 'drizzle-orm'
import { consents, quietPeriods, staff } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** What is written of a consent. */
export type ConsentFacts = Omit<typeof consents.$inferInsert, 'id' | 'removedAt'>

type Pair = Pick<typeof consents.$inferSelect, 'channel' | 'purpose'>

/** A consent with the name of who recorded it; '' where nobody of the house did. */
export type ConsentRow = NonNullable<ReturnType<ReturnType<typeof createConsentQueries>['byId']>>

const param = sql.placeholder

/** How consents are read and kept; rows are added and taken out of use, never changed. Writes belong inside `store.write`. */
export function createConsentQueries({ orm }: Pick<Store, 'orm'>) {
  const shown = () =>
    orm
      .select({
        id: consents.id,
        clientId: consents.clientId,
        channel: consents.channel,
        purpose: consents.purpose,
        state: consents.state,
        onDay: consents.onDay,
        expiresOn: consents.expiresOn,
        provenance: consents.provenance,
        toldBy: consents.toldBy,
        proof: consents.proof,
        author: sql<string>`coalesce(${staff.name}, '')`,
        recordedAt: consents.recordedAt,
        removedAt: consents.removedAt,
      })
      .from(consents)
      .leftJoin(staff, eq(staff.id, consents.staffId))
  const byId = shown()
    .where(eq(consents.id, param('id')))
    .prepare()
  const ofClient = shown()
    .where(sql`${consents.clientId} = ${param('clientId')} and ${consents.removedAt} is null`)
    .orderBy(desc(consents.onDay), desc(consents.id))
    .prepare()
  const holding = shown()
    .where(
      sql`${consents.clientId} = ${param('clientId')} and ${consents.channel} = ${param('channel')}
        and ${consents.purpose} = ${param('purpose')} and ${consents.onDay} <= ${param('day')}
        and ${consents.removedAt} is null`,
    )
    .orderBy(desc(consents.onDay), desc(consents.id))
    .limit(1)
    .prepare()
  const quietOn = orm
    .select({ id: quietPeriods.id })
    .from(quietPeriods)
    .where(
      sql`${quietPeriods.clientId} = ${param('clientId')} and ${quietPeriods.fromDay} <= ${param('day')}
        and (${quietPeriods.untilDay} = '' or ${quietPeriods.untilDay} >= ${param('day')})`,
    )
    .orderBy(asc(quietPeriods.position))
    .limit(1)
    .prepare()
  const setRemoved = orm
    .update(consents)
    .set({ removedAt: sql`${param('at')}` })
    .where(eq(consents.id, param('id')))
    .prepare()
  const drop = orm
    .delete(consents)
    .where(eq(consents.id, param('id')))
    .prepare()

  return {
    /** One consent, removed ones too. */
    byId: (id: number) => byId.get({ id }),
    /** What a client agreed to or refused, the latest first: the first row of a channel and purpose holds. */
    ofClient: (clientId: number) => ofClient.all({ clientId }),
    /** What held for a channel and purpose on an ISO day; undefined where nobody has asked. */
    holding: (clientId: number, { channel, purpose }: Pair, day: string) =>
      holding.get({ clientId, channel, purpose, day }),
    /** Whether the client is to be left in peace on an ISO day. */
    isQuietOn: (clientId: number, day: string): boolean => quietOn.get({ clientId, day }) !== undefined,
    insert: (facts: ConsentFacts): number =>
      orm.insert(consents).values(facts).returning({ id: consents.id }).get().id,
    /** Takes a consent out of use at an instant, as when it was recorded by mistake, or brings it back with null. */
    setRemoved: (id: number, at: number | null): void => {
      setRemoved.run({ id, at })
    },
    /** Takes the row of a consent out as if it had never been written. */
    drop: (id: number): void => {
      drop.run({ id })
    },
  }
}
