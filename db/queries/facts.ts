import { and, eq, isNull, sql } from 'drizzle-orm'
import { facts, staff } from '../schema/index.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'

/** What is written of a fact. */
export type FactFacts = Pick<
  typeof facts.$inferInsert,
  | 'clientId'
  | 'topic'
  | 'text'
  | 'provenance'
  | 'toldBy'
  | 'onDay'
  | 'confidence'
  | 'reviewOn'
  | 'staffId'
  | 'recordedAt'
>

/** A fact with the name of who recorded it; '' where nobody of the house did. */
export type FactRow = NonNullable<ReturnType<ReturnType<typeof createFactQueries>['byId']>>

const param = sql.placeholder

/** How facts are read and kept, with their search rows; writes belong inside `store.write`. */
export function createFactQueries({ orm, sqlite }: Pick<Store, 'orm' | 'sqlite'>) {
  const shown = () =>
    orm
      .select({
        id: facts.id,
        clientId: facts.clientId,
        topic: facts.topic,
        text: facts.text,
        provenance: facts.provenance,
        toldBy: facts.toldBy,
        onDay: facts.onDay,
        confidence: facts.confidence,
        reviewOn: facts.reviewOn,
        staffId: facts.staffId,
        author: sql<string>`coalesce(${staff.name}, '')`,
        recordedAt: facts.recordedAt,
        removedAt: facts.removedAt,
        supersededById: facts.supersededById,
      })
      .from(facts)
      .leftJoin(staff, eq(staff.id, facts.staffId))
  const byId = shown()
    .where(eq(facts.id, param('id')))
    .prepare()
  const everOf = shown()
    .where(eq(facts.clientId, param('clientId')))
    .orderBy(sql`${facts.onDay} desc, ${facts.id} desc`)
    .prepare()
  const standingOf = shown()
    .where(and(eq(facts.clientId, param('clientId')), isNull(facts.removedAt), isNull(facts.supersededById)))
    .orderBy(sql`${facts.onDay}, ${facts.id}`)
    .prepare()
  const insert = orm
    .insert(facts)
    .values({
      clientId: param('clientId'),
      topic: param('topic'),
      text: param('text'),
      provenance: param('provenance'),
      toldBy: param('toldBy'),
      onDay: param('onDay'),
      confidence: param('confidence'),
      reviewOn: param('reviewOn'),
      staffId: param('staffId'),
      recordedAt: param('recordedAt'),
    })
    .prepare()
  const supersede = orm
    .update(facts)
    .set({ supersededById: sql`${param('byId')}` })
    .where(eq(facts.id, param('id')))
    .prepare()
  const setRemoved = orm
    .update(facts)
    .set({ removedAt: sql`${param('at')}` })
    .where(eq(facts.id, param('id')))
    .prepare()
  const drop = orm
    .delete(facts)
    .where(eq(facts.id, param('id')))
    .prepare()
  const rows = createSearchRows({ sqlite })

  return {
    /** One fact, removed and superseded ones too. */
    byId: (id: number) => byId.get({ id }),
    /** Everything ever written of a client, removed and superseded facts too, newest day first. */
    everOf: (clientId: number) => everOf.all({ clientId }),
    /** The facts that stand, oldest day first. */
    standingOf: (clientId: number) => standingOf.all({ clientId }),
    insert: (fact: FactFacts): number => {
      const id = Number(insert.run({ toldBy: '', reviewOn: '', staffId: null, ...fact }).lastInsertRowid)
      rows.addFact(id, fact.text)
      return id
    },
    /** Lets one fact stand in another's place; the old one is kept. */
    supersede: (id: number, byId: number): void => {
      supersede.run({ id, byId })
      rows.dropFact(id)
    },
    /** Takes a fact out of use at an instant, or brings it back with null. */
    setRemoved: (id: number, at: number | null): void => {
      setRemoved.run({ id, at })
      const fact = at === null ? byId.get({ id }) : undefined
      if (fact !== undefined && fact.supersededById === null) rows.replaceFact(id, fact.text)
      else rows.dropFact(id)
    },
    /** Takes the row of a fact out as if it had never been written; the one it superseded, if any, stands again. */
    drop: (id: number, earlier: { id: number; text: string } | null): void => {
      drop.run({ id })
      rows.dropFact(id)
      if (earlier === null) return
      supersede.run({ id: earlier.id, byId: null })
      rows.replaceFact(earlier.id, earlier.text)
    },
  }
}
