import Database from 'better-sqlite3'
import { indexNames } from '../../../locales/search/index-names.ts'
import type { NameText } from '../../../locales/search/index-names.ts'
import { matchNames } from '../../../locales/search/match.ts'

/** A real FTS5 table of names, asked as the app asks it. */
export function openNameIndex(people: Readonly<Record<string, readonly NameText[]>>) {
  const db = new Database(':memory:')
  db.exec(
    `CREATE VIRTUAL TABLE name USING fts5(k, who UNINDEXED, tokenize = "unicode61 remove_diacritics 0 tokenchars '~'")`,
  )
  const insert = db.prepare('INSERT INTO name (k, who) VALUES (?, ?)')
  for (const [who, forms] of Object.entries(people)) insert.run(indexNames(forms).keys, who)
  const select = db.prepare<[string], string>('SELECT who FROM name WHERE k MATCH ?').pluck()
  return {
    exact: (query: string) => {
      const match = matchNames(query)
      return match ? select.all(match.exact) : []
    },
    similar: (query: string) => {
      const match = matchNames(query)
      return match?.similar ? select.all(match.similar) : []
    },
    run: (expression: string) => select.all(expression),
    close: () => {
      db.close()
    },
  }
}
