import type { Database } from 'better-sqlite3'

/** Makes sure that the search tables exist: drizzle does not know virtual tables and a migration may drop them. */
export function assertSearchObjects(sqlite: Database): void {
  sqlite.exec(`
    create virtual table if not exists client_search using fts5(
      k, content='', contentless_delete=1, prefix='1 2 5', tokenize="unicode61 remove_diacritics 0 tokenchars '~'");
    create virtual table if not exists note_search using fts5(
      k, content='', contentless_delete=1, prefix='3 4 5', tokenize="unicode61 remove_diacritics 0");
  `)
}
