import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_LOG = 1_000_000
const MOST_FRAMES = 20
const FRAME = /^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/
const NAME = /^[\w$]{1,60}$/
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/

/** Writes faults to a file on this machine, without their messages, which might quote a client. */
export interface FaultLog {
  /** Records an unexpected error and returns the short reference a person can quote. */
  record(error: unknown, where: string): string
}

/** An error by its name, its code and where it came from; a line of its message that looks like a frame is dropped. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const code: unknown = 'code' in error ? error.code : undefined
  const at = message === '' ? -1 : stack.indexOf(message)
  const frames = (at < 0 ? stack : stack.slice(at + message.length))
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
  const title = NAME.test(name) ? name : 'Error'
  return [typeof code === 'string' && CODE.test(code) ? `${title} ${code}` : title, ...frames].join('\n')
}

/** Opens the log; the file is turned over at a megabyte and one older file is kept. */
export function openLog(file: string, echo: (text: string) => void): FaultLog {
  return {
    record(error, where) {
      const reference = randomUUID().slice(0, 8)
      const entry = `${new Date().toISOString()} ${reference} ${where}\n${describe(error)}\n`
      try {
        mkdirSync(dirname(file), { recursive: true })
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
        if (size + entry.length > LARGEST_LOG) renameSync(file, `${file}.1`)
        appendFileSync(file, entry, { mode: 0o600 })
      } catch {
        // A log that cannot be written must never be the reason a call fails.
      }
      echo(entry)
      return reference
    },
  }
}
