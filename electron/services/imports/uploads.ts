import { AppError } from '../../ipc/errors.ts'
import type { RowFinding } from '../../ipc/imports.ts'

/** The largest file that is taken: 256 MB. */
export const LARGEST_FILE = 256 * 1024 * 1024

/** A file that is being looked at, and what the last dry run found in it. */
export interface Upload {
  readonly fileName: string
  bytes: Uint8Array
  findings: RowFinding[]
}

/** Holds the files being looked at, in memory only. */
export class Uploads {
  readonly #held = new Map<string, Upload>()

  /**
   * Adds bytes to a file at an offset, which must be where the file ends so far. Throws AppError `file-too-large`,
   * or `upload-gone` when pieces are missing or the file is unknown.
   */
  receive(id: string, fileName: string, offset: number, bytes: Uint8Array): void {
    if (offset + bytes.length > LARGEST_FILE) {
      this.#held.delete(id)
      throw new AppError('file-too-large', { megabytes: LARGEST_FILE / 1024 / 1024 })
    }
    const known = this.#held.get(id)
    if (offset !== (known?.bytes.length ?? 0)) throw new AppError('upload-gone')
    if (!known) {
      this.#held.set(id, { fileName, bytes, findings: [] })
      return
    }
    const joined = new Uint8Array(known.bytes.length + bytes.length)
    joined.set(known.bytes)
    joined.set(bytes, known.bytes.length)
    known.bytes = joined
  }

  /** The file, or AppError `upload-gone`. */
  get(id: string): Upload {
    const upload = this.#held.get(id)
    if (!upload) throw new AppError('upload-gone')
    return upload
  }

  /** Lets a file go. */
  release(id: string): void {
    this.#held.delete(id)
  }
}
