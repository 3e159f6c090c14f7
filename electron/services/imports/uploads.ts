import { AppError } from '../../ipc/errors.ts'
import { LARGEST_IMPORT, type RowFinding } from '../../ipc/imports.ts'
import type { SheetPreview } from './sheet.ts'

/** A file that is being looked at, and what the last dry run found in it. */
export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What was found out about the file, by the choices it was read with: a look through all of it is not free. */
  readonly previews: Map<string, SheetPreview>
  findings: RowFinding[]
}

interface Held {
  readonly upload: Upload & { bytes: Uint8Array }
  /** Twice as long each time it is full, so that a file in slices is copied a few times and not once a slice. */
  room: Uint8Array
}

/** Holds the files being looked at, in memory only. */
export class Uploads {
  readonly #held = new Map<string, Held>()

  /**
   * Adds bytes to a file at an offset, which must be where the file ends so far. Throws AppError `file-too-large`,
   * or `upload-gone` when pieces are missing or the file is unknown.
   */
  receive(id: string, fileName: string, offset: number, bytes: Uint8Array): void {
    const end = offset + bytes.length
    if (end > LARGEST_IMPORT) {
      this.#held.delete(id)
      throw new AppError('file-too-large', { megabytes: LARGEST_IMPORT / 1024 / 1024 })
    }
    const known = this.#held.get(id)
    if (offset !== (known?.upload.bytes.length ?? 0)) throw new AppError('upload-gone')
    if (!known) {
      this.#held.set(id, { upload: { fileName, bytes, previews: new Map(), findings: [] }, room: bytes })
      return
    }
    if (end > known.room.length) {
      const larger = new Uint8Array(Math.min(LARGEST_IMPORT, Math.max(end, 2 * known.room.length)))
      larger.set(known.upload.bytes)
      known.room = larger
    }
    known.room.set(bytes, offset)
    known.upload.bytes = known.room.subarray(0, end)
    known.upload.previews.clear()
  }

  /** The file, or AppError `upload-gone`. */
  get(id: string): Upload {
    const held = this.#held.get(id)
    if (!held) throw new AppError('upload-gone')
    return held.upload
  }

  /** Lets a file go. */
  release(id: string): void {
    this.#held.delete(id)
  }
}
