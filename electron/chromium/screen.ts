// The displays: one is assumed until the first window can tell how many there are.
import { EventEmitter } from 'node:events'
import type { DevToolsSession } from './cdp.ts'
import { guardClass } from './missing.ts'

/** A rectangle in device-independent pixels. */
export type Rectangle = { x: number; y: number; width: number; height: number }

type Display = {
  id: number
  label: string
  bounds: Rectangle
  workArea: Rectangle
  size: { width: number; height: number }
  workAreaSize: { width: number; height: number }
  scaleFactor: number
  rotation: number
  internal: boolean
}

function describe(
  id: number,
  label: string,
  bounds: Rectangle,
  workArea: Rectangle,
  scaleFactor: number,
): Display {
  const size = { width: bounds.width, height: bounds.height }
  const workAreaSize = { width: workArea.width, height: workArea.height }
  return { id, label, bounds, workArea, size, workAreaSize, scaleFactor, rotation: 0, internal: false }
}

// What headless Chromium is told to have, and a fair guess elsewhere.
const ASSUMED: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }

function sharedArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** Electron's `screen`; displays plugged in later are not noticed. */
class Screen extends EventEmitter {
  #displays: [Display, ...Display[]] = [describe(1, '', ASSUMED, ASSUMED, 1)]

  /** Learns the displays from a page, on a Chromium that can tell. */
  async learn(session: DevToolsSession): Promise<void> {
    const answer = await session.send('Emulation.getScreenInfos').catch(() => undefined)
    const found = answer?.screenInfos ?? []
    const [first, ...rest] = found.map((info, i) => {
      const { left: x, top: y, width, height, availLeft, availTop, availWidth, availHeight } = info
      const workArea = { x: availLeft, y: availTop, width: availWidth, height: availHeight }
      return describe(i + 1, info.label, { x, y, width, height }, workArea, info.devicePixelRatio)
    })
    if (first) this.#displays = [first, ...rest]
  }

  getPrimaryDisplay(): Display {
    return this.#displays[0]
  }

  getAllDisplays(): Display[] {
    return [...this.#displays]
  }

  getDisplayMatching(rectangle: Rectangle): Display {
    const byShare = this.#displays.toSorted(
      (a, b) => sharedArea(rectangle, b.bounds) - sharedArea(rectangle, a.bounds),
    )
    return byShare[0] ?? this.#displays[0]
  }

  getDisplayNearestPoint({ x, y }: { x: number; y: number }): Display {
    return this.getDisplayMatching({ x, y, width: 1, height: 1 })
  }
}
guardClass('screen', Screen)

/** The displays of this desktop. */
export const screen = new Screen()
