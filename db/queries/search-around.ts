import type { Store } from '../store.ts'

/** Somebody around a client, found by name. */
interface FoundBeside {
  readonly id: number
  readonly clientId: number
}

/** Somebody on a client's form; `kind` is a code of locales/kin or '', `label` what it was called. */
export interface FoundRelation extends FoundBeside {
  readonly name: string
  readonly kind: string
  readonly label: string
}

/** Somebody who came, or is to come, along with a client. */
export interface FoundCompanion extends FoundBeside {
  readonly name: string
  readonly role: string
  readonly appointmentId: number
  /** Epoch milliseconds UTC. */
  readonly startsAt: number
}

/** A household and one who lives there; it is found by what the house calls it or by its assistant. */
export interface FoundHousehold extends FoundBeside {
  readonly label: string
  readonly assistant: string
}

// The newest hits that are looked at for those who have a page, or whose client is in the bin.
const MOST_EXAMINED = 2_000
const IS_IN_BOOK = 'not in (select id from client where binned_at is not null)'
const hasPage = (id: string) =>
  `exists (select 1 from client page where page.id = ${id} and page.binned_at is null)`

/** Those around clients who have no page of their own, found by name; an expression is FTS5's, from locales/search. */
export function createAroundQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const newest = (table: string) =>
    `(select rowid as id from ${table}_search where ${table}_search match ? order by rowid desc limit ${MOST_EXAMINED})`
  const relations = sqlite.prepare<[string, number], FoundRelation>(
    `select relation.id, client_id as clientId, name, kind, label from ${newest('relation')} as found
     cross join relation on relation.id = found.id
     where client_id ${IS_IN_BOOK} and not ${hasPage('other_id')} limit ?`,
  )
  const companions = sqlite.prepare<[string, number], FoundCompanion>(
    `select companion.id, appointment.client_id as clientId, name, role, appointment_id as appointmentId,
       starts_at as startsAt from ${newest('companion')} as found
     cross join companion on companion.id = found.id cross join appointment on appointment.id = appointment_id
     where appointment.client_id ${IS_IN_BOOK} and not ${hasPage('companion.client_id')} limit ?`,
  )
  const households = sqlite.prepare<[string, number], FoundHousehold>(
    `select household.id, client.id as clientId, label, assistant from ${newest('household')} as found
     cross join household on household.id = found.id cross join client on client.household_id = household.id
     where client.binned_at is null limit ?`,
  )
  return {
    /** The relations that were written down last. */
    relations: (expression: string, limit: number) => relations.all(expression, limit),
    /** Those who came along, the last to be written down first; cancelled appointments too. */
    companions: (expression: string, limit: number) => companions.all(expression, limit),
    /** The households that were made last, once for each who lives there. */
    households: (expression: string, limit: number) => households.all(expression, limit),
  }
}
