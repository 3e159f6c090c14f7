import type { Store } from '../store.ts'
import type { Value } from './tables.ts'

const KEY = 'taken-in:'

/** What the taking in of a file of this kind left in the book, so that it can be taken back. */
export interface TakenIn {
  /** Whether the book had no client then, and became the one in the file, ids included. */
  readonly isWhole: boolean
  /** The ids that came in, first and last, by table. */
  readonly ranges: Readonly<Record<string, readonly [first: number, last: number]>>
  /** The last number given in each table when everything was in: what is above came since. */
  readonly last: Readonly<Record<string, number>>
  /** Rows of the house that came along: rooms, people, fields, words. */
  readonly added: Readonly<Record<string, readonly number[]>>
  /** What the house said of itself before, by column; null where the file did not change it. */
  readonly house: Readonly<Record<string, Value>> | null
}

/** SQL for the ids of imports that were the taking in of a whole book: part of this copy's life, not of the book. */
export const WHOLE_IMPORTS = `select cast(substr(key, ${KEY.length + 1}) as integer) from store_state
  where key glob '${KEY}*' and json_extract(value, '$.isWhole') = 1`

/** How the traces of taking in are kept, beside the tables that are carried; writes belong inside `store.write`. */
export function createTakenInQueries({ sqlite }: Pick<Store, 'sqlite'>) {
  const read = sqlite.prepare<[string], string>('select value from store_state where key = ?').pluck()
  const keep = sqlite.prepare('insert or replace into store_state (key, value) values (?, ?)')
  const isWhole = sqlite.prepare<[number], number>(`select ? in (${WHOLE_IMPORTS})`).pluck()
  return {
    /** What an import of this kind left; undefined for every other import. */
    read: (importId: number): TakenIn | undefined => {
      const kept = read.get(`${KEY}${importId}`)
      return kept === undefined ? undefined : (JSON.parse(kept) as TakenIn)
    },
    keep: (importId: number, taken: TakenIn): void => {
      keep.run(`${KEY}${importId}`, JSON.stringify(taken))
    },
    /** Whether an import was the taking in of a whole book. */
    isWhole: (importId: number): boolean => isWhole.get(importId) === 1,
  }
}
