import { hashText } from '../../locales/likeness/hash-text.ts'
import { Numbers } from '../numbers.ts'

/** Positions in the book, not ids, so that one and a hash, or two of them, fit into one number. */
export const MOST_CLIENTS = 2 ** 21

const DRAWER_BITS = 5
const DRAWERS = 2 ** DRAWER_BITS
const HASH_BITS = 32

/**
 * The keys of many clients, eight bytes each: the hash of the key above, the client's position below. Two keys that share a
 * hash only cost a comparison. They lie in drawers by their hash, so that only one drawer at a time is copied and sorted.
 */
export class SharedKeys {
  readonly #drawers = Array.from({ length: DRAWERS }, () => new Numbers())

  /** Adds a key of the client at a position. */
  add(key: string, position: number): void {
    const hash = hashText(key)
    this.#drawers[hash >>> (HASH_BITS - DRAWER_BITS)]?.add(hash * MOST_CLIENTS + position)
  }

  /** How many keys there are. */
  get size(): number {
    return this.#drawers.reduce((sum, drawer) => sum + drawer.size, 0)
  }

  /** The positions of those who share a key, key by key, where it is at least two and at most so many; ends with each drawer emptied. */
  *blocks(most: number): Generator<readonly number[]> {
    for (const [at, drawer] of this.#drawers.entries()) {
      const keys = drawer.sorted()
      this.#drawers[at] = new Numbers()
      for (let from = 0; from < keys.length;) {
        const hash = Math.floor((keys[from] ?? 0) / MOST_CLIENTS)
        let to = from + 1
        while (to < keys.length && Math.floor((keys[to] ?? 0) / MOST_CLIENTS) === hash) to += 1
        if (to - from > 1 && to - from <= most) {
          yield Array.from(keys.subarray(from, to), (key) => key % MOST_CLIENTS)
        }
        from = to
      }
    }
  }
}
