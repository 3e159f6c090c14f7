import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../ipc/errors.ts'
import type { Desk } from './desk.ts'

/** The way back from one act: how what it left is read, and what puts the rows back as they were. */
export interface WayBack {
  readonly read: () => unknown
  readonly undo: () => void
}

/** More acts than any screen offers to undo at once. */
const MOST_KEPT = 50

/**
 * The latest acts of whoever is at the desk, each to be taken back as if it had not been: by them alone, until the book
 * closes. An act is called by what it made; nothing is kept on the disk for it.
 */
export function createTakingBack({ store }: Pick<Desk, 'store'>) {
  const acts = new Map<string, WayBack & { readonly left: unknown }>()
  return {
    /** Remembers the way back from an act that is in the book now. */
    keep: (act: string, way: WayBack): void => {
      acts.delete(act)
      acts.set(act, { ...way, left: way.read() })
      const [oldest] = acts.keys()
      if (acts.size > MOST_KEPT && oldest !== undefined) acts.delete(oldest)
    },
    /**
     * Takes an act back, with what `record` writes of it, in one transaction. Throws AppError `undo-expired` for an act that
     * is not remembered, `conflict` where what it left is no longer as it left it.
     */
    takeBack: async (act: string, record: () => void): Promise<void> => {
      await store.write(() => {
        const way = acts.get(act)
        if (way === undefined) throw new AppError('undo-expired')
        if (!isDeepStrictEqual(way.read(), way.left)) throw new AppError('conflict')
        way.undo()
        record()
      })
      acts.delete(act)
    },
  }
}
