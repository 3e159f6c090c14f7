import { getTableConfig } from 'drizzle-orm/sqlite-core'
import * as schema from '../schema/index.ts'

/** A column by which a row belongs to a client, or only speaks of one. */
export interface ClientColumn {
  readonly table: string
  readonly column: string
  /** Whether the row is somebody else's, and outlives the client it names. */
  readonly isMention: boolean
}

/** Every column that refers to a client, as the schema declares them. */
export const CLIENT_COLUMNS: readonly ClientColumn[] = Object.values(schema).flatMap((each) => {
  const { name: table, foreignKeys } = getTableConfig(each)
  return foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    const isMention = key.onDelete === 'set null'
    return foreignTable === schema.clients
      ? columns.map(({ name: column }) => ({ table, column, isMention }))
      : []
  })
})

/** Where rows of others speak of a client. */
export const MENTIONS = CLIENT_COLUMNS.filter(({ isMention }) => isMention)
