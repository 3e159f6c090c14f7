import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_LOG = 1_000_000

/** Writes faults to a file on this machine, without their messages, which might quote a client. */
export interface FaultLog {
  /** Records an unexpected error and returns the short reference a person can quote. */
  record(error: unknown, where: string): string
}

function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 20)].join('\n')
}

/** Opens the log; the file is turned over at a megabyte and one older file is kept. */
export function openLog(file: string, echo: (text: string) => void): FaultLog {
  return {
    record(error, where) {
      const reference = randomUUID().slice(0, 8)
      const entry = `${new Date().toISOString()} ${reference} ${where}\n${framesOf(error)}\n`
      try {
        mkdirSync(dirname(file), { recursive: true })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG)
          renameSync(file, `${file}.1`)
        appendFileSync(file, entry, { mode: 0o600 })
      } catch {
        // A log that cannot be written must never be the reason a call fails.
      }
      echo(entry)
      return reference
    },
  }
}
