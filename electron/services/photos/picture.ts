import { AppError } from '../../ipc/errors.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** A picture that says nothing but what it shows: no place, no camera, no second image, no words. */
export interface Picture {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
  /** In pixels, as it is shown. */
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

const MEGABYTE = 1024 * 1024
/** The largest file that may be chosen, in bytes: what a telephone makes has 3 to 12 MB. */
export const MOST_CHOSEN_BYTES = 25 * MEGABYTE
/** What can be drawn without filling the memory, in pixels. */
const MOST_SIDE = 10_000
const MOST_PIXELS = 65_000_000

/** The largest picture that is kept as it was chosen, and what any other is drawn down to: bytes, pixels. */
export const KEPT = { mostBytes: 2 * MEGABYTE, mostPixels: 40_000_000, mostSide: 2048 } as const

/**
 * Reads a JPEG, PNG or WebP file by its first bytes, whatever it is called, and keeps only what draws the picture. Throws
 * AppError `file-too-large`, `format-unknown` for another or a moving one, `file-damaged` for one that is cut short.
 */
export function readPicture(bytes: Buffer): Picture {
  if (bytes.length > MOST_CHOSEN_BYTES) {
    throw new AppError('file-too-large', { megabytes: MOST_CHOSEN_BYTES / MEGABYTE })
  }
  const picture = readKind(bytes)
  const { width, height } = picture
  if (width < 1 || height < 1) throw new AppError('file-damaged')
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
    throw new AppError('file-unsafe')
  }
  return picture
}

/** Whether a picture is larger than the book keeps. */
export function isToShrink({ width, height, bytes }: Picture): boolean {
  return bytes.length > KEPT.mostBytes || width * height > KEPT.mostPixels
}

function readKind(bytes: Buffer): Picture {
  const start = bytes.toString('latin1', 0, 12)
  try {
    if (start.startsWith('\xFF\xD8\xFF')) return { mime: 'image/jpeg', ...readJpeg(bytes) }
    if (start.startsWith('\x89PNG\r\n\x1A\n')) return { mime: 'image/png', ...readPng(bytes) }
    if (/^RIFF[^]{4}WEBP/.test(start)) return { mime: 'image/webp', ...readWebp(bytes) }
  } catch (error) {
    // Reading past the end of the file is how a file that is cut short shows.
    throw error instanceof RangeError ? new AppError('file-damaged') : error
  }
  throw new AppError('format-unknown')
}
