import { crc32 } from 'node:zlib'

const latin = (text: string) => Buffer.from(text, 'latin1')

/** One segment of a JPEG: marker, length, data. */
export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A camera's data that says which way is up, and where and with what the picture was taken. */
export function cameraData(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(38)
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  tiff.write(order, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  const entries = [
    [0x0112, 3, orientation],
    [0x8825, 4, 38],
  ] as const
  entries.forEach(([tag, type, value], n) => {
    const at = 10 + n * 12
    short(tag, at)
    short(type, at + 2)
    long(1, at + 4)
    if (type === 3) short(value, at + 8)
    else long(value, at + 8)
  })
  return Buffer.concat([latin('Exif\0\0'), tiff, latin('GPS 48.8686 N Leica')])
}

/** A JPEG of 640 by 480 with everything a camera, a telephone and an editor add to it. */
export function cameraJpeg(orientation = 6, order: 'II' | 'MM' = 'II'): Buffer {
  const thumbnail = Buffer.concat([latin('JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01'), latin('thumbs')])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, thumbnail),
    segment(0xe1, cameraData(orientation, order)),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0 author Leica')),
    segment(0xe2, latin('ICC_PROFILE\0\x01\x01 colours')),
    segment(0xe2, latin('MPF\0 second picture Leica')),
    segment(0xed, latin('Photoshop 3.0\0 caption Leica')),
    segment(0xee, latin('Adobe\0\x64\0\0\0\0\x01')),
    segment(0xfe, latin('a comment by Leica')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 1, 0xe0, 2, 0x80, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(28, 2)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4, 5]),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 1])),
    Buffer.from([6, 0xff, 0x00, 7]),
    Buffer.from([0xff, 0xd9]),
    latin('a second picture after the end, Leica'),
  ])
}

/** One chunk of a PNG with its check. */
export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(name), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

const ONE_PIXEL = Buffer.from('789c63600000000200015fed0da5', 'hex')

/** A PNG of the given size in pixels with a text, a time and camera data. */
export function talkativePng(width = 1, height = 1): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  return Buffer.concat([
    latin('\x89PNG\r\n\x1A\n'),
    chunk('IHDR', head),
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    chunk('tEXt', latin('Author\0Leica')),
    chunk('eXIf', cameraData(1).subarray(6)),
    chunk('tIME', Buffer.from([7, 0xea, 11, 23, 9, 0, 0])),
    chunk('IDAT', ONE_PIXEL),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function piece(name: string, data: Buffer): Buffer {
  const head = latin(`${name}\0\0\0\0`)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** A WebP of 300 by 200 with camera data and a packet of words; `isMoving` says it moves. */
export function talkativeWebp(isMoving = false): Buffer {
  const head = Buffer.alloc(10)
  head.writeUInt8(0x2c | (isMoving ? 0x02 : 0), 0)
  head.writeUIntLE(299, 4, 3)
  head.writeUIntLE(199, 7, 3)
  const body = Buffer.concat([
    latin('WEBP'),
    piece('VP8X', head),
    piece('ICCP', latin('colours')),
    piece('VP8 ', Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0xc8, 0x00, 1])),
    piece('EXIF', cameraData(1)),
    piece('XMP ', latin('author Leica')),
  ])
  const riff = latin('RIFF\0\0\0\0')
  riff.writeUInt32LE(body.length, 4)
  return Buffer.concat([riff, body])
}
