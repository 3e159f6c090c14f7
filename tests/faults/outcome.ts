/** What a fault did: acknowledged writes, those lost, those found half there, and everything else that went wrong. */
export interface Outcome {
  readonly fault: string
  readonly runs: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
  readonly failures: number
  /** What else was measured, where anything was. */
  readonly figures?: Figures
}

/** Figures by what they count. */
export type Figures = Readonly<Record<string, number>>

/** The running count of a fault. */
export interface Tally {
  acknowledged: number
  lost: number
  torn: number
  failures: number
  figures?: Figures
  /** Counts a failure and tells which. */
  fail(what: string): void
}

/** One fault test: `defaultRuns` unless the command line says otherwise. */
export interface Fault {
  readonly name: string
  readonly title: string
  readonly defaultRuns: number
  run(runs: number, tally: Tally): Promise<number>
}

/** A new count; failures are told on standard error as they happen. */
export function startTally(fault: string): Tally {
  return {
    acknowledged: 0,
    lost: 0,
    torn: 0,
    failures: 0,
    fail(what) {
      this.failures += 1
      if (this.failures <= 10) process.stderr.write(`${fault}: ${what}\n`)
    },
  }
}
