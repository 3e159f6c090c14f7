const PAUSE_MS = 400
/** How long after a flush words are handed in as they are typed: longer than the cover takes to close. */
const HURRY_MS = 1000

/** The words of a form as they were kept, and when. */
export interface KeptWords {
  readonly body: string
  readonly savedAt: number
}

/** Where unsaved words are kept. */
export interface DraftShelf {
  get(key: string): Promise<KeptWords | null>
  save(key: string, body: string): Promise<unknown>
  discard(key: string): Promise<unknown>
}

/** Hands unsaved words in: a moment after the last letter, or at once when asked; later words are never overtaken. */
export interface DraftKeeper {
  /** Takes the words of a form; `body` is read when they are handed in. */
  change(key: string, body: () => string): void
  /** The words of a form, those still on their way to the shelf included. Rejects when that cannot be told. */
  find(key: string): Promise<KeptWords | null>
  /** Hands in what waits and resolves when nothing is on its way: of one form, or of all. Never rejects. */
  flush(key?: string): Promise<void>
  /** Drops what waits and what was kept of a form. Rejects when that cannot be done. */
  discard(key: string): Promise<void>
}

interface Waiting {
  readonly body: () => string
  readonly timer: ReturnType<typeof setTimeout>
}

interface UnderWay {
  /** What will stand on the shelf; null when it is being emptied. */
  readonly words: KeptWords | null
  readonly settled: Promise<void>
}

/** Makes a keeper of drafts. */
export function createDraftKeeper(shelf: DraftShelf, now: () => number = Date.now): DraftKeeper {
  const waiting = new Map<string, Waiting>()
  const underWay = new Map<string, UnderWay>()
  let hurriesUntil = -Infinity

  function take(key: string): Waiting | undefined {
    const words = waiting.get(key)
    clearTimeout(words?.timer)
    waiting.delete(key)
    return words
  }

  /** One act on a form after the other: a save that had to wait must not undo a later one. */
  function inTurn(key: string, words: KeptWords | null, act: () => Promise<unknown>): Promise<void> {
    const before = underWay.get(key)
    const turn = (before ? before.settled.then(act) : act()).then(() => undefined)
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (underWay.get(key) === entry) underWay.delete(key)
      })
    const entry: UnderWay = { words, settled }
    underWay.set(key, entry)
    return turn
  }

  function handIn(key: string): void {
    const words = take(key)
    if (!words) return
    const body = words.body()
    // Nobody waits for a draft; words that the book refuses are still in the form.
    inTurn(key, { body, savedAt: now() }, () => shelf.save(key, body)).catch(() => undefined)
  }

  return {
    change(key, body) {
      take(key)
      const pause = now() < hurriesUntil ? 0 : PAUSE_MS
      waiting.set(key, { body, timer: setTimeout(() => handIn(key), pause) })
    },
    async find(key) {
      handIn(key)
      const entry = underWay.get(key)
      return entry ? entry.words : shelf.get(key)
    },
    async flush(key) {
      if (key === undefined) hurriesUntil = now() + HURRY_MS
      for (const one of key === undefined ? [...waiting.keys()] : [key]) handIn(one)
      if (key !== undefined) await underWay.get(key)?.settled
      else await Promise.all(Array.from(underWay.values(), ({ settled }) => settled))
    },
    discard(key) {
      take(key)
      return inTurn(key, null, () => shelf.discard(key))
    },
  }
}
