/** A stream of invented choices: the same seed makes the same choices on every machine. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number of the two or between them. */
  between(from: number, to: number): number
  /** One of them, each as likely. */
  pick<T>(from: readonly T[]): T
  /** One of them, the first ones far more often, as words and surnames are. */
  pickOften<T>(from: readonly T[]): T
  /** True so many times in a hundred. */
  happens(percent: number): boolean
}

/** Starts a stream (mulberry32, public domain, by Tommy Ettinger). */
export function startChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <T>(from: readonly T[], place: number): T => {
    const found = from[Math.floor(place * from.length)]
    if (found === undefined) throw new RangeError('nothing to choose from')
    return found
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (from) => at(from, next()),
    pickOften: (from) => at(from, next() ** 2),
    happens: (percent) => next() * 100 < percent,
  }
}
