import type { Database } from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  addresses,
  clientLanguages,
  contactWays,
  customValues,
  extras,
  gifts,
  nameForms,
  occasions,
  quietPeriods,
  relations,
  sizes,
  stays,
  tags,
} from '../schema/index.ts'
import { foldContact, type ClientParts } from './client-form.ts'
import { prepareRowsOf } from './rows-of-clients.ts'

// A person whose page was erased since is kept by name: the reference is looked up as it is written.
const OTHER_IF_THERE = { otherId: '(select id from client where id = ?)' }

/** How the lists of a client are read and written, everything prepared once; writes belong inside `store.write`. */
export function createPartQueries({ sqlite }: { readonly sqlite: Database }) {
  const all = prepareParts(sqlite)
  return {
    /** The lists of a client, each in its own order; empty lists for an id that is not there. */
    read: (clientId: number): ClientParts => gather(Object.entries(all), (part) => part.read(clientId)),
    /** The lists of many clients, read at once; answers those of each. */
    readMany: (clientIds: readonly number[]): ((clientId: number) => ClientParts) => {
      const lists = Object.entries(all).map(
        ([name, part]) => [name, part.readMany(clientIds)] as [string, ReadonlyMap<number, object[]>],
      )
      return (clientId) => gather(lists, (rows) => rows.get(clientId) ?? [])
    },
    readNames: all.names.read,
    readContactWays: all.contactWays.read,
    /** Adds the lists of a client that has none yet. */
    insert: (clientId: number, parts: ClientParts): void => {
      all.names.write(clientId, parts.names)
      all.contactWays.write(
        clientId,
        parts.contactWays.map((way) => ({ ...way, folded: foldContact(way) })),
      )
      all.addresses.write(clientId, parts.addresses)
      all.languages.write(clientId, parts.languages)
      all.occasions.write(clientId, parts.occasions)
      all.sizes.write(clientId, parts.sizes)
      all.relations.write(
        clientId,
        parts.relations.map(({ clientId: otherId, ...relation }) => ({ ...relation, otherId })),
      )
      all.tags.write(
        clientId,
        parts.tags.map((label) => ({ label })),
      )
      all.extras.write(clientId, parts.extras)
      all.gifts.write(clientId, parts.gifts)
      all.customs.write(clientId, parts.customs)
      all.stays.write(clientId, parts.stays)
      all.quietPeriods.write(clientId, parts.quietPeriods)
    },
    /** Removes every list of a client. */
    drop: (clientId: number): void => {
      for (const part of Object.values(all)) part.drop(clientId)
    },
  }
}

type Lists = {
  [Name in keyof ReturnType<typeof prepareParts>]: ReturnType<ReturnType<typeof prepareParts>[Name]['read']>
}

function gather<Part>(
  parts: readonly (readonly [string, Part])[],
  read: (part: Part) => object[],
): ClientParts {
  const lists = Object.fromEntries(parts.map(([name, part]) => [name, read(part)]))
  const { contactWays, relations, tags, ...plain } = lists as unknown as Lists
  return {
    ...plain,
    contactWays: contactWays.map(({ folded: _, ...way }) => way),
    relations: relations.map(({ otherId, ...relation }) => ({ ...relation, clientId: otherId })),
    tags: tags.map(({ label }) => label),
  }
}

function prepareParts(sqlite: Database) {
  return {
    names: preparePart(sqlite, nameForms),
    contactWays: preparePart(sqlite, contactWays),
    addresses: preparePart(sqlite, addresses),
    languages: preparePart(sqlite, clientLanguages),
    occasions: preparePart(sqlite, occasions),
    gifts: preparePart(sqlite, gifts),
    sizes: preparePart(sqlite, sizes),
    relations: preparePart(sqlite, relations, OTHER_IF_THERE),
    tags: preparePart(sqlite, tags),
    extras: preparePart(sqlite, extras),
    customs: preparePart(sqlite, customValues),
    stays: preparePart(sqlite, stays),
    quietPeriods: preparePart(sqlite, quietPeriods),
  }
}

const WHOSE_AND_WHERE: ReadonlySet<string> = new Set(['id', 'clientId', 'position'])

type PartKey<Table extends SQLiteTable> = Exclude<
  string & keyof Table['$inferSelect'],
  'id' | 'clientId' | 'position'
>

function keysOf<Table extends SQLiteTable>(table: Table): PartKey<Table>[] {
  return Object.keys(getTableColumns(table)).filter((key) => !WHOSE_AND_WHERE.has(key)) as PartKey<Table>[]
}

/** What a part of a form says, without whose it is and where it stands: SQL for the columns, by the keys of the schema. */
export function selectPart(table: SQLiteTable): string {
  const columns = getTableColumns(table)
  return keysOf(table)
    .map((key) => `"${columns[key]?.name ?? key}" as "${key}"`)
    .join(', ')
}

// Raw statements: a form has up to fourteen lists, and drizzle's insert costs half as much again for each row.
function preparePart<Table extends SQLiteTable>(
  sqlite: Database,
  table: Table,
  valueSql: Partial<Record<PartKey<Table>, string>> = {},
) {
  type Key = PartKey<Table>
  type Row = Pick<Table['$inferSelect'], Key>
  const keys = keysOf(table)
  const name = getTableName(table)
  const columns = getTableColumns(table)
  const columnOf = (key: Key) => `"${columns[key]?.name ?? key}"`
  // Only what SQLite has no type for: drizzle's mapping of plain columns would be paid by every row of every page.
  const mapped = keys.filter((key) => ['json', 'boolean'].includes(columns[key]?.dataType ?? ''))
  const readRow = (row: Row): void => {
    for (const key of mapped) row[key] = columns[key]?.mapFromDriverValue(row[key]) as Row[Key]
  }
  const writeValue = (row: Row, key: Key): unknown =>
    mapped.includes(key) ? columns[key]?.mapToDriverValue(row[key]) : row[key]
  const read = sqlite.prepare<[number], Row>(
    `select ${selectPart(table)} from ${name} where client_id = ? order by position`,
  )
  const insert = sqlite.prepare(
    `insert into ${name} (client_id, position, ${keys.map(columnOf).join(', ')})
     values (?, ?, ${keys.map((key) => valueSql[key] ?? '?').join(', ')})`,
  )
  const drop = sqlite.prepare(`delete from ${name} where client_id = ?`)
  let readMany: ReturnType<typeof prepareRowsOf<Table, Key>> | undefined
  return {
    readMany: (clientIds: readonly number[]): ReadonlyMap<number, Row[]> => {
      // Few ever walk through the book.
      readMany ??= prepareRowsOf(sqlite, table, keys, { order: 'position' })
      return readMany(clientIds)
    },
    read: (clientId: number): Row[] => {
      const rows = read.all(clientId)
      if (mapped.length > 0) for (const row of rows) readRow(row)
      return rows
    },
    write: (clientId: number, rows: readonly Row[]): void => {
      for (const [position, row] of rows.entries()) {
        insert.run(
          clientId,
          position,
          keys.map((key) => writeValue(row, key)),
        )
      }
    },
    drop: (clientId: number): void => {
      drop.run(clientId)
    },
  }
}
