import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '../schema/index.ts'
import { KINDS, LEFT_OUT } from '../schema/kinds.ts'

/** How a column is kept: its storage class, and what the schema says may stand in it. */
export interface CarriedColumn {
  readonly name: string
  readonly kind: 'integer' | 'real' | 'text' | 'blob'
  readonly isNullable: boolean
  /** Whether a row without this column gets a value of its own: what an older book did not have yet. */
  readonly hasDefault: boolean
  readonly isFlag: boolean
  readonly isJson: boolean
  readonly options: readonly string[]
  /** The table whose key stands in this column, if one does. */
  readonly refersTo: string | null
  /** Whether the store itself sees to it that what is referred to is there. */
  readonly isEnforced: boolean
  /** Whether the reference is to be emptied, and the row kept, when what it refers to is gone. */
  readonly isLoose: boolean
}

/** A table that is carried whole: its name, its integer primary key and its columns in the order of the schema. */
export interface CarriedTable {
  readonly name: string
  readonly key: string
  readonly columns: readonly CarriedColumn[]
}

/** A value of a carried row as SQLite holds it. */
export type Value = string | number | null | Buffer

/** References that the schema does not declare, because what they refer to may be gone. */
const UNDECLARED: Readonly<Record<string, string>> = {
  'client.merged_into_id': 'client',
  'fact.superseded_by_id': 'fact',
  'import_change.client_id': 'client',
  'merge.other_id': 'client',
  'taste.superseded_by_id': 'taste',
}

/** Every table that is carried, parents first. Throws when the schema does not have one of them. */
export const CARRIED: readonly CarriedTable[] = describeTables()

/** The tables that are carried, by name. */
export const CARRIED_BY_NAME: ReadonlyMap<string, CarriedTable> = new Map(
  CARRIED.map((table) => [table.name, table]),
)

function describeTables(): CarriedTable[] {
  const byName = new Map(
    Object.values(schema).map((table) => [getTableConfig(table).name, table as SQLiteTable]),
  )
  return Object.keys(KINDS)
    .filter((name) => !(name in LEFT_OUT))
    .map((name) => {
      const table = byName.get(name)
      if (table === undefined) throw new Error(`no table ${name}`)
      return describeTable(table)
    })
}

function describeTable(table: SQLiteTable): CarriedTable {
  const { name, columns, foreignKeys } = getTableConfig(table)
  const declared = new Map(
    foreignKeys.map((key) => {
      const { columns: own, foreignTable } = key.reference()
      const isLoose = key.onDelete === 'set null'
      return [own[0]?.name ?? '', { table: getTableConfig(foreignTable).name, isLoose }]
    }),
  )
  const key = columns.find(({ primary }) => primary)?.name
  if (key === undefined) throw new Error(`no single key in ${name}`)
  return {
    name,
    key,
    columns: columns.map((column) => {
      const undeclared = UNDECLARED[`${name}.${column.name}`] ?? null
      const reference = declared.get(column.name)
      return {
        ...describeColumn(column),
        refersTo: reference?.table ?? undeclared,
        isEnforced: reference !== undefined,
        isLoose: reference?.isLoose ?? undeclared !== null,
      }
    }),
  }
}

function describeColumn(column: SQLiteColumn): Omit<CarriedColumn, 'refersTo' | 'isEnforced' | 'isLoose'> {
  const kind = column.getSQLType()
  if (kind !== 'integer' && kind !== 'real' && kind !== 'text' && kind !== 'blob') {
    throw new Error(`${column.name} is a ${kind}`)
  }
  return {
    name: column.name,
    kind,
    isNullable: !column.notNull,
    hasDefault: column.hasDefault,
    isFlag: column.dataType === 'boolean',
    isJson: column.dataType === 'json',
    options: column.enumValues ?? [],
  }
}
