import { createMergeQueries } from '../queries/merges.ts'
import type { Store } from '../store.ts'

const LOOK_EVERY_MS = 3_600_000
const TRY_AGAIN_MS = 60_000

/**
 * Makes the step that empties what merges kept of both clients once they can be taken back no more, looking when the book
 * opens and every hour after, or a minute after it failed; `now` is epoch ms. Answers whether there was anything to forget. Rejects as `Store.write` does.
 */
export function prepareForgetting(store: Store, now: () => number): () => Promise<boolean> {
  const merges = createMergeQueries(store)
  let nextLook = -Infinity
  return async () => {
    const at = now()
    if (at < nextLook) return false
    // Not at once: what cannot be written would keep all other upkeep from its turn.
    nextLook = at + TRY_AGAIN_MS
    const hasExpired = merges.hasExpired(at)
    if (hasExpired) await store.write(() => merges.forgetExpired(at))
    nextLook = at + LOOK_EVERY_MS
    return hasExpired
  }
}
