import { Worker } from 'node:worker_threads'
import type { CopyAsked, MakeCopy } from '../../db/open.ts'
import { StoreError, type StoreErrorKind } from '../../db/store-error.ts'

/** What the copying thread says before it ends: how it went, and what was wrong with the store if a person can be told. */
export type CopyAnswer = { readonly isDone: true } | { readonly isDone: false; readonly kind: StoreErrorKind }

/**
 * Makes the copy before a migration in a thread of its own, some five seconds a gigabyte, while the cover stays alive; `entry`
 * is the thread's file. The key is wiped on both sides. Rejects with StoreError, or with what ended the thread.
 */
export function copyInThread(entry: string | URL): MakeCopy {
  return async ({ path, key, to }) => {
    const lent: CopyAsked = { path, key: Uint8Array.from(key), to }
    const worker = new Worker(entry, { workerData: lent })
    lent.key.fill(0)
    const answer = await new Promise<CopyAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)))
    })
    if (!answer.isDone) throw new StoreError(answer.kind)
  }
}
