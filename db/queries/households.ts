import { eq, sql } from 'drizzle-orm'
import { clients, households } from '../schema/index.ts'
import { createAroundRows } from '../search/around-rows.ts'
import type { Store } from '../store.ts'

/** What a household shares, in the columns of its row. */
export type HouseholdFacts = Omit<
  typeof households.$inferInsert,
  'id' | 'revision' | 'createdAt' | 'changedAt'
>

/** One relation as it is read from a client: what the other is to them, or what they are to the other. */
export interface RelationRow {
  readonly fromId: number
  readonly toId: number | null
  /** A code of locales/kin, or '' with the label as it was said. */
  readonly kind: string
  readonly label: string
  /** The name as it was said; '' where the other's own page tells it. */
  readonly saidName: string
  /** True when it stands on the other's page, and `kind` says what the client is to them. */
  readonly isInverse: boolean
  readonly nameText: string | null
  readonly nameLang: string | null
  readonly nameReading: string | null
  readonly nameLatin: string | null
}

const MOST_FOUND = 20
/** Somebody who sends everybody, such as a concierge, must not fill the page of one client. */
const MOST_READ_BACK = 60

const param = sql.placeholder
const MEMBER_COUNT = sql<number>`(select count(*) from client where household_id = household.id and binned_at is null)`

/** How households and the people around a client are read and kept; writes belong inside `store.write`. */
export function createHouseholdQueries(store: Pick<Store, 'orm' | 'sqlite'>) {
  return { ...prepareHouseholds(store), ...prepareAround(store) }
}

function prepareHouseholds({ orm, sqlite }: Pick<Store, 'orm' | 'sqlite'>) {
  const rows = createAroundRows({ sqlite })
  const byId = orm
    .select()
    .from(households)
    .where(eq(households.id, param('id')))
    .prepare()
  const members = orm
    .select({
      id: clients.id,
      nameText: clients.nameText,
      nameLang: clients.nameLang,
      nameReading: clients.nameReading,
      nameLatin: clients.nameLatin,
    })
    .from(clients)
    .where(sql`${clients.householdId} = ${param('id')} and ${clients.binnedAt} is null`)
    .orderBy(clients.id)
    .prepare()
  const everMembers = orm
    .select({ id: clients.id })
    .from(clients)
    .where(eq(clients.householdId, param('id')))
    .orderBy(clients.id)
    .prepare()
  // A boutique has hundreds of households where it has thousands of clients: reading their labels is quick.
  const find = orm
    .select({ id: households.id, label: households.label, members: MEMBER_COUNT })
    .from(households)
    .where(sql`${households.label} like ${param('pattern')} escape '!'`)
    .orderBy(households.label)
    .limit(MOST_FOUND)
    .prepare()
  const update = orm
    .update(households)
    .set({
      label: sql`${param('label')}`,
      lines: sql`${param('lines')}`,
      city: sql`${param('city')}`,
      region: sql`${param('region')}`,
      postalCode: sql`${param('postalCode')}`,
      country: sql`${param('country')}`,
      assistant: sql`${param('assistant')}`,
      assistantWay: sql`${param('assistantWay')}`,
      note: sql`${param('note')}`,
      changedAt: sql`${param('at')}`,
      revision: sql`${households.revision} + 1`,
    })
    .where(eq(households.id, param('id')))
    .prepare()
  const setHousehold = orm
    .update(clients)
    .set({ householdId: sql`${param('householdId')}` })
    .where(eq(clients.id, param('clientId')))
    .prepare()
  const drop = orm
    .delete(households)
    .where(eq(households.id, param('id')))
    .prepare()
  const householdOf = orm
    .select({ householdId: clients.householdId })
    .from(clients)
    .where(eq(clients.id, param('clientId')))
    .prepare()

  return {
    byId: (id: number) => byId.get({ id }),
    /** Those who share the household and are not in the bin, in the order they came into the book. */
    members: (id: number) => members.all({ id }),
    /** The ids of all who share the household, those in the bin too. */
    everMembers: (id: number): number[] => everMembers.all({ id }).map((member) => member.id),
    /** At most 20 households whose label holds the text; capitals are told apart outside the letters A to Z. */
    find: (text: string) => find.all({ pattern: `%${text.replace(/[!%_]/gu, '!$&')}%` }),
    /** Keeps a new household with its search row, and answers its id. */
    insert: (facts: HouseholdFacts, at: number): number => {
      const { id } = orm
        .insert(households)
        .values({ ...facts, createdAt: at, changedAt: at })
        .returning({ id: households.id })
        .get()
      rows.addHousehold(id)
      return id
    },
    /** Replaces what a household shares, with its search row, and counts its revision on. */
    update: (id: number, facts: Required<HouseholdFacts>, at: number): void => {
      update.run({ ...facts, id, at })
      rows.replaceHousehold(id)
    },
    /** The household of a client, null without one; undefined when there is no such client. */
    householdOf: (clientId: number) => householdOf.get({ clientId })?.householdId,
    setHousehold: (clientId: number, householdId: number | null): void => {
      setHousehold.run({ clientId, householdId })
    },
    /** Takes the row of a household nobody is left in out as if it had never been written. */
    drop: (id: number): void => {
      rows.dropHousehold(id)
      drop.run({ id })
    },
  }
}

function prepareAround({ sqlite }: Pick<Store, 'sqlite'>) {
  const named =
    'other.name_text as nameText, other.name_lang as nameLang, other.name_reading as nameReading, other.name_latin as nameLatin'
  const written = sqlite.prepare<[number], Omit<RelationRow, 'isInverse'>>(
    `select client_id as fromId, other.id as toId, kind, label, relation.name as saidName, ${named}
     from relation left join client other on other.id = relation.other_id and other.binned_at is null
     where client_id = ? order by position`,
  )
  const readBack = sqlite.prepare<[number], Omit<RelationRow, 'isInverse'>>(
    `select other_id as fromId, other.id as toId, kind, label, '' as saidName, ${named}
     from relation join client other on other.id = relation.client_id and other.binned_at is null
     where other_id = ? order by relation.client_id, position limit ${MOST_READ_BACK}`,
  )
  const nameOf = sqlite.prepare<[number], { nameText: string; nameLang: string; nameLatin: string }>(
    'select name_text as nameText, name_lang as nameLang, name_latin as nameLatin from client where id = ?',
  )
  return {
    /** How a client is named in lists; undefined when there is no such client. */
    nameOf: (clientId: number) => nameOf.get(clientId),
    /** The relations on a client's page in their order, then those on other pages that name the client, at most 60. */
    relationsOf: (clientId: number): RelationRow[] => [
      ...written.all(clientId).map((row) => ({ ...row, isInverse: false })),
      ...readBack.all(clientId).map((row) => ({ ...row, isInverse: true })),
    ],
  }
}
