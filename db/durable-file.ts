import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the names in a folder durable, so that a rename survives a power cut; Windows does so by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a file's bytes durable. Never for an open store: closing a handle drops SQLite's POSIX locks on it. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Moves a finished file into its place for good: bytes first, then the name. */
export function settleFile(temporary: string, path: string): void {
  syncFile(temporary)
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

/**
 * Replaces small files of one folder with `text`, each all or nothing and only for its owner to read. Every byte is on
 * the disk before the first name changes: when the disk is full all the old ones stay.
 */
export function writeDurably(paths: readonly string[], text: string): void {
  try {
    for (const path of paths) {
      const handle = openSync(`${path}.tmp`, 'w', 0o600)
      try {
        // Not writeSync: near the end of a disk it writes what still fits and returns.
        writeFileSync(handle, text)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    }
    for (const path of paths) renameSync(`${path}.tmp`, path)
    for (const folder of new Set(paths.map((path) => dirname(path)))) syncFolder(folder)
  } catch (error) {
    for (const path of paths) rmSync(`${path}.tmp`, { force: true })
    throw error
  }
}
