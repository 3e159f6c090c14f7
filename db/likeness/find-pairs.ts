import {
  LIKENESS_THRESHOLD,
  measureLikeness,
  type ReadPerson,
  type Reason,
} from '../../locales/likeness/likeness.ts'
import { likenessKeys } from '../../locales/likeness/likeness-keys.ts'
import { hashText } from '../../locales/likeness/hash-text.ts'
import { mayBeAlike, SKETCH_LENGTH, sketchPerson } from '../../locales/likeness/sketch.ts'
import type { Store } from '../store.ts'
import { Numbers } from './numbers.ts'
import { createPeopleReader } from './people-reader.ts'

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
const LOOK_EVERY = 256
const PEOPLE_HELD = 4_096
// Positions in the book, not ids, so that two of them fit into one number.
const MOST_CLIENTS = 2 ** 21

/**
 * Looks through the whole book for clients who may be one person: the surest 5,000 pairs, the surest first. Clients are
 * compared only where they share a key; keys are held as numbers, some hundred bytes a client. Takes tens of seconds for
 * 100,000 clients, so it belongs in a worker.
 */
export function findPairs(store: Pick<Store, 'sqlite'>, options: LookOptions): FoundPair[] {
  const ids = store.sqlite
    .prepare<[number], number>('select id from client where binned_at is null order by id limit ?')
    .pluck()
    .all(MOST_CLIENTS)
  const people = createPeopleReader(store)
  const sketches = new Int32Array(ids.length * SKETCH_LENGTH)
  const keys = collectKeys(ids, people.read, sketches, options)
  const candidates = collectCandidates(keys, sketches)
  return compareCandidates(ids, candidates, holdPeople(people.read), options)
}

type ReadOne = (id: number) => ReadPerson | undefined

// Each key as one number: the hash of the key above, the client's position below. Two keys that share a hash only cost
// a comparison.
function collectKeys(
  ids: readonly number[],
  read: ReadOne,
  sketches: Int32Array,
  { progress, check }: LookOptions,
): Float64Array {
  const keys = new Numbers()
  for (const [position, id] of ids.entries()) {
    if (position % LOOK_EVERY === 0) {
      check()
      progress({ done: position, total: ids.length, step: 'reading' })
    }
    const person = read(id)
    if (person === undefined) continue
    sketchPerson(person, sketches, position)
    for (const key of likenessKeys(person)) keys.add(hashText(key) * MOST_CLIENTS + position)
  }
  return keys.sorted()
}

function collectCandidates(keys: Float64Array, sketches: Int32Array): Float64Array {
  const candidates = new Numbers()
  for (let from = 0; from < keys.length;) {
    const hash = Math.floor((keys[from] ?? 0) / MOST_CLIENTS)
    let to = from + 1
    while (to < keys.length && Math.floor((keys[to] ?? 0) / MOST_CLIENTS) === hash) to += 1
    if (to - from <= LARGEST_BLOCK && candidates.size < MOST_CANDIDATES)
      addPairs(candidates, keys.subarray(from, to), sketches)
    from = to
  }
  return candidates.sorted()
}

// Most who share a name have numbers or birthdays of their own, which is seen without reading them again.
function addPairs(candidates: Numbers, block: Float64Array, sketches: Int32Array): void {
  for (let at = 0; at < block.length; at += 1) {
    const one = (block[at] ?? 0) % MOST_CLIENTS
    for (let next = at + 1; next < block.length; next += 1) {
      const other = (block[next] ?? 0) % MOST_CLIENTS
      if (one !== other && mayBeAlike(sketches, one, other)) candidates.add(one * MOST_CLIENTS + other)
    }
  }
}

function compareCandidates(
  ids: readonly number[],
  candidates: Float64Array,
  read: ReadOne,
  { progress, check }: LookOptions,
): FoundPair[] {
  let found: FoundPair[] = []
  let last = -1
  for (const [at, candidate] of candidates.entries()) {
    if (at % LOOK_EVERY === 0) {
      check()
      progress({ done: at, total: candidates.length, step: 'comparing' })
    }
    if (candidate === last) continue
    last = candidate
    const oneId = ids[Math.floor(candidate / MOST_CLIENTS)] ?? 0
    const otherId = ids[candidate % MOST_CLIENTS] ?? 0
    const pair = comparePeople(oneId, read(oneId), otherId, read(otherId))
    if (pair !== null) found.push(pair)
    if (found.length >= MOST_KEPT * 2) found = keepSurest(found)
  }
  return keepSurest(found)
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

// Candidates come in the order of the book, so that few people are read twice.
function holdPeople(read: ReadOne): ReadOne {
  const held = new Map<number, ReadPerson | undefined>()
  return (id) => {
    if (held.has(id)) return held.get(id)
    if (held.size >= PEOPLE_HELD) {
      const oldest = held.keys().next()
      if (oldest.done !== true) held.delete(oldest.value)
    }
    const person = read(id)
    held.set(id, person)
    return person
  }
}
