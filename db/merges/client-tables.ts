/** The lists of a client's form, which a change of the form writes anew. */
export const FORM_TABLES = [
  'client_name',
  'contact_way',
  'address',
  'client_language',
  'occasion',
  'gift',
  'size',
  'relation',
  'stay',
  'quiet_period',
  'client_tag',
  'client_extra',
  'client_custom',
] as const

/** What a client's page holds beside the form, and goes where its client goes. */
export const PAGE_TABLES = ['note', 'taste', 'fact', 'consent', 'discretion', 'appointment'] as const

/** Where rows of others speak of a client. */
export const MENTIONS = [
  { table: 'companion', column: 'client_id' },
  { table: 'discretion', column: 'towards_id' },
  { table: 'relation', column: 'other_id' },
] as const

/** The keys of what is being written about a client and is not saved yet; the form itself goes with its own client. */
export function draftKeys(id: number): string[] {
  return [`note:${id}`, `fact:${id}`, `taste:${id}-likes`, `taste:${id}-refuses`]
}

/** The lists of pairs, each with its two columns. */
export const PAIR_TABLES = ['duplicate_pair', 'distinct_pair'] as const

/** Every table and column that refers to a client, so that a test can tell when a new one is forgotten. */
export const CLIENT_COLUMNS: readonly string[] = [
  ...[...FORM_TABLES, ...PAGE_TABLES].map((table) => `${table}.client_id`),
  ...MENTIONS.map(({ table, column }) => `${table}.${column}`),
  ...PAIR_TABLES.flatMap((table) => [`${table}.one_id`, `${table}.other_id`]),
  'client_photo.client_id',
  'client_rank.client_id',
  'client_revision.client_id',
  'merge.kept_id',
]
