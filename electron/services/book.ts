import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { foldLog } from '../../db/checkpoint.ts'
import type { Checkpoints } from '../../db/connect.ts'
import { syncFolder } from '../../db/durable-file.ts'
import { type MakeCopy, openStore } from '../../db/open.ts'
import { storeErrorKindOf } from '../../db/store-error.ts'
import { lockStore } from '../../db/store-lock.ts'
import type { Store } from '../../db/store.ts'

/** The files of one book; all of them lie in one folder. */
export interface BookPlaces {
  readonly folder: string
  readonly store: string
  readonly keyring: string
  readonly notes: string
}

/** Where the files of the book in `folder` are. */
export function placesIn(folder: string): BookPlaces {
  return {
    folder,
    store: join(folder, 'carnet.db'),
    keyring: join(folder, 'keyring.json'),
    notes: join(folder, 'cover.json'),
  }
}

/** An open book with its key; `close` folds the log, zeroes the key and lets other instances in. */
export interface Book {
  readonly store: Store
  readonly key: Buffer
  close(): void
}

/** How every book of this app is opened. */
export interface BookRules {
  readonly migrations: string
  readonly checkpoints?: Checkpoints
  /** Who makes the copy before a migration, so that this thread need not. */
  readonly makeCopy?: MakeCopy
}

/**
 * Opens the book with its key, which the book then owns: it is zeroed when the book closes or cannot be opened.
 * Rejects with StoreError; see db/open.ts.
 */
export async function openBook(
  places: BookPlaces,
  key: Buffer,
  rules: BookRules & { goOnBehind?: boolean },
): Promise<Book> {
  try {
    const lock = lockStore(places.store)
    try {
      const store = await openStore({ ...rules, path: places.store, key })
      return {
        store,
        key,
        close() {
          foldQuietly(store)
          store.close()
          key.fill(0)
          lock.release()
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    key.fill(0)
    throw error
  }
}

/** A log that cannot be folded now, on a full disk, loses nothing: the next opening reads it. */
function foldQuietly(store: Store): void {
  if (store.isReadOnly) return
  try {
    foldLog(store.sqlite)
  } catch (error) {
    if (storeErrorKindOf(error) === undefined) throw error
  }
}

/**
 * Makes a book's folder whole or not at all: `fill` works in a folder beside it, which then takes its name. A book
 * that is there already is never touched. Rejects with what `fill` threw, with nothing left behind.
 */
export async function makeBookFolder(
  folder: string,
  fill: (places: BookPlaces) => Promise<void>,
): Promise<void> {
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  try {
    await fill(placesIn(making))
    if (existsSync(folder)) throw new Error('there is a book already')
    syncFolder(making)
    renameSync(making, folder)
    syncFolder(dirname(folder))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}
