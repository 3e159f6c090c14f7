import { skipToken, useQuery } from '@tanstack/react-query'
import type { Client } from '../../../electron/ipc/contract.ts'
import type { Progress } from '../../../electron/ipc/define.ts'
import type { ExportReport } from '../../../electron/ipc/exports.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { queryClient } from '../../lib/query.ts'

/** A file that is being written, or just was; it goes on when the sheet is closed. */
export type ExportRun =
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly kind: 'done'; readonly report: ExportReport }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

// Kept among what was read, so that closing the cover forgets it with everything else.
const KEY = ['export-run']

const tell = (run: ExportRun | null) => queryClient.setQueryData<ExportRun | null>(KEY, run)

/** Asks where to and begins to write; answers at once, {@link useExportRun} tells how it goes. */
export function startExport(asked: Parameters<Client['exports']['save']>[0]): void {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const onProgress = (progress: Progress) => tell({ kind: 'running', progress, stop })
  tell({ kind: 'running', progress: null, stop })
  client.exports.save(asked, { signal: controller.signal, onProgress }).then(
    (report) => (report.fileName === '' ? forgetExportRun() : tell({ kind: 'done', report })),
    (error: unknown) => {
      const isStopped = error instanceof CallError && error.code === 'cancelled'
      tell(isStopped ? { kind: 'stopped' } : { kind: 'failed', error })
    },
  )
}

/** Puts away how the last export went. */
export function forgetExportRun(): void {
  // Removing it would not be heard by whoever looks on.
  tell(null)
}

/** How the file that is being written goes; undefined when none is. */
export function useExportRun(): ExportRun | undefined {
  return useQuery<ExportRun | null>({ queryKey: KEY, queryFn: skipToken }).data ?? undefined
}
