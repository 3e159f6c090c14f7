import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../electron/ipc/define.ts'
import { CallError } from '../../lib/call-error.ts'

/** What a long call lends to the work it runs. */
export interface LongCallOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Where a long call stands. */
export type LongCallState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Runs one long call at a time, tells how far it is, and stops it when asked or when the screen goes away. */
export function useLongCall<T>() {
  const [state, setState] = useState<LongCallState<T>>({ kind: 'idle' })
  const current = useRef<AbortController | null>(null)

  const forget = useCallback(() => {
    current.current?.abort()
    current.current = null
    setState({ kind: 'idle' })
  }, [])
  const stop = useCallback(() => current.current?.abort(), [])
  const run = useCallback(async (work: (options: LongCallOptions) => Promise<T>) => {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    const settle = (next: LongCallState<T>) => {
      if (current.current === controller) setState(next)
    }
    settle({ kind: 'running', progress: null })
    try {
      const value = await work({
        signal: controller.signal,
        onProgress: (progress) => settle({ kind: 'running', progress }),
      })
      settle({ kind: 'done', value })
    } catch (error) {
      const isStopped = error instanceof CallError && error.code === 'cancelled'
      settle(isStopped ? { kind: 'stopped' } : { kind: 'failed', error })
    }
  }, [])

  useEffect(() => () => current.current?.abort(), [])
  return { state, run, stop, forget }
}

/** How far a long call is, from 0 to 1; undefined while it cannot be known. */
export function partDone(progress: Progress | null): number | undefined {
  return progress === null || progress.total === 0 ? undefined : progress.done / progress.total
}
