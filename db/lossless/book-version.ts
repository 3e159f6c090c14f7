import type { Store } from '../store.ts'

/** How many migrations made a book what it is: books of the same number have the same tables and columns. */
export function countMigrations(sqlite: Store['sqlite']): number {
  return sqlite.prepare<[], number>('select count(*) from __drizzle_migrations').pluck().get() ?? 0
}
