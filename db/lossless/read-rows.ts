import { tablesOf } from '../schema/kinds.ts'
import type { Store } from '../store.ts'
import { CARRIED, type CarriedTable, type Value } from './tables.ts'
import { WHOLE_IMPORTS } from './taken-in.ts'

const ROWS_AT_ONCE = 500
/** A photograph is up to some megabytes, a kept merge too. */
const LARGE_ROWS_AT_ONCE = 8
const LARGE = new Set(['client_photo', 'merge'])

const CHOSEN = 'select id from temp.carried_client'

/** The rows of a table in the order of their keys, some at a time: the values of a row in the order of its columns. */
export type RowsOf = (table: CarriedTable) => Generator<readonly Value[][]>

/**
 * Reads the carried tables: everything, or what belongs to the chosen clients and what that refers to. Of a chosen few,
 * references to anybody else come out empty, and merges and the rows an import refused stay, for they tell of others.
 * Belongs inside one read transaction, so that the tables are of one moment.
 */
export function createRowReader({ sqlite }: Pick<Store, 'sqlite'>, chosen: readonly number[] | null): RowsOf {
  if (chosen !== null) choose({ sqlite }, chosen)
  return function* rowsOf(table) {
    const limit = LARGE.has(table.name) ? LARGE_ROWS_AT_ONCE : ROWS_AT_ONCE
    const key = table.columns.findIndex(({ name }) => name === table.key)
    const page = sqlite
      .prepare<[number, number], Value[]>(
        `select ${table.columns.map((column) => select(column, chosen !== null)).join(', ')}
         from "${table.name}" where "${table.key}" > ? and ${condition(table, chosen !== null)}
         order by "${table.key}" limit ?`,
      )
      .raw()
    for (let after = 0; ;) {
      const rows = page.all(after, limit)
      if (rows.length > 0) yield rows
      if (rows.length < limit) return
      after = Number(rows.at(-1)?.[key])
    }
  }
}

function choose({ sqlite }: Pick<Store, 'sqlite'>, ids: readonly number[]): void {
  sqlite.exec('drop table if exists temp.carried_client')
  sqlite.exec('create temp table carried_client (id integer primary key)')
  sqlite
    .prepare(
      'insert into temp.carried_client select id from client where id in (select value from json_each(?))',
    )
    .run(JSON.stringify(ids))
}

function select(column: CarriedTable['columns'][number], isChosen: boolean): string {
  const quoted = `"${column.name}"`
  const mayPointAway = isChosen && column.isLoose && column.refersTo === 'client' && column.isNullable
  return mayPointAway ? `iif(${quoted} in (${CHOSEN}), ${quoted}, null)` : quoted
}

function condition(table: CarriedTable, isChosen: boolean): string {
  if (isChosen) return `(${chosenOnly(table)})`
  if (table.name === 'import') return `id not in (${WHOLE_IMPORTS})`
  if (table.name === 'activity') return `not (subject = 'import' and subject_id in (${WHOLE_IMPORTS}))`
  return 'true'
}

// What refers to a client goes with the client; what is referred to goes with whoever refers to it.
function chosenOnly(table: CarriedTable): string {
  switch (table.name) {
    case 'client':
      return `id in (${CHOSEN})`
    case 'activity':
      // An act about anything else stays with the house.
      return [
        `(subject = 'client' and subject_id in (${CHOSEN}))`,
        ...tablesOf('page').map(
          (name) =>
            `(subject = '${name}' and subject_id in (select id from ${name} where client_id in (${CHOSEN})))`,
        ),
      ].join(' or ')
    case 'taste_term':
      return `code in (select term from taste where client_id in (${CHOSEN}))`
    case 'boutique':
    case 'import_mapping':
    case 'import_refused':
    case 'merge':
      return 'false'
    default: {
      const owners = table.columns.filter(({ refersTo, isLoose }) => refersTo === 'client' && !isLoose)
      const owner = table.columns.find(({ refersTo }) => refersTo === 'appointment')
      if (owners.length > 0) return owners.map(({ name }) => `"${name}" in (${CHOSEN})`).join(' and ')
      if (owner !== undefined) {
        return `"${owner.name}" in (select id from appointment where client_id in (${CHOSEN}))`
      }
      if (table.name === 'import_change') return `client_id in (${CHOSEN})`
      return `"${table.key}" in (${referredTo(table)})`
    }
  }
}

function referredTo(table: CarriedTable): string {
  const references = CARRIED.flatMap((other) =>
    other.columns
      .filter(({ refersTo }) => refersTo === table.name)
      .map(({ name }) => `select "${name}" from "${other.name}" where ${chosenOnly(other)}`),
  )
  if (table.name === 'staff') {
    references.push(
      `select seer.value from discretion, json_each(seen_by) as seer where client_id in (${CHOSEN})`,
    )
  }
  return references.join(' union ')
}
