import { createDraftQueries } from '../../db/queries/drafts.ts'
import type { Desk } from './desk.ts'

const DONE = { done: true } as const

/** What may be done with unsaved words. */
export type DraftService = ReturnType<typeof createDraftService>

/** The unsaved words of whoever is at the desk; nobody sees another's. */
export function createDraftService(desk: Desk) {
  const queries = createDraftQueries(desk.store)
  const { staffId } = desk
  return {
    /** Keeps a form's words, in place of those kept before under the same key. */
    save: async ({ key, body }: { key: string; body: string }) => {
      await desk.store.write(() => queries.save({ staffId, key, body, savedAt: desk.now() }))
      return DONE
    },
    get: ({ key }: { key: string }) => queries.find({ staffId, key }) ?? null,
    list: () => queries.list({ staffId }),
    discard: async ({ key }: { key: string }) => {
      await desk.store.write(() => queries.discard({ staffId, key }))
      return DONE
    },
  }
}
