import { setImmediate as breathe } from 'node:timers/promises'
import type { NameTexts } from './name-texts.ts'
import { sortGradually } from './sort-gradually.ts'

// So many names at a time stand as texts, and so many of each stretch tell where it begins.
const STRETCH = 8_000
const SAMPLES_A_STRETCH = 16
const LOOK_EVERY = 1_000

interface Entry {
  readonly place: number
  readonly id: number
  readonly text: string
}

/**
 * The places of the names in their order, equal names by id. Sorted by stretches, so that beside the bytes of the names
 * only some thousand texts are held, however many there are; pauses every few milliseconds and then calls `check`.
 */
export async function sortNames(
  names: NameTexts,
  compare: (a: string, b: string) => number,
  check: () => void = () => {},
): Promise<Uint32Array> {
  const inOrder = (a: Entry, b: Entry) => compare(a.text, b.text) || a.id - b.id
  const entryAt = (place: number): Entry => ({ place, id: names.idAt(place), text: names.textAt(place) })
  const pause = async () => {
    await breathe()
    check()
  }
  const bounds = chooseBounds(names.size, entryAt, inOrder)
  const stretches = new Uint32Array(names.size)
  const ends = new Uint32Array(bounds.length + 1)
  for (let place = 0; place < names.size; place += 1) {
    if (place % LOOK_EVERY === 0) await pause()
    const stretch = stretchOf(entryAt(place), bounds, inOrder)
    stretches[place] = stretch
    ends[stretch] = (ends[stretch] ?? 0) + 1
  }
  const sorted = groupPlaces(stretches, ends)
  for (const [stretch, end] of ends.entries()) {
    await pause()
    const from = ends[stretch - 1] ?? 0
    const entries = Array.from(sorted.subarray(from, end), entryAt)
    const inStretch = await sortGradually(entries, inOrder)
    for (const [at, { place }] of inStretch.entries()) sorted[from + at] = place
  }
  return sorted
}

// Names from all over the book, of which every so many begins a stretch.
function chooseBounds(
  size: number,
  entryAt: (place: number) => Entry,
  inOrder: (a: Entry, b: Entry) => number,
): readonly Entry[] {
  const count = Math.ceil(size / STRETCH) - 1
  const samples = Math.max(0, count) * SAMPLES_A_STRETCH
  const chosen = Array.from({ length: samples }, (_, n) => entryAt(Math.floor((n * size) / samples)))
  return chosen.sort(inOrder).filter((_, n) => n % SAMPLES_A_STRETCH === SAMPLES_A_STRETCH / 2)
}

/** How many bounds do not come after the entry. */
function stretchOf(entry: Entry, bounds: readonly Entry[], inOrder: (a: Entry, b: Entry) => number): number {
  let [from, to] = [0, bounds.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const bound = bounds[middle]
    if (bound !== undefined && inOrder(bound, entry) <= 0) from = middle + 1
    else to = middle
  }
  return from
}

/** The places stretch by stretch; turns how many are in each stretch into where each ends. */
function groupPlaces(stretches: Uint32Array, ends: Uint32Array): Uint32Array {
  const next = new Uint32Array(ends.length)
  for (let stretch = 0, sum = 0; stretch < ends.length; stretch += 1) {
    next[stretch] = sum
    sum += ends[stretch] ?? 0
    ends[stretch] = sum
  }
  const grouped = new Uint32Array(stretches.length)
  for (const [place, stretch] of stretches.entries()) {
    const at = next[stretch] ?? 0
    grouped[at] = place
    next[stretch] = at + 1
  }
  return grouped
}
