/** How much of some work is done in one step, found out from how long the steps take. */
export interface Pace {
  /** So many rows or pages are to be done next. */
  size(): number
  /** Is told how many milliseconds a step of that size held the store. */
  took(milliseconds: number): void
}

// Whoever waits to write waits for the rest of a step.
const TOO_LONG_MS = 12
const SHORT_MS = 4
const MOST_TIMES = 8

/** Makes a pace of at least `least`: with fewer a step would cost as much. Where steps are short they grow to eight times that. */
export function createPace(least: number): Pace {
  let size = least
  return {
    size: () => size,
    took(milliseconds) {
      if (milliseconds > TOO_LONG_MS) size = Math.max(least, Math.floor(size / 2))
      else if (milliseconds < SHORT_MS) size = Math.min(least * MOST_TIMES, size * 2)
    },
  }
}
