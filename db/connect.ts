import Database from 'better-sqlite3'
import { StoreError, storeErrorKindBeside } from './store-error.ts'

/** How many bytes a store key has. */
export const STORE_KEY_BYTES = 32

const FULL = 2
/** A log grown large by an import is cut to this once it is folded: 16 MB. */
const LOG_BYTES_KEPT = 16 * 1024 * 1024
const CACHE_KIB = 64 * 1024

/** Which process does the checkpoints of a connection's commits: itself, or a keeper in a worker thread. */
export type Checkpoints = 'here' | 'elsewhere'

/** What the package adds to better-sqlite3; the types are those of the package it descends from. */
interface Keyed {
  key(key: Buffer): unknown
}

function unlockFile(sqlite: Database.Database, key: Uint8Array): void {
  if (key.byteLength !== STORE_KEY_BYTES) throw new TypeError('a store key has 32 bytes')
  sqlite.pragma("cipher = 'chacha20'")
  const raw = Buffer.concat([Buffer.from('raw:'), key])
  ;(sqlite as Database.Database & Keyed).key(raw)
  raw.fill(0)
}

function readFirstPage(sqlite: Database.Database): void {
  try {
    sqlite.prepare('select count(*) from sqlite_schema').get()
  } catch (error) {
    const kind = storeErrorKindBeside(sqlite.name, error)
    const isUnreadable = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
    throw new StoreError(isUnreadable ? 'wrong-key' : (kind ?? 'damaged'), error)
  }
}

/**
 * Opens a file for reading only, with the key, and reads its first page. Never writes to it, whatever the key.
 * Throws StoreError `wrong-key` when the first page does not open with this key, else `damaged`, `full` or `busy`.
 */
export function connectToRead(path: string, key: Uint8Array): Database.Database {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    unlockFile(sqlite, key)
    readFirstPage(sqlite)
    tune(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Opens or creates a store file: encrypted, write-ahead log, every commit synchronised to the disk before it is
 * acknowledged (asserted: the package's default is NORMAL, which may lose commits when the power goes).
 */
export function connectToWrite(path: string, key: Uint8Array, checkpoints: Checkpoints): Database.Database {
  const sqlite = new Database(path, { timeout: 0 })
  try {
    unlockFile(sqlite, key)
    readFirstPage(sqlite)
    sqlite.pragma('journal_mode = wal')
    sqlite.pragma('synchronous = full')
    sqlite.pragma('fullfsync = on')
    sqlite.pragma('checkpoint_fullfsync = on')
    sqlite.pragma('foreign_keys = on')
    sqlite.pragma('secure_delete = on')
    sqlite.pragma(`journal_size_limit = ${LOG_BYTES_KEPT}`)
    if (checkpoints === 'elsewhere') sqlite.pragma('wal_autocheckpoint = 0')
    tune(sqlite)
    assertSettings(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function tune(sqlite: Database.Database): void {
  sqlite.pragma(`cache_size = -${CACHE_KIB}`)
  sqlite.pragma('temp_store = memory')
  sqlite.pragma('mmap_size = 0')
  sqlite.pragma('trusted_schema = off')
}

function assertSettings(sqlite: Database.Database): void {
  const settings: readonly (readonly [string, unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', FULL],
    ['foreign_keys', 1],
    ['cipher', 'chacha20'],
  ]
  for (const [name, wanted] of settings) {
    const found = sqlite.pragma(name, { simple: true })
    if (found !== wanted) throw new Error(`store setting ${name} is ${String(found)}, not ${String(wanted)}`)
  }
}
