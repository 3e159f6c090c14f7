import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { clients, discretion, staff } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** What is written of a rule of discretion. */
export type DiscretionFacts = Omit<typeof discretion.$inferInsert, 'id' | 'removedAt'>

/** A rule with whose it is, the page of the person it bears on if they have one, and who recorded it. */
export type DiscretionRow = NonNullable<ReturnType<ReturnType<typeof createDiscretionQueries>['byId']>>

const param = sql.placeholder
const idsGiven = sql`(select value from json_each(${param('ids')}))`

/** How rules of discretion are read and kept; writes belong inside `store.write`. */
export function createDiscretionQueries({ orm }: Pick<Store, 'orm'>) {
  const shown = prepareShown(orm)
  const byId = shown()
    .where(eq(discretion.id, param('id')))
    .prepare()
  const ofClient = shown()
    .where(sql`${discretion.clientId} = ${param('clientId')} and ${discretion.removedAt} is null`)
    .orderBy(discretion.kind, sql`${discretion.onDay} desc, ${discretion.id} desc`)
    .prepare()
  // Two searches by index: SQLite would read the whole table for an `or` over two columns of which one may be null.
  const touching = shown()
    .where(
      sql`${discretion.id} in (
          select id from discretion where client_id in ${idsGiven}
          union select id from discretion where towards_id is not null and towards_id in ${idsGiven})
        and ${discretion.removedAt} is null and client.binned_at is null`,
    )
    .orderBy(discretion.clientId, discretion.kind, sql`${discretion.onDay} desc, ${discretion.id} desc`)
    .prepare()
  const setRemoved = orm
    .update(discretion)
    .set({ removedAt: sql`${param('at')}` })
    .where(eq(discretion.id, param('id')))
    .prepare()
  const drop = orm
    .delete(discretion)
    .where(eq(discretion.id, param('id')))
    .prepare()

  return {
    /** One rule, removed ones too. */
    byId: (id: number) => byId.get({ id }),
    /** The rules of a client by kind, each newest first; those whose day has passed are among them. */
    ofClient: (clientId: number) => ofClient.all({ clientId }),
    /** The rules these clients have and those that bear on one of them, except of clients in the bin. */
    touching: (clientIds: readonly number[]) => touching.all({ ids: JSON.stringify(clientIds) }),
    insert: (facts: DiscretionFacts): number =>
      orm.insert(discretion).values(facts).returning({ id: discretion.id }).get().id,
    /** Takes a rule out of use at an instant, or brings it back with null. */
    setRemoved: (id: number, at: number | null): void => {
      setRemoved.run({ id, at })
    },
    /** Takes the row of a rule out as if it had never been written. */
    drop: (id: number): void => {
      drop.run({ id })
    },
  }
}

function prepareShown(orm: Store['orm']) {
  const towards = alias(clients, 'towards')
  return () =>
    orm
      .select({
        id: discretion.id,
        clientId: discretion.clientId,
        kind: discretion.kind,
        about: discretion.about,
        towards: discretion.towards,
        towardsId: discretion.towardsId,
        channel: discretion.channel,
        fromTime: discretion.fromTime,
        untilTime: discretion.untilTime,
        untilDay: discretion.untilDay,
        seenBy: discretion.seenBy,
        provenance: discretion.provenance,
        toldBy: discretion.toldBy,
        onDay: discretion.onDay,
        author: sql<string>`coalesce(${staff.name}, '')`,
        recordedAt: discretion.recordedAt,
        removedAt: discretion.removedAt,
        owner: {
          nameText: clients.nameText,
          nameLang: clients.nameLang,
          nameReading: clients.nameReading,
          nameLatin: clients.nameLatin,
        },
        bearsOn: {
          nameText: towards.nameText,
          nameLang: towards.nameLang,
          nameReading: towards.nameReading,
          nameLatin: towards.nameLatin,
        },
      })
      .from(discretion)
      .innerJoin(clients, eq(clients.id, discretion.clientId))
      .leftJoin(towards, eq(towards.id, discretion.towardsId))
      .leftJoin(staff, eq(staff.id, discretion.staffId))
}
