const EXIF = 'Exif\0\0'
const TAG = 0x0112
const SHORT = 3

/** Which way is up by the data of a camera (Exif 2.3, tag 0x0112), 1 to 8; undefined where it does not say. */
export function orientationOf(data: Buffer): number | undefined {
  if (data.toString('latin1', 0, EXIF.length) !== EXIF) return undefined
  const tiff = data.subarray(EXIF.length)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const entries = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (entries + 2 > tiff.length) return undefined
  const count = short(entries)
  for (let n = 0; n < count; n += 1) {
    const at = entries + 2 + n * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) !== TAG) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** A camera's segment of a JPEG that says only which way is up. */
export function orientationSegment(value: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(TAG, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(value, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length])
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff])
}
