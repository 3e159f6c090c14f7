import { useCallback, useEffect, useRef, useState } from 'react'
import { client, listen } from './client.ts'

const PAUSE_MS = 400
const pending = new Map<string, () => Promise<void>>()

/** Saves every draft still waiting, as when the cover is about to close. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...pending.values()].map((save) => save()))
}

listen('drafts.flush', () => void flushDrafts())
window.addEventListener('beforeunload', () => void flushDrafts())

/** A form value that survives the lock, a crash and a closed window. */
export interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** When the words that came back were saved, or null when the form starts as the caller gave it. */
  readonly restoredAt: number | null
  /** Whether the draft was looked up; before that the form must not be shown. */
  readonly isLooked: boolean
  /** Forgets the draft, as after saving; the value stays. */
  readonly discard: () => Promise<void>
  /** Forgets the draft and goes back to the given value. */
  readonly startAfresh: (value: T) => Promise<void>
}

function readBody<T>(body: string): T | undefined {
  try {
    return JSON.parse(body) as T
  } catch {
    return undefined
  }
}

/** Holds a form's value and saves it, encrypted, as it is typed; `key` names the form, such as `client:12`. */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const [state, setState] = useState({ value: initial, restoredAt: null as number | null, isLooked: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    pending.delete(key)
  }, [key])

  useEffect(() => {
    let isCurrent = true
    client.drafts.get({ key }).then(
      (found) => {
        if (!isCurrent) return
        const value = found ? readBody<T>(found.body) : undefined
        setState((now) => ({
          value: value ?? now.value,
          restoredAt: value === undefined ? null : (found?.savedAt ?? null),
          isLooked: true,
        }))
      },
      () => isCurrent && setState((now) => ({ ...now, isLooked: true })),
    )
    return () => {
      isCurrent = false
      void pending.get(key)?.()
    }
  }, [key])

  const change = useCallback(
    (value: T) => {
      setState((now) => ({ ...now, value }))
      clearTimeout(timer.current)
      const save = async () => {
        forget()
        await client.drafts.save({ key, body: JSON.stringify(value) }).catch(() => undefined)
      }
      pending.set(key, save)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [key, forget],
  )

  const discard = useCallback(async () => {
    forget()
    await client.drafts.discard({ key })
  }, [key, forget])

  const startAfresh = useCallback(
    async (value: T) => {
      await discard()
      setState({ value, restoredAt: null, isLooked: true })
    },
    [discard],
  )

  return { ...state, change, discard, startAfresh }
}
