/** A file that somebody may drop on the app, in good faith or not. */
export interface HostileFile {
  readonly name: string
  /** The encoding it is in, where it is a sample of one. */
  readonly encoding?: string
  /** The code with which it must be refused, where reading it at all would be a fault. */
  readonly refusedAs?: string
  make(): Uint8Array
}

/** Bytes that look random and are the same in every run (xorshift32). */
export function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed * 2_654_435_761 || 1
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state
  }
  return bytes
}

/**
 * A piece repeated as often as it fits into a length in bytes, between a beginning and an end; large files are built
 * without a string of them.
 */
export function fill(length: number, piece: string, head = '', tail = ''): Uint8Array {
  const [start, end] = [Buffer.from(head), Buffer.from(tail)]
  const unit = Buffer.from(piece)
  const count = Math.floor((length - start.length - end.length) / unit.length)
  return Buffer.concat([start, Buffer.alloc(count * unit.length, unit), end])
}

/** Text as bytes. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text)
}

/** Bytes one after another. */
export function join(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)))
}

export const KB = 1024
export const MB = 1024 * KB
