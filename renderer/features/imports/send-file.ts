import { LARGEST_IMPORT, type UploadId } from '../../../electron/ipc/imports.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'

const SLICE = 1024 * 1024

/** A file the main process holds, to be looked at and brought in. */
export interface HeldFile {
  readonly uploadId: UploadId
  readonly fileName: string
}

/**
 * Hands a dropped file to the main process in slices of 1 MB; `onProgress` is told the part taken, from 0 to 1. Rejects
 * with CallError `file-empty`, `file-too-large` or `cancelled`, after which nothing of the file is held.
 */
export async function sendFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<HeldFile> {
  if (file.size === 0) throw new CallError('file-empty', {})
  if (file.size > LARGEST_IMPORT) {
    throw new CallError('file-too-large', { megabytes: LARGEST_IMPORT / 1024 / 1024 })
  }
  let uploadId: UploadId | null = null
  try {
    for (let offset = 0; offset < file.size; offset += SLICE) {
      const bytes = new Uint8Array(await file.slice(offset, offset + SLICE).arrayBuffer())
      const answer: { uploadId: UploadId } = await client.imports.receive(
        { uploadId, fileName: file.name, offset, bytes },
        { signal },
      )
      uploadId = answer.uploadId
      onProgress(Math.min(1, (offset + SLICE) / file.size))
    }
  } catch (error) {
    if (uploadId !== null) letGo(uploadId)
    throw error
  }
  if (uploadId === null) throw new CallError('file-empty', {})
  return { uploadId, fileName: file.name }
}

/** Lets a held file go; it is no loss when it is gone already. */
export function letGo(uploadId: UploadId): void {
  client.imports.release({ uploadId }).catch(() => undefined)
}
