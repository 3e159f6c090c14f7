import type { Database } from 'better-sqlite3'

/** Makes sure that the search tables exist: drizzle does not know virtual tables and a migration may drop them. */
export function assertSearchObjects(sqlite: Database): void {
  sqlite.exec(`
    create virtual table if not exists client_search using fts5(
      k, content='', contentless_delete=1, prefix='1 2 5', tokenize="unicode61 remove_diacritics 0 tokenchars '~'");
    create virtual table if not exists note_search using fts5(
      k, content='', contentless_delete=1, prefix='3 4 5', tokenize="unicode61 remove_diacritics 0");
  `)
  for (const table of ['client_search', 'note_search']) setMerging(sqlite, table)
}

// By default FTS5 merges within the commit of one note in fifty, for 60 ms in a book of two million notes. From sixteen
// segments on, it merges little and rarely; so many segments cost a search some tens of microseconds a word.
function setMerging(sqlite: Database, table: string): void {
  const isSet = sqlite.prepare(`select 1 from ${table}_config where k = 'automerge'`).get() !== undefined
  if (!isSet) sqlite.exec(`insert into ${table} (${table}, rank) values ('automerge', 16)`)
}
