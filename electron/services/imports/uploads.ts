import { AppError } from '../../ipc/errors.ts'
import { LARGEST_BOOK, LARGEST_IMPORT, type RowFinding } from '../../ipc/imports.ts'
import type { SheetPreview } from './sheet.ts'
import { measureSource, type SheetSource } from './source.ts'

/** A file that is being looked at, and what the last dry run found in it. */
export interface Upload {
  readonly fileName: string
  readonly source: SheetSource
  /** What was found out about the file, by the choices it was read with: a look through all of it is not free. */
  readonly previews: Map<string, SheetPreview>
  findings: RowFinding[]
}

interface Held {
  readonly upload: Upload
  /** The pieces it came in: put together, a large file would be held twice for a while. */
  readonly pieces: Uint8Array[]
}

/** Holds the files being looked at, in memory only. */
export class Uploads {
  readonly #held = new Map<string, Held>()

  /**
   * Adds bytes to a file at an offset, which must be where the file ends so far; they belong to the file from then on.
   * Throws AppError `file-too-large`, or `upload-gone` when pieces are missing or the file is unknown.
   */
  receive(id: string, fileName: string, offset: number, bytes: Uint8Array): void {
    if (offset + bytes.length > LARGEST_IMPORT) {
      this.#held.delete(id)
      throw new AppError('file-too-large', { megabytes: LARGEST_IMPORT / 1024 / 1024 })
    }
    const known = this.#held.get(id)
    if (offset !== (known ? measureSource(known) : 0)) throw new AppError('upload-gone')
    if (known) {
      known.pieces.push(bytes)
      known.upload.previews.clear()
      return
    }
    const pieces = [bytes]
    const upload = { fileName, source: { pieces }, previews: new Map(), findings: [] }
    this.#held.set(id, { upload, pieces })
  }

  /** Looks at a book where it lies on the disk. Throws AppError `file-too-large`. */
  lookAt(id: string, fileName: string, file: { path: string; bytes: number }): void {
    if (file.bytes > LARGEST_BOOK) {
      throw new AppError('file-too-large', { megabytes: LARGEST_BOOK / 1024 / 1024 })
    }
    const upload = { fileName, source: { pieces: [], file }, previews: new Map(), findings: [] }
    this.#held.set(id, { upload, pieces: [] })
  }

  /** The file, or AppError `upload-gone`. */
  get(id: string): Upload {
    const held = this.#held.get(id)
    if (!held) throw new AppError('upload-gone')
    return held.upload
  }

  /** Lets a file go, and its memory at once: left to the collector, the next large file would come on top of it. */
  release(id: string): void {
    const pieces = this.#held.get(id)?.pieces ?? []
    this.#held.delete(id)
    for (const { buffer, byteLength } of pieces) {
      if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
    }
  }
}
