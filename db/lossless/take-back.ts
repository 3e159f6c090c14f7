import { createClientQueries } from '../queries/clients.ts'
import { WRITTEN_ABOUT } from '../queries/drafts.ts'
import { tablesOf } from '../schema/kinds.ts'
import type { Store } from '../store.ts'
import { CARRIED } from './tables.ts'
import type { TakenIn } from './taken-in.ts'

// Opening a page changes nothing.
const DONE_TO = `id > @last and act not like '%.opened'`
// What the log tells as settings, without saying which row: whoever has settled anything since may have worked on these.
const OF_SETTINGS = new Set(['taste_term', 'brand_chart'])

/** The last number given in each carried table; to be kept with what was taken in. */
export function lastNumbers({ sqlite }: Pick<Store, 'sqlite'>): Record<string, number> {
  return Object.fromEntries(
    CARRIED.map(({ name, key }) => [
      name,
      sqlite.prepare<[], number>(`select coalesce(max("${key}"), 0) from "${name}"`).pluck().get() ?? 0,
    ]),
  )
}

/**
 * Takes out what a file brought: everybody nobody has done anything to since and, when nobody is left of it, what came for
 * the house. Answers how many clients went and how many stay. Belongs inside `store.write`.
 */
export function takeBack(store: Store, taken: TakenIn): { removed: number; kept: number } {
  const touched = findTouched(store, taken)
  const clients = createClientQueries(store)
  const [first, last] = taken.ranges['client'] ?? [1, 0]
  const came = store.sqlite
    .prepare<[number, number], number>('select id from client where id between ? and ?')
    .pluck()
    .all(first, last)
  for (const id of came) if (!touched.has(id)) clients.erase(id)
  const kept = came.filter((id) => touched.has(id)).length
  if (kept === 0) takeBackHouse(store, taken)
  return { removed: came.length - kept, kept }
}

function findTouched({ sqlite }: Store, { ranges, last }: TakenIn): Set<number> {
  const [from, to] = ranges['client'] ?? [1, 0]
  const ids = (sql: string, since: number) =>
    sqlite.prepare<[object], number | null>(sql).pluck().all({ last: since, from, to })
  const lastAct = last['activity'] ?? 0
  const touched = [
    ...CARRIED.flatMap(({ name, key, columns }) =>
      columns
        .filter(({ refersTo, name: column }) => refersTo === 'client' && column !== key)
        .flatMap(({ name: column }) =>
          ids(
            `select "${column}" from "${name}" where "${key}" > @last and "${column}" between @from and @to`,
            last[name] ?? 0,
          ),
        ),
    ),
    ...ids(`select subject_id from activity where ${DONE_TO} and subject = 'client'`, lastAct),
    ...tablesOf('page').flatMap((name) =>
      ids(
        `select client_id from ${name} where id in
           (select subject_id from activity where ${DONE_TO} and subject = '${name}')`,
        lastAct,
      ),
    ),
    ...ids(
      `select id from client where household_id in
         (select subject_id from activity where ${DONE_TO} and subject = 'household')`,
      lastAct,
    ),
    ...sqlite.prepare<[], number | null>(WRITTEN_ABOUT).pluck().all(),
  ]
  const found = new Set(touched.filter((id) => id !== null))
  // Who became part of somebody that stays stays too, so that the merge can be taken back.
  const partsOf = sqlite.prepare<[number], number>('select id from client where merged_into_id = ?').pluck()
  for (const id of found) for (const part of partsOf.all(id)) found.add(part)
  return found
}

function takeBackHouse(store: Store, { ranges, added, house, last }: TakenIn): void {
  const { sqlite } = store
  const isSettledSince =
    sqlite
      .prepare(`select 1 from activity where id > ? and subject = 'boutique' limit 1`)
      .get(last['activity'] ?? 0) !== undefined
  for (const { name, key } of CARRIED.toReversed()) {
    const range = ranges[name]
    if (range !== undefined) {
      const except = name === 'import' || name === 'household' ? `and ${unreferenced(name)}` : ''
      sqlite.prepare(`delete from "${name}" where "${key}" between ? and ? ${except}`).run(...range)
    }
    if (isSettledSince && OF_SETTINGS.has(name)) continue
    const mayGo =
      name === 'staff' ? `and is_retired = 1 and ${unreferenced(name)}` : `and ${unreferenced(name)}`
    sqlite
      .prepare(`delete from "${name}" where "${key}" in (select value from json_each(?)) ${mayGo}`)
      .run(JSON.stringify(added[name] ?? []))
  }
  dropHouseholds(store, ranges)
  if (house === null || isSettledSince) return
  const columns = Object.keys(house)
  sqlite
    .prepare(`update boutique set ${columns.map((column) => `"${column}" = ?`).join(', ')}`)
    .run(...Object.values(house))
}

// Those of the file whom somebody who stays lives in stay too.
function dropHouseholds({ sqlite }: Store, { household }: TakenIn['ranges']): void {
  if (household === undefined) return
  sqlite
    .prepare(
      `delete from household_search where rowid between ? and ? and rowid not in (select id from household)`,
    )
    .run(...household)
}

function unreferenced(table: string): string {
  const references = CARRIED.flatMap(({ name, columns }) =>
    columns
      .filter(({ refersTo }) => refersTo === table)
      .map(
        (column) => `not exists (select 1 from "${name}" where "${name}"."${column.name}" = "${table}".id)`,
      ),
  )
  if (table === 'taste_term') references.push('not exists (select 1 from taste where term = taste_term.code)')
  return references.length === 0 ? 'true' : references.join(' and ')
}
