import { AppError } from '../../ipc/errors.ts'

/** The most that the texts of a workbook may come to, as UTF-8, and how many there may be. */
const MOST_BYTES = 96 * 1024 * 1024
const MOST_TEXTS = 4_000_000
/** The longest text a cell can hold is 32,767 units; each takes three bytes at most. */
const LONGEST_TEXT = 3 * 32_767
const FIRST_BYTES = 64 * 1024

/** Keeps a great many short texts as UTF-8, outside the heap, where each costs its letters and four bytes more. */
export class TextPool {
  readonly #encoder = new TextEncoder()
  #bytes = Buffer.allocUnsafe(FIRST_BYTES)
  #ends = new Uint32Array(1024)
  #length = 0

  /** Adds the next text, cut to what a cell can hold. Throws AppError `file-unsafe` when there is no more room. */
  add(text: string): void {
    const start = this.#endOf(this.#length - 1)
    if (this.#length === MOST_TEXTS) throw new AppError('file-unsafe')
    if (this.#length === this.#ends.length) this.#ends = growTo(this.#ends, MOST_TEXTS)
    if (start + LONGEST_TEXT > this.#bytes.length) {
      if (this.#bytes.length === MOST_BYTES) throw new AppError('file-unsafe')
      this.#bytes = growTo(this.#bytes, MOST_BYTES)
    }
    const room = this.#bytes.subarray(start, start + LONGEST_TEXT)
    this.#ends[this.#length] = start + this.#encoder.encodeInto(text, room).written
    this.#length += 1
  }

  /** The text at a position from 0; empty where there is none. */
  at(position: number): string {
    if (!(position >= 0 && position < this.#length)) return ''
    return this.#bytes.toString('utf8', this.#endOf(position - 1), this.#endOf(position))
  }

  #endOf(position: number): number {
    return this.#ends[position] ?? 0
  }
}

function growTo<Bytes extends Buffer | Uint32Array>(full: Bytes, most: number): Bytes {
  const length = Math.min(most, full.length * 2)
  const larger = full instanceof Uint32Array ? new Uint32Array(length) : Buffer.allocUnsafe(length)
  larger.set(full)
  return larger as Bytes
}
