import type { Database } from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Which rows of a table belong to a client, and in which order; SQL over the table's own columns. */
export interface Belonging {
  /** The column of the client's id, `client_id` unless it says otherwise. */
  readonly of?: string
  /** What else must be true of a row; its `?` are bound after the ids. */
  readonly where?: string
  readonly order: string
}

/**
 * Prepares the reading of what belongs to many clients in one statement, for walks through the whole book: a statement
 * for each client costs more than its rows. Answers each client's rows in order; nothing for a client without any.
 */
export function prepareRowsOf<Table extends SQLiteTable, Key extends string & keyof Table['$inferSelect']>(
  sqlite: Database,
  table: Table,
  keys: readonly Key[],
  { of = 'client_id', where = 'true', order }: Belonging,
) {
  type Row = Pick<Table['$inferSelect'], Key>
  const columns = getTableColumns(table)
  // Only what SQLite has no type for is mapped, as for a single client.
  const readers = keys.map((key) => {
    const column = columns[key]
    return ['json', 'boolean'].includes(column?.dataType ?? '') ? column : undefined
  })
  const read = sqlite
    .prepare<unknown[], unknown[]>(
      `select ${of}, ${keys.map((key) => `"${columns[key]?.name ?? key}"`).join(', ')} from ${getTableName(table)}
       where ${of} in (select value from json_each(?)) and ${where} order by ${order}`,
    )
    .raw()

  return (ids: readonly number[], ...bound: readonly (number | string)[]): ReadonlyMap<number, Row[]> => {
    const rows = new Map<number, Row[]>()
    for (const values of read.all(JSON.stringify(ids), ...bound)) {
      const row: Record<string, unknown> = {}
      for (const [at, key] of keys.entries()) {
        const value = values[at + 1]
        row[key] = readers[at] === undefined ? value : readers[at].mapFromDriverValue(value)
      }
      const owner = values[0] as number
      const others = rows.get(owner)
      if (others === undefined) rows.set(owner, [row as Row])
      else others.push(row as Row)
    }
    return rows
  }
}
