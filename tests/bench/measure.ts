/** One measured figure, as `--json` prints it. */
export interface Figure {
  readonly figure: string
  readonly case: string
  readonly clients: number
  readonly ours: number
  /** What the same work costs without us; null where there is nothing to compare with. */
  readonly floor: number | null
  readonly ratio: number | null
  readonly p99: number | null
  readonly unit: 'ms' | 'rows/s' | 'MB' | 'recall' | 'blocks'
}

/** Measured times in milliseconds. */
export interface Times {
  readonly median: number
  readonly p99: number
}

/** Work to be timed; each call gets a number that no other call of the run gets. */
export type Work = (n: number) => unknown

const BLOCKS = 16
const CALLS = 25

/** Puts times in order and reads them. */
export function readTimes(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

/** Times one call, to its end where it answers a promise. */
export async function timeOne(work: Work, n: number): Promise<number> {
  const start = performance.now()
  const answer = work(n)
  if (answer instanceof Promise) await answer
  return performance.now() - start
}

/**
 * Times two ways of doing the same in alternating blocks of one run, so that a busy machine slows both: ours first,
 * then the floor first. No two calls get the same number, so neither finds its pages warmed by the other.
 */
export async function compare(
  ours: Work,
  floor: Work,
  calls = CALLS,
): Promise<{ ours: Times; floor: Times }> {
  const times = { ours: [] as number[], floor: [] as number[] }
  let n = 0
  const runBlock = async (work: Work, into: number[]) => {
    for (let call = 0; call < calls; call += 1) into.push(await timeOne(work, (n += 1)))
  }
  await runBlock(ours, [])
  await runBlock(floor, [])
  for (let block = 0; block < BLOCKS; block += 1) {
    const isOursFirst = block % 2 === 0
    if (isOursFirst) await runBlock(ours, times.ours)
    await runBlock(floor, times.floor)
    if (!isOursFirst) await runBlock(ours, times.ours)
  }
  return { ours: readTimes(times.ours), floor: readTimes(times.floor) }
}

/** Where figures go as they are measured. */
export interface Board {
  readonly clients: number
  /** Keeps times against a floor. */
  times(figure: string, name: string, measured: { ours: Times; floor: Times }): void
  /** Keeps one value, against a floor where there is one. */
  value(figure: string, name: string, unit: Figure['unit'], ours: number, floor?: number, p99?: number): void
}

/** Makes a board; `tell` hears of each figure at once. */
export function openBoard(clients: number, tell: (figure: Figure) => void): Board {
  const value: Board['value'] = (figure, name, unit, ours, floor, p99) => {
    const ratio = floor === undefined || floor === 0 ? null : round(ours / floor)
    tell({
      figure,
      case: name,
      clients,
      ours: round(ours),
      floor: floor === undefined ? null : round(floor),
      ratio,
      p99: p99 === undefined ? null : round(p99),
      unit,
    })
  }
  return {
    clients,
    value,
    times: (figure, name, { ours, floor }) => value(figure, name, 'ms', ours.median, floor.median, ours.p99),
  }
}

function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3))
}
