import {
  LIKENESS_THRESHOLD,
  measureLikeness,
  type ReadPerson,
  type Reason,
  weighNames,
} from '../../locales/likeness/likeness.ts'
import { likenessKeys } from '../../locales/likeness/likeness-keys.ts'
import { mayBeAlike, SKETCH_LENGTH, sketchPerson } from '../../locales/likeness/sketch.ts'
import type { Store } from '../store.ts'
import { createPeopleReader } from './people-reader.ts'
import { MOST_CLIENTS, SharedKeys } from './shared-keys.ts'

/** Two clients who may be one person; `oneId` is the lower id. */
export interface FoundPair {
  readonly oneId: number
  readonly otherId: number
  readonly score: number
  readonly why: readonly Reason[]
}

/** What a look through the whole book is lent: an ear, and a way to be stopped. */
export interface LookOptions {
  /** Told now and then how far it is; `step` is `reading`, then `comparing`. */
  readonly progress: (progress: { done: number; total: number; step: string }) => void
  /** Throws when nobody waits for the answer any more. */
  readonly check: () => void
}

/** A key that so many clients share, such as the number of an agency, says nothing of any two of them. */
const LARGEST_BLOCK = 40
const MOST_CANDIDATES = 4_000_000
const MOST_KEPT = 5_000
const PEOPLE_AT_ONCE = 256
const BLOCKS_AT_ONCE = 64
const NAMES_HELD = 1_024
// Pairs share several keys: so many are remembered, and one that is forgotten is only compared again.
const PAIRS_REMEMBERED = 100_000

/**
 * Looks through the whole book for clients who may be one person: the surest 5,000 pairs, the surest first. Clients are
 * compared only where they share a key; keys and sketches are held as numbers, some hundred and fifty bytes a client.
 * Takes tens of seconds for 100,000 clients, so it belongs in a worker.
 */
export function findPairs(store: Pick<Store, 'sqlite'>, options: LookOptions): FoundPair[] {
  const total = store.sqlite
    .prepare<[], number>('select count(*) from client where binned_at is null')
    .pluck()
    .get()
  const people = createPeopleReader(store)
  const book = readBook(people, Math.min(total ?? 0, MOST_CLIENTS), options)
  return compareBlocks(book, people, options)
}

type People = ReturnType<typeof createPeopleReader>

/** What is held of all clients while they are compared. */
interface Book {
  readonly ids: Float64Array
  readonly sketches: Int32Array
  readonly keys: SharedKeys
}

function readBook({ after }: People, total: number, { progress, check }: LookOptions): Book {
  const ids = new Float64Array(total)
  const sketches = new Int32Array(total * SKETCH_LENGTH)
  const keys = new SharedKeys()
  for (let position = 0, last = 0; position < total;) {
    check()
    progress({ done: position, total, step: 'reading' })
    const clients = after(last, Math.min(PEOPLE_AT_ONCE, total - position))
    if (clients.length === 0) break
    for (const { id, person } of clients) {
      ids[position] = id
      sketchPerson(person, sketches, position)
      for (const key of likenessKeys(person)) keys.add(key, position)
      position += 1
      last = id
    }
  }
  return { ids, sketches, keys }
}

// Block by block: who shares a key is read once for all the pairs of the block.
function compareBlocks(
  { ids, sketches, keys }: Book,
  { read, readNames }: People,
  { progress, check }: LookOptions,
): FoundPair[] {
  const namesOf = hold(readNames)
  const found = new Map<number, FoundPair>()
  const compared = new Set<number>()
  const total = keys.size
  let [done, blocks, candidates] = [0, 0, 0]
  for (const block of keys.blocks(LARGEST_BLOCK)) {
    if (blocks % BLOCKS_AT_ONCE === 0) {
      check()
      progress({ done, total, step: 'comparing' })
    }
    blocks += 1
    done += block.length
    for (const [one, other] of pairsOf(block)) {
      const pair = one * MOST_CLIENTS + other
      if (compared.has(pair) || !mayBeAlike(sketches, one, other)) continue
      if (candidates >= MOST_CANDIDATES) return keepSurest([...found.values()])
      candidates += 1
      if (compared.size >= PAIRS_REMEMBERED) compared.clear()
      compared.add(pair)
      const [oneId, otherId] = [ids[one] ?? 0, ids[other] ?? 0]
      if (!mayBeAlike(sketches, one, other, weighNames(namesOf(oneId), namesOf(otherId)))) continue
      const alike = comparePeople(oneId, read(oneId), otherId, read(otherId))
      if (alike !== null) found.set(pair, alike)
    }
    if (found.size >= MOST_KEPT * 2) forgetUnsure(found)
  }
  return keepSurest([...found.values()])
}

function* pairsOf(block: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, one] of block.entries()) {
    for (let next = at + 1; next < block.length; next += 1) {
      const other = block[next] ?? one
      // Two keys of one client may share a hash.
      if (one !== other) yield [one, other]
    }
  }
}

function forgetUnsure(found: Map<number, FoundPair>): void {
  const kept = new Set(keepSurest([...found.values()]))
  for (const [key, pair] of found) if (!kept.has(pair)) found.delete(key)
}

/** The pair two clients make, or null when they are not alike enough to be worth a look. */
export function comparePeople(
  oneId: number,
  one: ReadPerson | undefined,
  otherId: number,
  other: ReadPerson | undefined,
): FoundPair | null {
  if (one === undefined || other === undefined) return null
  const { score, why } = measureLikeness(one, other)
  if (score < LIKENESS_THRESHOLD) return null
  return { oneId: Math.min(oneId, otherId), otherId: Math.max(oneId, otherId), score, why }
}

function keepSurest(pairs: readonly FoundPair[]): FoundPair[] {
  return pairs
    .toSorted((a, b) => b.score - a.score || a.oneId - b.oneId || a.otherId - b.otherId)
    .slice(0, MOST_KEPT)
}

function hold<Value>(read: (id: number) => Value): (id: number) => Value {
  const held = new Map<number, Value>()
  return (id) => {
    const known = held.get(id)
    if (known !== undefined) return known
    if (held.size >= NAMES_HELD) {
      const oldest = held.keys().next()
      if (oldest.done !== true) held.delete(oldest.value)
    }
    const value = read(id)
    held.set(id, value)
    return value
  }
}
