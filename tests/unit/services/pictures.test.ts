import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/ipc/errors.ts'
import { orientationOf } from '../../../electron/services/photos/orientation.ts'
import { MOST_CHOSEN_BYTES, readPicture } from '../../../electron/services/photos/picture.ts'
import { cameraJpeg, chunk, talkativePng, talkativeWebp } from '../../support/pictures.ts'

const SECRETS = /Leica|GPS|second picture|author|caption|thumbs|MPF/

const refusalOf = (bytes: Buffer) => {
  try {
    readPicture(bytes)
    return 'kept'
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

describe('a photograph that is kept', () => {
  // Catches a place, a camera or a second picture that is kept with a face.
  it.each([
    ['JPEG', cameraJpeg()],
    ['PNG', talkativePng()],
    ['WebP', talkativeWebp()],
  ])('says nothing but what it shows: %s', (_, bytes) => {
    expect(bytes.toString('latin1')).toMatch(SECRETS)
    expect(readPicture(bytes).bytes.toString('latin1')).not.toMatch(SECRETS)
  })

  // Catches a table, a scan or a colour profile that is lost on the way.
  it('keeps of a JPEG all that draws it, to the byte', () => {
    const kept = readPicture(cameraJpeg(1)).bytes.toString('latin1')
    for (const part of ['ICC_PROFILE\0', 'Adobe\0', '\x01'.repeat(65), '\x02'.repeat(28)]) {
      expect(kept).toContain(part)
    }
    expect(kept).toContain('\x01\x02\xff\x00\x03\xff\xd0\x04\x05\xff\xda')
    expect(kept.endsWith('\x06\xff\x00\x07\xff\xd9')).toBe(true)
    expect(readPicture(Buffer.from(kept, 'latin1')).bytes.toString('latin1')).toBe(kept)
  })

  // Catches a telephone's photograph that lies on its side once its camera data is gone.
  it.each([
    ['II', 6, 480, 640],
    ['MM', 8, 480, 640],
    ['MM', 3, 640, 480],
    ['II', 1, 640, 480],
  ] as const)('still knows which way is up: %s %i', (order, orientation, width, height) => {
    const picture = readPicture(cameraJpeg(orientation, order))
    expect(picture).toMatchObject({ mime: 'image/jpeg', width, height })
    const at = picture.bytes.indexOf('Exif')
    expect(at === -1 ? 1 : orientationOf(picture.bytes.subarray(at))).toBe(orientation)
  })

  it('is known by its first bytes and measured', () => {
    expect(readPicture(talkativePng(30, 40))).toMatchObject({ mime: 'image/png', width: 30, height: 40 })
    expect(readPicture(talkativeWebp())).toMatchObject({ mime: 'image/webp', width: 300, height: 200 })
  })
})

describe('a file that is no photograph', () => {
  it.each([
    ['a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'format-unknown'],
    ['a GIF', Buffer.from('GIF89a and so on'), 'format-unknown'],
    ['nothing', Buffer.alloc(0), 'format-unknown'],
    ['a moving WebP', talkativeWebp(true), 'format-unknown'],
    ['a PNG that needs a chunk nobody knows', withChunk('QQQQ'), 'format-unknown'],
    ['a PNG with a wrong check', damagedPng(), 'file-damaged'],
    ['a picture wider than any page', talkativePng(10_001, 1), 'file-unsafe'],
    ['a picture that would fill the memory', talkativePng(9_000, 9_000), 'file-unsafe'],
    ['a picture without a height', talkativePng(1, 0), 'file-damaged'],
    ['a file past the limit', Buffer.alloc(MOST_CHOSEN_BYTES + 1, 0xff), 'file-too-large'],
  ])('%s is refused', (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code)
  })

  // Catches a reader that runs past the end, goes round for ever or keeps half a picture.
  it.each([
    ['JPEG', cameraJpeg().subarray(0, -'a second picture after the end, Leica'.length)],
    ['PNG', talkativePng()],
    ['WebP', talkativeWebp()],
  ])('a %s cut short anywhere is refused', (_, bytes) => {
    for (let end = 0; end < bytes.length; end += 1) {
      expect(['file-damaged', 'format-unknown']).toContain(refusalOf(bytes.subarray(0, end)))
    }
  })

  it('any damage is told by a code', () => {
    const whole = [cameraJpeg(), talkativePng(), talkativeWebp()]
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), (bytes, where, value) => {
        const damaged = Buffer.from(bytes)
        damaged[where % damaged.length] = value
        expect(refusalOf(damaged)).toBeTypeOf('string')
      }),
      { numRuns: 2_000 },
    )
  })
})

function withChunk(name: string): Buffer {
  const png = talkativePng()
  const end = png.length - 12
  return Buffer.concat([png.subarray(0, end), chunk(name, Buffer.from([1])), png.subarray(end)])
}

function damagedPng(): Buffer {
  const png = talkativePng()
  const at = png.indexOf('IDAT') + 6
  png[at] = (png[at] ?? 0) ^ 1
  return png
}
