// Pictures as Electron hands them around: PNG bytes with a size.
import { readFileSync } from 'node:fs'
import { guardClass, guardObject } from './missing.ts'

/** Electron's `NativeImage`, over PNG. */
class NativeImage {
  readonly #png: Buffer

  constructor(png: Buffer) {
    this.#png = png
  }

  isEmpty(): boolean {
    return this.#png.length === 0
  }

  toPNG(): Buffer {
    return Buffer.from(this.#png)
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  getSize(): { width: number; height: number } {
    // A PNG begins with an 8-byte signature and its header chunk: width and height at bytes 16 and 20.
    if (this.#png.length < 24) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }
}
guardClass('NativeImage', NativeImage)

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47])

function readPng(bytes: Buffer): NativeImage {
  // Like Electron, anything unreadable is an empty picture.
  return new NativeImage(bytes.subarray(0, 4).equals(PNG_SIGNATURE) ? bytes : Buffer.alloc(0))
}

/** Electron's `nativeImage`. */
export const nativeImage = guardObject('nativeImage', {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: readPng,
  createFromPath(path: string): NativeImage {
    try {
      return readPng(readFileSync(path))
    } catch {
      return new NativeImage(Buffer.alloc(0))
    }
  },
})
