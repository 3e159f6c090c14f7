import { Numbers } from '../numbers.ts'

const CHUNK_BYTES = 2 ** 22
const LENGTH_BYTES = 4

/** The clients of a book and what they sort by, as bytes: some eighty a client, none of them on the heap. */
export class NameTexts {
  readonly #ids = new Numbers()
  readonly #revisions = new Numbers()
  readonly #starts = new Numbers()
  readonly #chunks: Buffer[] = []
  #end = 0

  /** How many there are. */
  get size(): number {
    return this.#ids.size
  }

  /** Adds a client. */
  add(id: number, revision: number, text: string): void {
    const bytes = LENGTH_BYTES + text.length * 2
    let chunk = this.#chunks.at(-1)
    if (chunk === undefined || this.#end + bytes > chunk.length) {
      chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes))
      this.#chunks.push(chunk)
      this.#end = 0
    }
    chunk.writeUInt32LE(text.length * 2, this.#end)
    // Not UTF-8, which has no place for half a surrogate pair.
    chunk.write(text, this.#end + LENGTH_BYTES, 'utf16le')
    this.#starts.add((this.#chunks.length - 1) * CHUNK_BYTES + this.#end)
    this.#end += bytes
    this.#ids.add(id)
    this.#revisions.add(revision)
  }

  idAt(place: number): number {
    return this.#ids.at(place)
  }

  revisionAt(place: number): number {
    return this.#revisions.at(place)
  }

  textAt(place: number): string {
    const start = this.#starts.at(place)
    const chunk = this.#chunks[Math.floor(start / CHUNK_BYTES)]
    const from = (start % CHUNK_BYTES) + LENGTH_BYTES
    return chunk?.toString('utf16le', from, from + chunk.readUInt32LE(from - LENGTH_BYTES)) ?? ''
  }
}
