import type { Database } from 'better-sqlite3'

/**
 * Reads what a client has in the house's own fields, by which they are found: words, choices, days, and numbers as long as a
 * telephone fragment. Everybody would answer to a yes, and too many to a 2.
 */
export function createCustomWords({ sqlite }: { readonly sqlite: Database }): (clientId: number) => string[] {
  const words = sqlite
    .prepare<[number], string>(
      `select v.value from client_custom v join custom_field f on f.id = v.field_id
       where v.client_id = ?
         and (f.kind in ('text', 'choice', 'day') or f.kind = 'number' and length(v.value) >= 3) order by v.position`,
    )
    .pluck()
  return (clientId) => words.all(clientId)
}
