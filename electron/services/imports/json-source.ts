import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../ipc/errors.ts'
import { readRange, type SheetSource } from './source.ts'

const PIECE_BYTES = 256 * 1024
const HEAD_BYTES = 1024

/**
 * The bytes of a source in order, some at a time and at once, for work that nothing may interrupt; a file on the disk is
 * read as it goes and never held. Throws AppError `file-unreadable`.
 */
export function* readPieces(source: SheetSource): Generator<Uint8Array> {
  if (source.file !== undefined) {
    yield* readFile(source.file.path)
    return
  }
  const size = source.pieces.reduce((sum, piece) => sum + piece.length, 0)
  for (let at = 0; at < size; at += PIECE_BYTES) yield* readRange(source, at, at + PIECE_BYTES)
}

/** Whether a source begins as JSON does, with an object or a list of objects; a table never does. */
export function isJson(source: SheetSource): boolean {
  for (const piece of readPieces(source)) {
    const head = Buffer.from(piece.buffer, piece.byteOffset, Math.min(piece.length, HEAD_BYTES)).toString(
      'utf8',
    )
    return /^\uFEFF?\s*(\{\s*["}]|\[\s*[{\]])/.test(head)
  }
  return false
}

function* readFile(path: string): Generator<Uint8Array> {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES)
      const count = readSync(handle, piece)
      if (count === 0) return
      yield piece.subarray(0, count)
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new AppError('file-unreadable', { file: basename(path) })
    throw error
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
