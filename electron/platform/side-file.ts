import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file so that after a crash it is either the old one or the new one: write aside, fsync, rename. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.tmp`
  try {
    const handle = openSync(aside, 'w', 0o600)
    try {
      // Goes on after a short write, which a single `writeSync` would take for the whole.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, file)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** Reads a JSON file, or undefined where there is none or it is damaged: a side file never stops the app. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
