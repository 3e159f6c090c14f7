import { draftKeys } from '../queries/drafts.ts'
import type { Store } from '../store.ts'
import { CLIENT_COLUMNS } from './client-columns.ts'

// Places are kept with those they stand between; an earlier merge tells of itself.
const NOT_KEPT = new Set(['client_rank', 'merge'])

/** A row as the store holds it, by column; bytes as base64. */
export type Row = Readonly<Record<string, string | number | null | { readonly base64: string }>>

/** A client's place in one order, with those it stood between. */
export interface RankPlace {
  readonly language: string
  readonly rank: number
  readonly below: Neighbour | null
  readonly above: Neighbour | null
}

/** Who stands beside a client in an order, and where. */
export interface Neighbour {
  readonly id: number
  readonly rank: number
}

/** Everything the store holds of two clients, to the row: `tables` by name, and the places of the one that is kept. */
export interface Snapshot {
  readonly tables: Readonly<Record<string, readonly Row[]>>
  readonly places: readonly RankPlace[]
}

/** Takes the rows of two clients as they stand; belongs inside the `store.write` that is about to change them. */
export function takeSnapshot({ sqlite }: Pick<Store, 'sqlite'>, keptId: number, otherId: number): Snapshot {
  const kept = CLIENT_COLUMNS.filter(({ table }) => !NOT_KEPT.has(table))
  const columnsOf = Map.groupBy([{ table: 'client', column: 'id' }, ...kept], ({ table }) => table)
  const tables: Record<string, Row[]> = {}
  for (const [table, columns] of columnsOf) {
    const where = columns.map(({ column }) => `${column} in (@keptId, @otherId)`).join(' or ')
    tables[table] = sqlite
      .prepare<[object], Record<string, unknown>>(`select * from ${table} where ${where}`)
      .all({ keptId, otherId })
      .map(keepRow)
  }
  tables['activity'] = sqlite
    .prepare<[object], Record<string, unknown>>(
      `select * from activity where subject = 'client' and subject_id in (@keptId, @otherId)`,
    )
    .all({ keptId, otherId })
    .map(keepRow)
  tables['draft'] = sqlite
    .prepare<[string], Record<string, unknown>>(
      'select * from draft where key in (select value from json_each(?))',
    )
    .all(JSON.stringify(draftKeys(otherId)))
    .map(keepRow)
  return { tables, places: readPlaces({ sqlite }, keptId) }
}

/** Who stands next to a rank in an order, below and above, the client itself left out. */
export function readNeighbours(
  { sqlite }: Pick<Store, 'sqlite'>,
  { language, rank, id }: { language: string; rank: number; id: number },
): Pick<RankPlace, 'below' | 'above'> {
  const beside = (sign: '<' | '>', direction: 'desc' | 'asc') =>
    sqlite
      .prepare<[object], Neighbour>(
        `select client_id as id, rank from client_rank
         where language = @language and (rank, client_id) ${sign} (@rank, @id) and client_id <> @id
         order by rank ${direction}, client_id ${direction} limit 1`,
      )
      .get({ language, rank, id }) ?? null
  return { below: beside('<', 'desc'), above: beside('>', 'asc') }
}

function readPlaces(store: Pick<Store, 'sqlite'>, id: number): RankPlace[] {
  return store.sqlite
    .prepare<[number], { language: string; rank: number }>(
      'select language, rank from client_rank where client_id = ?',
    )
    .all(id)
    .map((place) => ({ ...place, ...readNeighbours(store, { ...place, id }) }))
}

function keepRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? { base64: value.toString('base64') } : (value as string | number | null),
    ]),
  )
}

/** A value of a kept row as the store takes it. */
export function bindValue(value: Row[string] | undefined): string | number | null | Buffer {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value
}
