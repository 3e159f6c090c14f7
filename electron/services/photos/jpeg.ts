import { AppError } from '../../ipc/errors.ts'
import { orientationOf, orientationSegment } from './orientation.ts'

const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
/** Tables without which the picture cannot be drawn: Huffman, arithmetic, quantisation, restart interval, line count. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdd, 0xdc])
const JFIF_LENGTH = 14

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !TABLES.has(marker) && marker !== 0xc8

/**
 * Copies of a JPEG (ITU T.81) only what draws it: tables, frame, scans, colour profile, and of the camera's data the one
 * number that says which way is up. Throws AppError `file-damaged`, or RangeError at the end of a file cut short.
 */
export function readJpeg(bytes: Buffer): { width: number; height: number; bytes: Buffer } {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size = { width: 0, height: 0 }
  let orientation = 1
  let at = 2
  let hasScan = false
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) throw new AppError('file-damaged')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new AppError('file-damaged')
    const segment = bytes.subarray(at, end)
    if (marker === APP1) orientation = orientationOf(segment.subarray(4)) ?? orientation
    else if (isFrame(marker)) {
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) }
      kept.push(segment)
    } else kept.push(...keptOf(marker, segment))
    at = end
    if (marker === SOS) {
      hasScan = true
      at = endOfScan(bytes, end)
      kept.push(segment, bytes.subarray(end, at))
    }
  }
  if (!hasScan) throw new AppError('file-damaged')
  kept.push(Buffer.from([0xff, EOI]))
  if (orientation > 1) kept.splice(1, 0, orientationSegment(orientation))
  // From the fifth on the picture lies on its side.
  const { width, height } = orientation > 4 ? { width: size.height, height: size.width } : size
  return { width, height, bytes: Buffer.concat(kept) }
}

function keptOf(marker: number, segment: Buffer): Buffer[] {
  if (TABLES.has(marker)) return [segment]
  const name = segment.toString('latin1', 4, 16)
  if (marker === APP0 && name.startsWith('JFIF\0')) return [withoutThumbnail(segment)]
  if (marker === APP2 && name.startsWith('ICC_PROFILE\0')) return [segment]
  if (marker === APP14 && name.startsWith('Adobe')) return [segment]
  return []
}

function withoutThumbnail(segment: Buffer): Buffer {
  const plain = Buffer.from(segment.subarray(0, JFIF_LENGTH + 4))
  plain.writeUInt16BE(JFIF_LENGTH + 2, 2)
  plain.writeUInt16BE(0, JFIF_LENGTH + 2)
  return plain
}

/** Where the marker after a scan begins; within it a marker byte is stuffed with zero or restarts the count. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  throw new AppError('file-damaged')
}
