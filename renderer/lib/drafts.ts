import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { client, listen } from './client.ts'
import { createDraftKeeper, type KeptWords } from './draft-keeper.ts'

const keeper = createDraftKeeper({
  get: (key) => client.drafts.get({ key }),
  save: (key, body) => client.drafts.save({ key, body }),
  discard: (key) => client.drafts.discard({ key }),
})

/** Hands in the unsaved words of every form, as when the cover is about to close; resolves when all are kept. */
export function flushDrafts(): Promise<void> {
  return keeper.flush()
}

listen('drafts.flush', () => void flushDrafts())
window.addEventListener('beforeunload', () => void flushDrafts())

/** A form value that survives the lock, a crash and a closed window. */
export interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** When the words that came back were saved, or null when the form starts as the caller gave it. */
  readonly restoredAt: number | null
  /** Whether the draft was looked up; before that only a form that can join words must be shown. */
  readonly isLooked: boolean
  /** Forgets the draft, as after saving; the value stays. */
  readonly discard: () => Promise<void>
  /** Forgets the draft and goes back to the given value. */
  readonly startAfresh: (value: T) => Promise<void>
}

interface Held<T> {
  readonly key: string
  readonly value: T
  readonly restoredAt: number | null
  readonly isLooked: boolean
  readonly isTouched: boolean
}

function begin<T>(key: string, value: T): Held<T> {
  return { key, value, restoredAt: null, isLooked: false, isTouched: false }
}

/** How words that were kept and words typed before those came become one; neither may be lost. */
type Join<T> = (kept: T, typed: T) => T

/** What a form shows once its draft was looked up: the words kept, joined with what was typed already, if they can be. */
function restore<T>(now: Held<T>, found: KeptWords | null, join: Join<T> | undefined): Held<T> {
  const looked = { ...now, isLooked: true }
  if (found === null || (now.isTouched && !join)) return looked
  try {
    const kept = JSON.parse(found.body) as T
    const value = now.isTouched && join ? join(kept, now.value) : kept
    return { ...looked, value, restoredAt: found.savedAt }
  } catch {
    return looked
  }
}

/**
 * Holds a form's value and saves it, encrypted, as it is typed; `key` names the form, such as `client:12`. A form that is
 * typed into before its kept words came says how to `join` them to what was typed.
 */
export function useDraft<T>(key: string, initial: T, join?: Join<T>): Draft<T> {
  const [held, setHeld] = useState(() => begin(key, initial))
  const typed = useRef<Held<T> | null>(null)
  // The words of one form must never be shown, or saved, in another.
  const state = held.key === key ? held : begin(key, initial)
  if (state !== held) setHeld(state)

  useEffect(() => {
    let isCurrent = true
    const show = (found: KeptWords | null) => {
      if (!isCurrent) return
      // Drawn before the next key can be heard: a field still without the kept words would be typed over them.
      flushSync(() => setHeld((now) => (now.key === key ? restore(now, found, join) : now)))
      const early = typed.current
      // What was typed early is on its way to the shelf, where it would take the place of the kept words.
      if (join && early?.key === key) {
        keeper.change(key, () => JSON.stringify(restore(early, found, join).value))
      }
    }
    keeper.find(key).then(show, () => show(null))
    return () => {
      isCurrent = false
      void keeper.flush(key)
    }
  }, [key, join])

  const change = useCallback(
    (value: T) => {
      typed.current = { ...begin(key, value), isTouched: true }
      setHeld((now) => ({ ...now, value, isTouched: true }))
      keeper.change(key, () => JSON.stringify(value))
    },
    [key],
  )
  const discard = useCallback(() => keeper.discard(key), [key])
  const startAfresh = useCallback(
    async (value: T) => {
      // What cannot be forgotten comes back another time; the form is fresh either way.
      try {
        await keeper.discard(key)
      } finally {
        setHeld({ ...begin(key, value), isLooked: true })
      }
    },
    [key],
  )

  const { value, restoredAt, isLooked } = state
  return { value, restoredAt, isLooked, change, discard, startAfresh }
}
