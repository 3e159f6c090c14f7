import type * as schema from './index.ts'

type Schema = typeof schema

/** The name of a table of the book. */
export type TableName = Schema[keyof Schema]['_']['name']

/**
 * What a table holds.
 *
 * - `form`: a list of a client's form, written anew with each change of the form; nothing refers to its rows.
 * - `page`: what a client's page holds beside the form. It goes where its client goes, and the log tells of its rows
 *   under the name of the table.
 * - `pair`: two clients, in `one_id` and `other_id`.
 * - `shared`: what the house has of its own and another house may have too: people, rooms, fields, words, charts.
 * - `house`: the house's own affairs, which go only where the whole book goes.
 * - `other`: what no rule is made for by its kind.
 */
type Kind = 'form' | 'page' | 'pair' | 'shared' | 'house' | 'other'

/** Every table and what it holds, those that are referred to before those that refer to them. */
export const KINDS = {
  boutique: 'house',
  staff: 'shared',
  salon: 'shared',
  custom_field: 'shared',
  taste_term: 'shared',
  brand_chart: 'shared',
  household: 'other',
  import: 'house',
  client: 'other',
  client_name: 'form',
  contact_way: 'form',
  address: 'form',
  client_language: 'form',
  occasion: 'form',
  gift: 'form',
  size: 'form',
  relation: 'form',
  stay: 'form',
  quiet_period: 'form',
  client_tag: 'form',
  client_extra: 'form',
  client_custom: 'form',
  client_photo: 'other',
  client_revision: 'other',
  note: 'page',
  taste: 'page',
  fact: 'page',
  consent: 'page',
  discretion: 'page',
  appointment: 'page',
  companion: 'other',
  preparation: 'other',
  distinct_pair: 'pair',
  merge: 'other',
  import_change: 'house',
  import_refused: 'house',
  import_mapping: 'house',
  activity: 'other',
  client_order: 'other',
  client_rank: 'other',
  duplicate_pair: 'pair',
  draft: 'other',
  store_commit: 'other',
  store_state: 'other',
} as const satisfies Record<TableName, Kind>

/** What is not in a file of the whole book, and why nothing is lost by it. */
export const LEFT_OUT: Readonly<Partial<Record<TableName, string>>> = {
  client_order: 'made anew from the names',
  client_rank: 'made anew from the names',
  duplicate_pair: 'found anew by the next look through the book',
  draft: 'unsaved words of the person at this desk',
  store_commit: 'counts the writes of this file',
  store_state: 'what the app remembers of its work on this file',
}

/** The tables of one kind. */
export type TableOf<K extends Kind> = {
  [Name in TableName]: (typeof KINDS)[Name] extends K ? Name : never
}[TableName]

/** The names of the tables of one kind, in the order of `KINDS`. */
export function tablesOf<K extends Kind>(kind: K): readonly TableOf<K>[] {
  const names = Object.keys(KINDS) as TableName[]
  return names.filter((name): name is TableOf<K> => KINDS[name] === kind)
}

/** Of which table's rows the log tells under which word; under any other, such as `export`, it counts and names no row. */
export const SUBJECTS: Readonly<Record<string, TableName>> = {
  ...Object.fromEntries(tablesOf('page').map((name) => [name, name])),
  client: 'client',
  household: 'household',
  staff: 'staff',
  salon: 'salon',
  field: 'custom_field',
  import: 'import',
  boutique: 'boutique',
}
