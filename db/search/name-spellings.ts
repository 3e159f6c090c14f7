import type { Database } from 'better-sqlite3'
import { countSlips, mostSlips, TRACED_LETTERS, traceWord } from '../../locales/search/slips.ts'

// Read for one typed word: a common beginning may leave the same trace in thousands of names.
const MOST_READ = 4_000
const MOST_NEAR = 16

/**
 * The words of the names in the book, found by words spelt nearly like them: each stands in `name_spelling` under every
 * trace of locales/search/slips.ts, as long as somebody bears it; `client_spelling` holds the words of each client.
 */
export function createNameSpellings({ sqlite }: { readonly sqlite: Database }) {
  const has = sqlite.prepare<[string, string]>('select 1 from name_spelling where trace = ? and word = ?')
  const add = sqlite.prepare<[string, string]>(
    'insert or ignore into name_spelling (trace, word) values (?, ?)',
  )
  const drop = sqlite.prepare<[string, string]>('delete from name_spelling where trace = ? and word = ?')
  const near = sqlite
    .prepare<[string, number], string>(
      'select word from name_spelling where trace in (select value from json_each(?)) limit ?',
    )
    .pluck()
  const bearer = sqlite.prepare<[string], number>('select rowid from client_search where k match ? limit 1')
  const wordsOf = sqlite
    .prepare<[number], string>('select words from client_spelling where client_id = ?')
    .pluck()
  const setWords = sqlite.prepare<[number, string]>(
    'insert or replace into client_spelling (client_id, words) values (?, ?)',
  )
  const dropWords = sqlite.prepare<[number]>('delete from client_spelling where client_id = ?')

  function nearBy(typed: string, most: 1 | 2, mayGoOn: boolean): string[] {
    const words = new Set(near.all(JSON.stringify(traceWord(typed, most)), MOST_READ))
    const isNear = (word: string) => {
      const slips = countSlips(typed, word, most, mayGoOn)
      return slips > 0 && slips <= most
    }
    return [...words].filter(isNear).slice(0, MOST_NEAR)
  }

  function dropUnborne(word: string): void {
    if (bearer.get(`"${word}"`) !== undefined) return
    for (const trace of traceWord(word)) drop.run(trace, word)
  }

  function keep(clientId: number, words: readonly string[]): void {
    for (const word of words) {
      if (has.get(word.slice(0, TRACED_LETTERS), word) !== undefined) continue
      for (const trace of traceWord(word)) add.run(trace, word)
    }
    if (words.length > 0) setWords.run(clientId, words.join(' '))
  }

  return {
    /** Keeps the words of a client's names of whom none are kept; the client's search row stands already. */
    add: keep,
    /** Keeps the words of a client's names in the place of those kept before; the client's search row stands already. */
    set: (clientId: number, words: readonly string[]): void => {
      const before = wordsOf.get(clientId)?.split(' ') ?? []
      keep(clientId, words)
      if (words.length === 0 && before.length > 0) dropWords.run(clientId)
      for (const word of before) if (!words.includes(word)) dropUnborne(word)
    },
    /** The words nearest to a typed one, those one slip away or else those two away; never the word itself. */
    near: (typed: string, isUnfinished: boolean): string[] => {
      // A shorter beginning is near to too many names.
      const mayGoOn = isUnfinished && typed.length >= TRACED_LETTERS
      const one = nearBy(typed, 1, mayGoOn)
      return one.length > 0 || mostSlips(typed) === 1 ? one : nearBy(typed, 2, mayGoOn)
    },
  }
}
