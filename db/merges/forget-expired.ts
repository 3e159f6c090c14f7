import { createMergeQueries } from '../queries/merges.ts'
import type { Store } from '../store.ts'

const LOOK_EVERY_MS = 3_600_000

/**
 * Makes the step that empties what merges kept of both clients once they can be taken back no more, looking when the book
 * opens and every hour after; `now` is epoch ms. Answers whether there was anything to forget. Rejects as `Store.write` does.
 */
export function prepareForgetting(store: Store, now: () => number): () => Promise<boolean> {
  const merges = createMergeQueries(store)
  let nextLook = -Infinity
  return async () => {
    const at = now()
    if (at < nextLook) return false
    nextLook = at + LOOK_EVERY_MS
    if (!merges.hasExpired(at)) return false
    await store.write(() => merges.forgetExpired(at))
    return true
  }
}
