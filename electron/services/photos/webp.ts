import { AppError } from '../../ipc/errors.ts'

const HEAD = 12
const KEPT = new Set(['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L'])
const MOVING = 0x02
/** The flags of the extended header that remain true: colour profile and transparency. */
const KEPT_FLAGS = 0x20 | 0x10

/**
 * Copies of a still WebP (RFC 9649) only the chunks that draw it. Throws AppError `format-unknown` for a moving one,
 * `file-damaged`, or RangeError at the end of a file cut short.
 */
export function readWebp(bytes: Buffer): { width: number; height: number; bytes: Buffer } {
  const kept: Buffer[] = []
  let size = { width: 0, height: 0 }
  let hasData = false
  const whole = 8 + bytes.readUInt32LE(4)
  for (let at = HEAD; at + 8 <= whole;) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length
    if (end > bytes.length) throw new AppError('file-damaged')
    const data = bytes.subarray(at + 8, end)
    if (name === 'VP8X' && (data.readUInt8(0) & MOVING) !== 0) throw new AppError('format-unknown')
    if (KEPT.has(name)) kept.push(chunk(name, name === 'VP8X' ? plainHeader(data) : data))
    if (name === 'VP8X') size = sizeOfCanvas(data)
    if (name === 'VP8 ' || name === 'VP8L') {
      hasData = true
      if (size.width === 0) size = name === 'VP8L' ? sizeOfLossless(data) : sizeOfLossy(data)
    }
    at = end + (length % 2)
  }
  if (!hasData) throw new AppError('file-damaged')
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { ...size, bytes: Buffer.concat([head, body]) }
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function plainHeader(data: Buffer): Buffer {
  const plain = Buffer.from(data)
  plain.writeUInt8(data.readUInt8(0) & KEPT_FLAGS, 0)
  return plain
}

function sizeOfCanvas(data: Buffer) {
  return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
}

function sizeOfLossy(data: Buffer) {
  if (data.readUIntBE(3, 3) !== 0x9d012a) throw new AppError('file-damaged')
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}

function sizeOfLossless(data: Buffer) {
  if (data.readUInt8(0) !== 0x2f) throw new AppError('file-damaged')
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
