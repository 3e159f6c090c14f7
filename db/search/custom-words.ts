import type { Database } from 'better-sqlite3'

/** Reads what a client has in the house's own fields of words and choices, by which they are found; nothing else has words. */
export function createCustomWords({ sqlite }: { readonly sqlite: Database }): (clientId: number) => string[] {
  const words = sqlite
    .prepare<[number], string>(
      `select v.value from client_custom v join custom_field f on f.id = v.field_id
       where v.client_id = ? and f.kind in ('text', 'choice') order by v.position`,
    )
    .pluck()
  return (clientId) => words.all(clientId)
}
