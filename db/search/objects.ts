import type { Database } from 'better-sqlite3'
import { type Around, AROUND } from './around-rows.ts'

/**
 * What is searched: clients by their names, numbers and addresses; those around them by name; notes, tastes, facts and
 * gifts by their words; an appointment by what it is for and what is to be ready.
 */
export type Searched = 'client' | Around | SearchedWords

/** What is searched by the words of a text. */
export type SearchedWords = 'note' | 'taste' | 'fact' | 'gift' | 'appointment'

/** All of them, in the order in which a book that has none is filled. */
export const SEARCHED: readonly Searched[] = [
  'client',
  ...AROUND,
  'note',
  'taste',
  'fact',
  'gift',
  'appointment',
]

// Raised whenever the keys of locales/search change: every book then gets its keys anew, in the back room.
const KEYS_VERSION: Readonly<Record<Searched, number>> = {
  client: 4,
  relation: 1,
  household: 1,
  companion: 1,
  note: 1,
  taste: 1,
  fact: 1,
  gift: 1,
  appointment: 1,
}

const WORDS_SHAPE = `fts5(k, content='', contentless_delete=1, prefix='3 4 5', tokenize="unicode61 remove_diacritics 0")`

// Names of terms are sought as beginnings: these are short texts, so longer ones are indexed too.
const PIECES_SHAPE = WORDS_SHAPE.replace('3 4 5', '3 4 5 6 7 8')

const NAME_SETTINGS = `content='', contentless_delete=1, prefix='1 2 3 5', tokenize="unicode61 remove_diacritics 0 tokenchars '~'"`

// The names somebody is written by, and apart from them those of the client they are with.
const AROUND_SHAPE = `fts5(own, whose, ${NAME_SETTINGS})`

// Raised whenever db/queries/shown-name.ts answers otherwise for the same forms: every name that lists show is then
// written anew in the same way, by db/order/rewrite-names.ts.
const SHOWN_VERSION = 4

const SHAPES: Readonly<Record<Searched, string>> = {
  client: `fts5(k, ${NAME_SETTINGS})`,
  relation: AROUND_SHAPE,
  household: AROUND_SHAPE,
  companion: AROUND_SHAPE,
  note: WORDS_SHAPE,
  taste: WORDS_SHAPE,
  fact: WORDS_SHAPE,
  gift: PIECES_SHAPE,
  appointment: PIECES_SHAPE,
}

// FTS5 would merge its segments inside commits, for 60 ms now and then; upkeep.ts merges them instead. So many may
// pile up where nobody does before a commit has to.
const SETTINGS = { automerge: 0, crisismerge: 400 }

/**
 * Makes sure that the search tables exist in their present shape: drizzle does not know virtual tables and a migration
 * may drop them. A book whose tables, keys or shown names are older is noted in `search_state`, and filled by upkeep.ts.
 */
export function assertSearchObjects(sqlite: Database): void {
  sqlite.exec(`
    create table if not exists search_state (
      name text primary key, version integer not null, left integer not null, is_stale integer not null default 0
    ) without rowid;
    create table if not exists name_spelling (
      trace text not null, word text not null, primary key (trace, word)
    ) without rowid;
    create table if not exists client_spelling (client_id integer primary key, words text not null);
  `)
  const state = sqlite.prepare<[string], number>('select version from search_state where name = ?').pluck()
  for (const name of SEARCHED) {
    const isNew = assertTable(sqlite, name)
    // A book without this state is older than it, and has the first keys.
    const version = isNew ? null : (state.get(name) ?? 1)
    if (version !== KEYS_VERSION[name]) fillAnew(sqlite, name)
    else
      sqlite
        .prepare('insert or ignore into search_state (name, version, left) values (?, ?, 0)')
        .run(name, version)
  }
  // A book that does not say by which rules its names were written has the first ones.
  if ((state.get('shown') ?? 1) !== SHOWN_VERSION) {
    sqlite
      .prepare(
        // Not replaced: whether names have changed under the version before is still to be told to the orders.
        `insert into search_state (name, version, left)
         values ('shown', ?, (select coalesce(max(id), 0) from client))
         on conflict (name) do update set version = excluded.version, left = excluded.left`,
      )
      .run(SHOWN_VERSION)
  }
}

/** Makes the table of one kind where it is missing or of another shape; true when it is new and thus empty. */
function assertTable(sqlite: Database, name: Searched): boolean {
  const table = `${name}_search`
  const made = sqlite
    .prepare<[string], string>('select sql from sqlite_schema where name = ?')
    .pluck()
    .get(table)
  const isThere = made !== undefined && tidy(made).endsWith(tidy(SHAPES[name]))
  if (!isThere) {
    sqlite.exec(`drop table if exists ${table}; create virtual table ${table} using ${SHAPES[name]}`)
  }
  const setting = sqlite.prepare<[string], number>(`select v from ${table}_config where k = ?`).pluck()
  for (const [key, value] of Object.entries(SETTINGS)) {
    if (setting.get(key) !== value) {
      // Not bound: better-sqlite3 binds a number as a real, which FTS5 refuses.
      sqlite.exec(`insert into ${table} (${table}, rank) values ('${key}', ${value})`)
    }
  }
  return !isThere
}

function tidy(sql: string): string {
  return sql.replace(/\s+/g, '')
}

function fillAnew(sqlite: Database, name: Searched): void {
  if (name === 'client') sqlite.exec('delete from name_spelling; delete from client_spelling')
  sqlite
    .prepare(
      // Not replaced: what was erased before is still to be cut out of a table that stands.
      `insert into search_state (name, version, left)
       values (?, ?, (select coalesce(max(id), 0) from ${name}))
       on conflict (name) do update set version = excluded.version, left = excluded.left`,
    )
    .run(name, KEYS_VERSION[name])
}
