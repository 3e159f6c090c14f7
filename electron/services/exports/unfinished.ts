import { randomUUID } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createExportQueries, type UnfinishedExport } from '../../../db/queries/exports.ts'
import type { Store } from '../../../db/store.ts'

/** Names the file beside `path` in which an export is made; nothing else can bear that name, so it may be removed later. */
export function nameAside(path: string): string {
  return join(dirname(path), `carnet-${randomUUID()}.tmp`)
}

/**
 * Keeps in the book where an export is made, before there is a byte of it: whatever ends the app meanwhile, the book
 * knows of it. Rejects with StoreError.
 */
export async function rememberUnfinished(store: Store, { aside, path }: UnfinishedExport): Promise<void> {
  await store.write(() => createExportQueries(store).keepUnfinished({ aside, path }))
}

/**
 * Removes what exports that were cut off have left, the one file `aside` or all, and forgets what is gone. What lies on a
 * disk that is not there now waits for the next time. Never rejects.
 */
export async function clearUnfinished(store: Store, aside?: string): Promise<void> {
  try {
    const { unfinished, forgetUnfinished } = createExportQueries(store)
    const left = unfinished().filter((one) => aside === undefined || one.aside === aside)
    const cleared = await Promise.all(left.map(({ aside }) => isCleared(aside)))
    const gone = left.filter((_, at) => cleared[at])
    if (gone.length > 0) await store.write(() => gone.forEach(forgetUnfinished))
  } catch {
    // It is still in the book, and is tried again at the next opening and the next export.
  }
}

async function isCleared(aside: string): Promise<boolean> {
  try {
    await access(dirname(aside))
    await rm(aside, { force: true })
    return true
  } catch {
    return false
  }
}
