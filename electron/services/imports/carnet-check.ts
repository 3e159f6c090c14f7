import { CARRIED, CARRIED_BY_NAME, type Value } from '../../../db/lossless/tables.ts'
import type { TableOf } from '../../../db/schema/kinds.ts'
import { ROOM_ON_PAGE } from '../../ipc/clients.ts'
import { type CarnetHeader, type CarnetListener, type Cell, refuseRow } from './carnet-reader.ts'
import { rowSchemas } from './carnet-rows.ts'

/** A row of a file that is as the store takes it. */
export type SoundRow = Readonly<Record<string, Value>>

/** How much of a page's lists one client may have, by the table of each. */
const ROOM: Readonly<Record<TableOf<'form'>, number>> = {
  client_name: ROOM_ON_PAGE.names,
  contact_way: ROOM_ON_PAGE.contactWays,
  address: ROOM_ON_PAGE.addresses,
  client_language: ROOM_ON_PAGE.languages,
  occasion: ROOM_ON_PAGE.occasions,
  gift: ROOM_ON_PAGE.gifts,
  size: ROOM_ON_PAGE.sizes,
  relation: ROOM_ON_PAGE.relations,
  client_tag: ROOM_ON_PAGE.tags,
  client_extra: ROOM_ON_PAGE.extras,
  client_custom: ROOM_ON_PAGE.customs,
  stay: ROOM_ON_PAGE.stays,
  quiet_period: ROOM_ON_PAGE.quietPeriods,
}
const isOfForm = (table: string): table is TableOf<'form'> => table in ROOM

const REFERRED_TO = new Set(
  CARRIED.flatMap(({ columns }) =>
    columns.flatMap(({ refersTo, isEnforced }) => (isEnforced && refersTo) || []),
  ),
)

/** Whom a client became part of, and in which row that stands. */
interface Joined {
  readonly into: number
  readonly at: number
}

/** What a file holds, by table, and what its rows may refer to. */
export interface CarnetCheck extends CarnetListener {
  /** The header, once it was read. */
  readonly found: () => CarnetHeader | undefined
  readonly rowsOf: (table: string) => number
  readonly isInFile: (table: string, id: number) => boolean
  /** Must be called at the end: says that what rows refer to further down was there. */
  readonly end: () => void
}

/**
 * Checks every row of a file before `next` is given it: its columns and their types, rising numbers, that what it
 * refers to is in the file, and that the page of a client has room for it. Throws AppError `book-row-refused` with table and row.
 */
export function createCarnetCheck(
  schema: number,
  next: { header?: (header: CarnetHeader) => void; row: (table: string, row: SoundRow, at: number) => void },
): CarnetCheck {
  let header: CarnetHeader | undefined
  let schemas = rowSchemas(false)
  const counts = new Map<string, number>()
  const last = new Map<string, number>()
  const ids = new Map<string, Set<number>>([...REFERRED_TO].map((table) => [table, new Set<number>()]))
  // Who became part of whom: the other may come later.
  const joined = new Map<number, Joined>()
  // How much of the table that is being read each client has.
  const held = { table: '', ofClient: new Map<unknown, number>() }
  const isInFile = (table: string, id: number) => ids.get(table)?.has(id) ?? true

  function requireReferences(name: string, row: Readonly<Record<string, Cell>>, at: number): void {
    for (const { name: column, refersTo, isEnforced } of CARRIED_BY_NAME.get(name)?.columns ?? []) {
      const id = row[column]
      if (isEnforced && refersTo !== null && typeof id === 'number' && !isInFile(refersTo, id)) {
        throw refuseRow(name, at)
      }
    }
    const seers = name === 'discretion' ? (JSON.parse(String(row['seen_by'] ?? '[]')) as number[]) : []
    if (!seers.every((id) => isInFile('staff', id))) throw refuseRow(name, at)
    if (name === 'boutique' && row['id'] !== 1) throw refuseRow(name, at)
  }

  function requireRoom(
    name: string,
    { client_id: client }: Readonly<Record<string, Cell>>,
    at: number,
  ): void {
    if (!isOfForm(name)) return
    if (held.table !== name) {
      held.table = name
      held.ofClient.clear()
    }
    const count = (held.ofClient.get(client) ?? 0) + 1
    if (count > ROOM[name]) throw refuseRow(name, at)
    held.ofClient.set(client, count)
  }

  return {
    header(read) {
      header = read
      if (read.schema < schema) schemas = rowSchemas(true)
      next.header?.(read)
    },
    row(name, cells, at) {
      const table = CARRIED_BY_NAME.get(name)
      const parsed = schemas.get(name)?.safeParse(cells)
      if (table === undefined || parsed?.success !== true) throw refuseRow(name, at)
      const row = { ...(parsed.data as Readonly<Record<string, string | number | null>>) }
      const id = Number(row[table.key])
      if (id <= (last.get(name) ?? 0)) throw refuseRow(name, at)
      requireReferences(name, row, at)
      requireRoom(name, row, at)
      last.set(name, id)
      ids.get(name)?.add(id)
      counts.set(name, at)
      if (typeof row['merged_into_id'] === 'number') joined.set(id, { into: row['merged_into_id'], at })
      next.row(
        name,
        name === 'client_photo' ? { ...row, bytes: Buffer.from(String(row['bytes']), 'base64') } : row,
        at,
      )
    },
    found: () => header,
    rowsOf: (table) => counts.get(table) ?? 0,
    isInFile,
    end() {
      for (const { into, at } of joined.values()) if (!isInFile('client', into)) throw refuseRow('client', at)
      const ring = findRing(joined)
      if (ring !== undefined) throw refuseRow('client', ring.at)
      const lastId = header?.lastClientId ?? null
      if (lastId !== null && lastId < (last.get('client') ?? 0))
        throw refuseRow('client', counts.get('client') ?? 0)
    },
  }
}

/** Somebody who, by way of others, became part of themselves: no page could be shown for any of them. */
function findRing(joined: ReadonlyMap<number, Joined>): Joined | undefined {
  const sound = new Set<number>()
  for (const [start, first] of joined) {
    const way = new Set<number>()
    for (let id: number | undefined = start; id !== undefined && !sound.has(id); id = joined.get(id)?.into) {
      if (way.has(id)) return first
      way.add(id)
    }
    for (const id of way) sound.add(id)
  }
  return undefined
}
