import Database from 'better-sqlite3'
import { StoreError, storeErrorKindOf } from './store-error.ts'

const PATIENCE_MS = 200

/** A lock whose holder forgets it must not be closed by the garbage collector. */
const held = new Set<Database.Database>()

/** The right to work on a store, held by one process at a time. */
export interface StoreLock {
  release(): void
}

/**
 * Takes the lock beside the store at `storePath`: an empty SQLite file held in an exclusive transaction. It needs no
 * process numbers and no stale-lock rule, because the system releases it whenever and however the process ends.
 * Throws StoreError `in-use` while another instance has it.
 */
export function lockStore(storePath: string): StoreLock {
  const sqlite = new Database(`${storePath}.lock`, { timeout: PATIENCE_MS })
  try {
    sqlite.pragma('journal_mode = memory')
    sqlite.pragma('locking_mode = exclusive')
    sqlite.exec('begin exclusive')
  } catch (error) {
    sqlite.close()
    throw storeErrorKindOf(error) === 'busy' ? new StoreError('in-use', error) : error
  }
  held.add(sqlite)
  return {
    release() {
      held.delete(sqlite)
      sqlite.close()
    },
  }
}
