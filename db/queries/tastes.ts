import { and, eq, isNull, sql } from 'drizzle-orm'
import type { TasteText } from '../../locales/search/term-keys.ts'
import { staff, tastes } from '../schema/index.ts'
import { createSearchRows } from '../search/search-rows.ts'
import type { Store } from '../store.ts'

/** What is written of a taste. */
export type TasteFacts = Pick<
  typeof tastes.$inferInsert,
  | 'clientId'
  | 'stance'
  | 'facet'
  | 'text'
  | 'term'
  | 'strength'
  | 'isAllergy'
  | 'quote'
  | 'provenance'
  | 'toldBy'
  | 'onDay'
  | 'staffId'
  | 'importId'
  | 'recordedAt'
>

/** A taste with the name of who recorded it; '' where nobody of the house did. */
export type TasteRow = NonNullable<ReturnType<ReturnType<typeof createTasteQueries>['byId']>>

const param = sql.placeholder
const BLANK = { term: '', strength: '', quote: '', toldBy: '', staffId: null, importId: null } as const

/** How tastes are read and kept, with their search rows; writes belong inside `store.write`. */
export function createTasteQueries({ orm, sqlite }: Pick<Store, 'orm' | 'sqlite'>) {
  const shown = () =>
    orm
      .select({
        id: tastes.id,
        clientId: tastes.clientId,
        stance: tastes.stance,
        facet: tastes.facet,
        text: tastes.text,
        term: tastes.term,
        strength: tastes.strength,
        isAllergy: tastes.isAllergy,
        quote: tastes.quote,
        provenance: tastes.provenance,
        toldBy: tastes.toldBy,
        onDay: tastes.onDay,
        author: sql<string>`coalesce(${staff.name}, '')`,
        recordedAt: tastes.recordedAt,
        removedAt: tastes.removedAt,
        supersededById: tastes.supersededById,
      })
      .from(tastes)
      .leftJoin(staff, eq(staff.id, tastes.staffId))
  const byId = shown()
    .where(eq(tastes.id, param('id')))
    .prepare()
  const ofClient = shown()
    .where(
      and(eq(tastes.clientId, param('clientId')), isNull(tastes.removedAt), isNull(tastes.supersededById)),
    )
    .orderBy(tastes.stance, sql`${tastes.onDay} desc, ${tastes.id} desc`)
    .prepare()
  const insert = sqlite.prepare(
    `insert into taste (client_id, stance, facet, text, term, strength, is_allergy, quote, provenance, told_by,
     on_day, staff_id, import_id, recorded_at) values (@clientId, @stance, @facet, @text, @term, @strength,
     @isAllergy, @quote, @provenance, @toldBy, @onDay, @staffId, @importId, @recordedAt)`,
  )
  const supersede = orm
    .update(tastes)
    .set({ supersededById: sql`${param('byId')}` })
    .where(eq(tastes.id, param('id')))
    .prepare()
  const setRemoved = orm
    .update(tastes)
    .set({ removedAt: sql`${param('at')}` })
    .where(eq(tastes.id, param('id')))
    .prepare()
  const drop = orm
    .delete(tastes)
    .where(eq(tastes.id, param('id')))
    .prepare()
  const rows = createSearchRows({ sqlite })

  return {
    /** One taste, removed and superseded ones too. */
    byId: (id: number) => byId.get({ id }),
    /** What a client likes, then what they refuse, each newest first. */
    ofClient: (clientId: number) => ofClient.all({ clientId }),
    insert: ({ isAllergy = false, ...taste }: TasteFacts): number => {
      const id = Number(insert.run({ ...BLANK, ...taste, isAllergy: isAllergy ? 1 : 0 }).lastInsertRowid)
      const { text, quote = '', term = '' } = taste
      rows.addTaste(id, { text, quote, term })
      return id
    },
    /** Lets one taste stand in another's place; the old one is kept. */
    supersede: (id: number, byId: number): void => {
      supersede.run({ id, byId })
      rows.dropTaste(id)
    },
    /** Takes a taste out of use at an instant, or brings it back with null. */
    setRemoved: (id: number, at: number | null): void => {
      setRemoved.run({ id, at })
      const taste = at === null ? byId.get({ id }) : undefined
      if (taste !== undefined && taste.supersededById === null) rows.replaceTaste(id, taste)
      else rows.dropTaste(id)
    },
    /** Takes the row of a taste out as if it had never been written; the one it superseded, if any, stands again. */
    drop: (id: number, earlier: (TasteText & { id: number }) | null): void => {
      drop.run({ id })
      rows.dropTaste(id)
      if (earlier === null) return
      supersede.run({ id: earlier.id, byId: null })
      rows.replaceTaste(earlier.id, earlier)
    },
  }
}
