import { open } from 'node:fs/promises'

/** A file to import: its bytes, or where to read them. */
export type SheetSource = { bytes: Uint8Array } | { path: string }

const CHUNK_BYTES = 256 * 1024

/** Yields the source in order, in pieces of at most 256 KiB; stops with the signal's reason when aborted. */
export async function* readChunks(source: SheetSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) {
    for (let at = 0; at < source.bytes.length; at += CHUNK_BYTES) {
      signal?.throwIfAborted()
      yield source.bytes.subarray(at, at + CHUNK_BYTES)
    }
    return
  }
  const file = await open(source.path, 'r')
  try {
    while (true) {
      signal?.throwIfAborted()
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Size of the source in bytes. */
export async function measureSource(source: SheetSource): Promise<number> {
  if ('bytes' in source) return source.bytes.length
  const file = await open(source.path, 'r')
  try {
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

/** What encodings are judged on: `bytes`, and whether the source ends with them. */
export type Sample = { bytes: Uint8Array; isWhole: boolean }

/**
 * The first 256 KiB, or, when those are plain ASCII, the first later piece that is not: a file whose only accent
 * stands on its last page must not be taken for UTF-8.
 */
export async function takeSample(source: SheetSource, signal?: AbortSignal): Promise<Sample> {
  const size = await measureSource(source)
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
