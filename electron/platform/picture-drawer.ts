import { AppError } from '../ipc/errors.ts'
import type { OncePages } from './app-scheme.ts'
import { openHiddenWindow } from './windows.ts'

/** How far a picture is to shrink: its longer side in pixels, and the file in bytes if it can be. */
interface DrawnSize {
  readonly mostSide: number
  readonly mostBytes: number
}

const DATA_URL = 'data:image/jpeg;base64,'
const QUALITIES = [0.88, 0.75, 0.6]

/** Runs in the page Chromium makes of a picture: draws it upright on white, smaller, as a JPEG with nothing else in it. */
const drawing = ({ mostSide, mostBytes }: DrawnSize) => `(async () => {
  const picture = document.images[0]
  await picture.decode()
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(1, ${mostSide} / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const pen = canvas.getContext('2d', { alpha: false })
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  let drawn = ''
  for (const quality of ${JSON.stringify(QUALITIES)}) {
    drawn = canvas.toDataURL('image/jpeg', quality)
    if (drawn.length * 0.75 <= ${mostBytes}) break
  }
  return drawn
})()`

/**
 * Makes what draws a picture smaller. Nothing in the main process can draw, so a page nobody sees does: sandboxed, with the
 * picture as its document, fetched once from memory. Rejects with AppError `file-damaged` for one that cannot be drawn.
 */
export function createPictureDrawer({ preload, once }: { preload: string; once: OncePages }) {
  return async (picture: { mime: string; bytes: Uint8Array }, size: DrawnSize): Promise<Uint8Array> => {
    const page = once.offerPicture(picture)
    const { window, loaded } = openHiddenWindow({ url: page.url, preload, background: '#ffffff' })
    try {
      await loaded
      const drawn: unknown = await window.webContents.executeJavaScript(drawing(size))
      if (typeof drawn !== 'string' || !drawn.startsWith(DATA_URL)) throw new AppError('file-damaged')
      return Buffer.from(drawn.slice(DATA_URL.length), 'base64')
    } catch {
      throw new AppError('file-damaged')
    } finally {
      page.withdraw()
      window.destroy()
    }
  }
}
