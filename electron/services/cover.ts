import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeDurably } from '../../db/durable-file.ts'
import { AppError } from '../ipc/errors.ts'
import { LockReason } from '../ipc/session.ts'

const CoverNotes = z.object({
  lastStaffId: z.number().int().nullable(),
  closed: z.object({ at: z.number().int(), reason: LockReason }),
  failures: z.object({ count: z.number().int().nonnegative(), at: z.number().int() }),
})

/** What the closed cover remembers between two starts: nothing about anybody but who came last, by number. */
export type CoverNotes = z.infer<typeof CoverNotes>

const FREE_FAILURES = 3
const LONGEST_WAIT_S = 300

/** How long to wait after so many wrong passphrases in a row: 1 s three times, then 2, 4, 8 s up to five minutes. */
export function waitAfter(failures: number): number {
  if (failures === 0) return 0
  return Math.min(LONGEST_WAIT_S, 2 ** Math.max(0, failures - FREE_FAILURES))
}

/** A clock set back cannot make the wait longer than its rule. */
function retryAt(notes: CoverNotes, now: number): number | null {
  const wait = waitAfter(notes.failures.count) * 1000
  const at = Math.min(notes.failures.at, now) + wait
  return at > now ? at : null
}

function readCoverNotes(path: string, now: number): CoverNotes {
  const closed = { at: now, reason: 'start' as const }
  try {
    return { ...CoverNotes.parse(JSON.parse(readFileSync(path, 'utf8'))), closed }
  } catch {
    // A missing or damaged file is an empty one: nothing in it is worth keeping anybody out.
    return { lastStaffId: null, closed, failures: { count: 0, at: 0 } }
  }
}

/** The door of a closed book: who came last, why it closed, and how long to wait after wrong tries. */
export interface Door {
  readonly notes: () => CoverNotes
  /** When the next try is allowed, or null when it is now. */
  readonly retryAt: () => number | null
  noteOpened(staffId: number): void
  noteClosed(reason: CoverNotes['closed']['reason']): void
  /**
   * Runs one try, which resolves with what it opened or undefined. Throws `wait-before-retry` with the seconds left,
   * else `wrong` when it opened nothing. A try counts from before it runs, so that killing the app saves no waiting.
   */
  attempt<T>(wrong: 'wrong-passphrase' | 'wrong-recovery-key', work: () => Promise<T | undefined>): Promise<T>
}

/** Keeps the door's notes in the file at `path`, which is made when there is first something to note. */
export function createDoor(path: string, now: () => number): Door {
  let notes = readCoverNotes(path, now())

  function note(next: Partial<CoverNotes>): void {
    notes = { ...notes, ...next }
    try {
      writeDurably([path], JSON.stringify(notes))
    } catch {
      // A full disk must not keep anybody out; the notes still hold until the app ends.
    }
  }

  return {
    notes: () => notes,
    retryAt: () => retryAt(notes, now()),
    noteOpened: (staffId) => note({ lastStaffId: staffId }),
    noteClosed: (reason) => note({ closed: { at: now(), reason } }),
    async attempt(wrong, work) {
      const at = retryAt(notes, now())
      if (at !== null) throw new AppError('wait-before-retry', { seconds: Math.ceil((at - now()) / 1000) })
      note({ failures: { count: notes.failures.count + 1, at: now() } })
      const opened = await work()
      if (opened === undefined) {
        note({ failures: { ...notes.failures, at: now() } })
        throw new AppError(wrong)
      }
      note({ failures: { count: 0, at: 0 } })
      return opened
    },
  }
}
