import type { Database } from 'better-sqlite3'
import { connectToWrite } from './connect.ts'

/** How large the write-ahead log may grow before it is folded into the store: 4 MB, some 1,000 pages. */
export const LOG_LIMIT_BYTES = 4 * 1024 * 1024

interface CheckpointRow {
  readonly busy: number
  readonly log: number
  readonly checkpointed: number
}

function checkpoint(sqlite: Database, mode: 'noop' | 'passive' | 'truncate'): CheckpointRow {
  const [row] = sqlite.pragma(`wal_checkpoint(${mode})`) as CheckpointRow[]
  return row ?? { busy: 1, log: 0, checkpointed: 0 }
}

/** Folds the whole write-ahead log into the store and empties it; true when nobody was in the way. */
export function foldLog(sqlite: Database): boolean {
  return checkpoint(sqlite, 'truncate').busy === 0
}

/** Keeps the write-ahead log short from a worker thread, so that no commit on the main thread pays for it. */
export interface Keeper {
  /** Folds what it can without making anyone wait, when more than the limit is unfolded; true when it did. */
  look(): boolean
  close(): void
}

/** Makes a keeper of an open store; it has a connection of its own. Throws as openStore does. */
export function createKeeper(path: string, key: Uint8Array, limitBytes = LOG_LIMIT_BYTES): Keeper {
  const sqlite = connectToWrite(path, key, 'elsewhere')
  const pageBytes = Number(sqlite.pragma('page_size', { simple: true }))
  return {
    look() {
      const { log, checkpointed } = checkpoint(sqlite, 'noop')
      if ((log - checkpointed) * pageBytes < limitBytes) return false
      checkpoint(sqlite, 'passive')
      return true
    },
    close: () => sqlite.close(),
  }
}
