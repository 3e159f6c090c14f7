import { existsSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { type Checkpoints, connectToRead, connectToWrite } from './connect.ts'
import { compareMigrations, copyPathBefore, migrateStore, pruneCopies, readMigrations } from './migrate.ts'
import { assertSearchObjects } from './search/objects.ts'
import { StoreError, storeErrorKindBeside } from './store-error.ts'
import { holdStore, type Store } from './store.ts'
import { BehindWatermark, keepWriteAheadLog, openWatermark } from './watermark.ts'
import { makeVerifiedCopy } from './verified-copy.ts'

/** Which store is to be copied, with its key, and where to. */
export interface CopyAsked {
  readonly path: string
  readonly key: Uint8Array
  readonly to: string
}

/** Makes a verified copy of a store that is open; rejects with StoreError `full` or `damaged`. */
export type MakeCopy = (asked: CopyAsked) => Promise<void>

/** How a store is opened. */
export interface OpenOptions {
  readonly path: string
  /** The store key, 32 bytes; it is read and never kept. */
  readonly key: Uint8Array
  /** The folder of migrations; without it (worker threads) the store is opened as it is and never migrated. */
  readonly migrations?: string
  /** Who checkpoints: `here` (the default) after some 1,000 pages, or a keeper elsewhere. */
  readonly checkpoints?: Checkpoints
  /** Who makes the copy before a migration; without it this thread does, which then answers nobody meanwhile. */
  readonly makeCopy?: MakeCopy
  /** Opens it for reading only: what a worker thread must do when the store it serves is read-only. */
  readonly isReadOnly?: boolean
  /** Opens a store that has lost acknowledged commits all the same, once the person has been told. */
  readonly goOnBehind?: boolean
}

/**
 * Opens the client book at `path`, or creates it: key, settings, migrations after a verified copy, search tables.
 * A book that a newer version has changed opens with `isReadOnly` and is never written to.
 * Rejects with StoreError `wrong-key` (the file stays byte for byte as it was), `damaged`, `full`, `busy`, or
 * BehindWatermark. Whoever opens with migrations holds the lock of db/store-lock.ts.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { path, key, migrations } = options
  if (options.isReadOnly === true) return holdForReading(connectToRead(path, key), path)
  const newer = migrations !== undefined && hasContent(path) ? openNewer(path, key, migrations) : undefined
  if (newer !== undefined) return newer
  const sqlite = connectToWrite(path, key, options.checkpoints ?? 'here')
  try {
    if (migrations !== undefined) await prepareStore(sqlite, { ...options, migrations })
    return holdWatched(sqlite, options)
  } catch (error) {
    if (sqlite.open) sqlite.close()
    const kind = storeErrorKindBeside(path, error)
    throw kind === undefined || error instanceof StoreError ? error : new StoreError(kind, error)
  }
}

/** The store for reading only when a newer version has changed it, else nothing; a wrong key ends here. */
function openNewer(path: string, key: Uint8Array, migrations: string): Store | undefined {
  const probe = connectToRead(path, key)
  let isNewer = false
  try {
    isNewer = compareMigrations(probe, readMigrations(migrations)).isNewer
    return isNewer ? holdForReading(probe, path) : undefined
  } finally {
    if (!isNewer) probe.close()
  }
}

function holdForReading(sqlite: Database, path: string): Store {
  return holdStore(sqlite, { path, isReadOnly: true, onCommit: () => {} })
}

function hasContent(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}

async function prepareStore(sqlite: Database, at: OpenOptions & { migrations: string }): Promise<void> {
  const [next] = compareMigrations(sqlite, readMigrations(at.migrations)).pending
  if (next !== undefined) {
    const isNew = sqlite.prepare('select 1 from sqlite_schema').get() === undefined
    if (!isNew) await copyBefore(sqlite, at, copyPathBefore(at.path, next.tag))
    migrateStore(sqlite, at.migrations)
    pruneCopies(at.path)
  }
  sqlite.prepare('insert or ignore into store_commit (id, count) values (1, 0)').run()
  assertSearchObjects(sqlite)
}

async function copyBefore(sqlite: Database, { path, key, makeCopy }: OpenOptions, to: string): Promise<void> {
  if (makeCopy === undefined) makeVerifiedCopy(sqlite, key, to)
  else await makeCopy({ path, key, to })
}

function holdWatched(sqlite: Database, options: OpenOptions): Store {
  const { path } = options
  const watermark = openWatermark(path)
  try {
    if (options.migrations !== undefined) {
      const count =
        sqlite.prepare<[], number>('select count from store_commit where id = 1').pluck().get() ?? 0
      const missing = watermark.read() - count
      if (missing > 0 && options.goOnBehind !== true) {
        keepWriteAheadLog(path)
        throw new BehindWatermark(missing)
      }
      if (missing !== 0) watermark.note(count)
    }
    const store = holdStore(sqlite, { path, isReadOnly: false, onCommit: (count) => watermark.note(count) })
    return {
      ...store,
      close() {
        store.close()
        watermark.close()
      },
    }
  } catch (error) {
    watermark.close()
    throw error
  }
}
