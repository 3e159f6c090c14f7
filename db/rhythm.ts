const DAY_MS = 86_400_000
/** A client is known by a rhythm from the third visit on. */
const VISITS_NEEDED = 3
/** Nobody is called quiet before two months, however often they came. */
const LEAST_SILENCE_MS = 60 * DAY_MS

/** How often a client comes (milliseconds between visits) and the instant from which their silence is unlike them. */
export interface Rhythm {
  readonly every: number
  readonly quietAfter: number
}

/**
 * Reads the rhythm of a client from the starts of their visits, in any order: the median interval, and silence once
 * it exceeds twice that and sixty days. Visits within a day of each other are one stay; null under three stays.
 */
export function readRhythm(visits: readonly number[]): Rhythm | null {
  const stays: number[] = []
  for (const visit of visits.toSorted((a, b) => a - b)) {
    const last = stays.at(-1)
    if (last === undefined || visit - last >= DAY_MS) stays.push(visit)
  }
  const newest = stays.at(-1)
  if (newest === undefined || stays.length < VISITS_NEEDED) return null
  const intervals = stays.slice(1).map((stay, i) => stay - (stays[i] ?? stay))
  const every = medianOf(intervals)
  return { every, quietAfter: newest + Math.max(2 * every, LEAST_SILENCE_MS) }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper
  return Math.round((lower + upper) / 2)
}
