import { skipToken, useQuery } from '@tanstack/react-query'
import type { Client } from '../../../electron/ipc/contract.ts'
import type { CallOptions, Progress } from '../../../electron/ipc/define.ts'
import type { ImportRecord, UploadId } from '../../../electron/ipc/imports.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { queryClient } from '../../lib/query.ts'

/** An import that is being written, or just was; it goes on when somebody turns to another page. */
export type ImportRun =
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly kind: 'done'; readonly record: ImportRecord }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

// Kept among what was read, so that closing the cover forgets it with everything else.
const KEY = ['import-run']

const tell = (run: ImportRun | null) => queryClient.setQueryData<ImportRun | null>(KEY, run)

/** Begins to write an import and answers at once; {@link useImportRun} tells how it goes. */
export function startImport(plan: Parameters<Client['imports']['commit']>[0]): void {
  start((options) => client.imports.commit(plan, options))
}

/** Begins to take in a book that Carnet wrote, in the same way. */
export function startBookImport(uploadId: UploadId): void {
  start((options) => client.imports.commitBook({ uploadId }, options))
}

function start(write: (options: CallOptions) => Promise<ImportRecord>): void {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const onProgress = (progress: Progress) => tell({ kind: 'running', progress, stop })
  tell({ kind: 'running', progress: null, stop })
  write({ signal: controller.signal, onProgress }).then(
    (record) => tell({ kind: 'done', record }),
    (error: unknown) => {
      const isStopped = error instanceof CallError && error.code === 'cancelled'
      tell(isStopped ? { kind: 'stopped' } : { kind: 'failed', error })
    },
  )
}

/** Puts away how the last import went. */
export function forgetImportRun(): void {
  tell(null)
}

/** How the import that is being written goes; undefined when none is. */
export function useImportRun(): ImportRun | undefined {
  return useQuery<ImportRun | null>({ queryKey: KEY, queryFn: skipToken }).data ?? undefined
}
