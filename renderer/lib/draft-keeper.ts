const PAUSE_MS = 400
/** How long after a flush words are handed in as they are typed: longer than the cover takes to close. */
const HURRY_MS = 1000

/** Where unsaved words are kept. */
export interface DraftShelf {
  save(key: string, body: string): Promise<unknown>
  discard(key: string): Promise<unknown>
}

/** Hands unsaved words in: a moment after the last letter, or at once when asked; later words are never overtaken. */
export interface DraftKeeper {
  /** Takes the words of a form; `body` is read when they are handed in. */
  change(key: string, body: () => string): void
  /** Whether words of this form are still to be handed in. */
  isWaiting(key: string): boolean
  /** Hands in what waits and resolves when nothing is on its way: of one form, or of all. Never rejects. */
  flush(key?: string): Promise<void>
  /** Drops what waits and what was kept of a form. Rejects when that cannot be done. */
  discard(key: string): Promise<void>
}

interface Waiting {
  readonly body: () => string
  readonly timer: ReturnType<typeof setTimeout>
}

/** Makes a keeper of drafts. */
export function createDraftKeeper(shelf: DraftShelf, now: () => number = Date.now): DraftKeeper {
  const waiting = new Map<string, Waiting>()
  const underWay = new Map<string, Promise<void>>()
  let hurriesUntil = -Infinity

  function take(key: string): Waiting | undefined {
    const words = waiting.get(key)
    clearTimeout(words?.timer)
    waiting.delete(key)
    return words
  }

  /** One act on a form after the other: a save that had to wait must not undo a later one. */
  function inTurn(key: string, act: () => Promise<unknown>): Promise<void> {
    const before = underWay.get(key)
    const turn = (before ? before.then(act) : act()).then(() => undefined)
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (underWay.get(key) === settled) underWay.delete(key)
      })
    underWay.set(key, settled)
    return turn
  }

  function handIn(key: string): void {
    const words = take(key)
    if (!words) return
    // Nobody waits for a draft; words that the book refuses are still in the form.
    inTurn(key, () => shelf.save(key, words.body())).catch(() => undefined)
  }

  return {
    change(key, body) {
      take(key)
      const pause = now() < hurriesUntil ? 0 : PAUSE_MS
      waiting.set(key, { body, timer: setTimeout(() => handIn(key), pause) })
    },
    isWaiting: (key) => waiting.has(key),
    async flush(key) {
      if (key === undefined) hurriesUntil = now() + HURRY_MS
      for (const one of key === undefined ? waiting.keys() : [key]) handIn(one)
      await (key === undefined ? Promise.all(underWay.values()) : underWay.get(key))
    },
    discard(key) {
      take(key)
      return inTurn(key, () => shelf.discard(key))
    },
  }
}
