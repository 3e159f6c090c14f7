import { crc32 } from 'node:zlib'
import { AppError } from '../../ipc/errors.ts'

const SIGNATURE = 8
/** What draws the picture, its transparency and its colours; text, times, places and moving parts are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP'])

/**
 * Copies of a PNG only the chunks that draw it. Throws AppError `file-damaged` where a chunk's check does not hold, or
 * RangeError at the end of a file cut short.
 */
export function readPng(bytes: Buffer): { width: number; height: number; bytes: Buffer } {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  let at = SIGNATURE
  let hasData = false
  if (chunkName(bytes, at) !== 'IHDR') throw new AppError('file-damaged')
  const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
  for (;;) {
    const length = bytes.readUInt32BE(at)
    const name = chunkName(bytes, at)
    const end = at + 12 + length
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) {
      throw new AppError('file-damaged')
    }
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end))
    // A capital first letter says that the picture cannot be drawn without it.
    else if (/^[A-Z]/.test(name)) throw new AppError('format-unknown')
    hasData ||= name === 'IDAT'
    at = end
    if (name === 'IEND') break
  }
  if (!hasData) throw new AppError('file-damaged')
  return { width, height, bytes: Buffer.concat(kept) }
}

function chunkName(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at + 4, at + 8)
}
