import { setImmediate } from 'node:timers/promises'

/** A file to import: the pieces in which it came, or, for a book that memory need not hold, where it lies on the disk. */
export type SheetSource = {
  readonly pieces: readonly Uint8Array[]
  readonly file?: { readonly path: string; readonly bytes: number }
}

const CHUNK_BYTES = 256 * 1024

/**
 * Yields the source in order, 256 KiB at a time wherever its pieces end; stops with the signal's reason when aborted.
 * Before each chunk whatever else waits has its turn: bytes at hand make nobody wait, so that a message that cancels
 * would not be heard before their end.
 */
export async function* readChunks(source: SheetSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const size = measureSource(source)
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    await setImmediate()
    signal?.throwIfAborted()
    const [first = new Uint8Array(0), ...rest] = readRange(source, at, at + CHUNK_BYTES)
    yield rest.length === 0 ? first : Buffer.concat([first, ...rest])
  }
}

/** The bytes from `start` up to `end`, without copying them: a part of each piece that has some. */
export function* readRange({ pieces }: SheetSource, start: number, end: number): Generator<Uint8Array> {
  let from = 0
  for (const piece of pieces) {
    const part = piece.subarray(Math.max(0, start - from), Math.max(0, end - from))
    if (part.length > 0) yield part
    from += piece.length
  }
}

/** Size of the source in bytes. */
export function measureSource({ pieces, file }: SheetSource): number {
  return pieces.reduce((size, piece) => size + piece.length, file?.bytes ?? 0)
}

/** What encodings are judged on: `bytes`, and whether the source ends with them. */
export type Sample = { bytes: Uint8Array; isWhole: boolean }

/**
 * The first 256 KiB, or, when those are plain ASCII, the first later piece that is not: a file whose only accent
 * stands on its last page must not be taken for UTF-8.
 */
export async function takeSample(source: SheetSource, signal?: AbortSignal): Promise<Sample> {
  const size = measureSource(source)
  let head: Uint8Array = new Uint8Array(0)
  let read = 0
  for await (const chunk of readChunks(source, signal)) {
    read += chunk.length
    if (head.length === 0) head = chunk
    const telling = chunk.findIndex((byte) => byte > 0x7f || byte === 0)
    if (telling < 0) continue
    if (chunk === head) break
    // Start on a line, so that no character is cut at its front.
    const lineStart = chunk.lastIndexOf(0x0a, telling) + 1
    return { bytes: chunk.subarray(lineStart), isWhole: read >= size }
  }
  return { bytes: head, isWhole: head.length >= size }
}
