import { skipToken, useQuery } from '@tanstack/react-query'
import type { Progress } from '../../../electron/ipc/define.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { queryClient } from '../../lib/query.ts'

/** A look through the whole book; it goes on when somebody turns to another page. */
export type LookRun =
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

// Kept among what was read, so that closing the cover forgets it with everything else.
const KEY = ['duplicates-look']

const tell = (run: LookRun | null) => queryClient.setQueryData<LookRun | null>(KEY, run)

/** Begins to look through the book and answers at once; {@link useLookRun} tells how it goes. */
export function startLook(): void {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const onProgress = (progress: Progress) => tell({ kind: 'running', progress, stop })
  tell({ kind: 'running', progress: null, stop })
  client.duplicates.look({}, { signal: controller.signal, onProgress }).then(
    () => tell(null),
    (error: unknown) => {
      const isStopped = error instanceof CallError && error.code === 'cancelled'
      tell(isStopped ? { kind: 'stopped' } : { kind: 'failed', error })
    },
  )
}

/** How the look through the book goes; undefined when none does. */
export function useLookRun(): LookRun | undefined {
  return useQuery<LookRun | null>({ queryKey: KEY, queryFn: skipToken }).data ?? undefined
}
