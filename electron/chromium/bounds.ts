// Where a window is: what the app asks for, and what the desktop made of it.
import type { EventEmitter } from 'node:events'
import { browser } from './browser.ts'
import { isHeadless } from './host.ts'
import type { Rectangle } from './screen.ts'

/** How a window fills its display. */
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

const FOLLOW_EVERY_MS = 500

/** The bounds of one window; emits `move`, `resize` and the changes of state on it. */
export class Bounds {
  current: Rectangle
  /** The bounds to come back to from any other state. */
  normal: Rectangle
  state: WindowState = 'normal'
  readonly #window: EventEmitter
  #targetId: string | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(window: EventEmitter, initial: Rectangle) {
    this.#window = window
    this.current = initial
    this.normal = initial
  }

  /** Applies what was asked for before the window existed, then follows it. */
  attach(targetId: string, hasPosition: boolean): void {
    this.#targetId = targetId
    const { width, height } = this.normal
    const { state } = this
    // A running Chromium ignores the size on its command line.
    void this.#apply(hasPosition ? this.normal : { width, height }).then(() => this.#applyState(state))
    // The desktop tells Chromium when someone moves a window, and Chromium tells no one.
    if (!isHeadless) this.#timer = setInterval(() => void this.#read(), FOLLOW_EVERY_MS).unref()
  }

  detach(): void {
    this.#targetId = undefined
    clearInterval(this.#timer)
  }

  set(changes: Partial<Rectangle>): void {
    this.#adopt({ ...this.current, ...changes }, 'normal')
    void this.#apply(changes)
  }

  setState(state: WindowState): void {
    const bounds = state === 'normal' ? this.normal : this.current
    this.#adopt(bounds, state)
    void this.#applyState(state)
  }

  #adopt(bounds: Rectangle, state: WindowState): void {
    const before = this.current
    const stateBefore = this.state
    this.current = bounds
    this.state = state
    if (state === 'normal') this.normal = bounds
    if (before.x !== bounds.x || before.y !== bounds.y) this.#window.emit('move')
    if (before.width !== bounds.width || before.height !== bounds.height) this.#window.emit('resize')
    if (state !== stateBefore) this.#announce(stateBefore, state)
  }

  #announce(before: WindowState, now: WindowState): void {
    if (now === 'minimized') this.#window.emit('minimize')
    else if (before === 'minimized') this.#window.emit('restore')
    if (now === 'maximized') this.#window.emit('maximize')
    else if (before === 'maximized' && now === 'normal') this.#window.emit('unmaximize')
    if (now === 'fullscreen') this.#window.emit('enter-full-screen')
    else if (before === 'fullscreen') this.#window.emit('leave-full-screen')
  }

  async #apply({ x, y, width, height }: Partial<Rectangle>): Promise<void> {
    const windowId = await this.#findWindow()
    if (windowId === undefined) return
    const place = { ...(x === undefined ? {} : { left: x }), ...(y === undefined ? {} : { top: y }) }
    const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
    try {
      // Headless windows carry an unseen toolbar, so there the size asked for is given to the page itself.
      if (isHeadless) {
        await browser.root.send('Browser.setWindowBounds', { windowId, bounds: place })
        await browser.root.send('Browser.setContentsSize', { windowId, ...size })
      } else await browser.root.send('Browser.setWindowBounds', { windowId, bounds: { ...place, ...size } })
      await this.#read()
    } catch {
      // The window closed meanwhile.
    }
  }

  async #applyState(windowState: WindowState): Promise<void> {
    const windowId = await this.#findWindow()
    if (windowId === undefined || windowState === 'normal') {
      if (windowId !== undefined) await this.#sendState(windowId, 'normal')
      return
    }
    // Chromium refuses to go from one special state straight to another.
    await this.#sendState(windowId, 'normal')
    await this.#sendState(windowId, windowState)
  }

  async #sendState(windowId: number, windowState: WindowState): Promise<void> {
    await browser.root.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }).catch(() => {})
  }

  async #findWindow(): Promise<number | undefined> {
    const targetId = this.#targetId
    if (targetId === undefined) return undefined
    const found = await browser.root.send('Browser.getWindowForTarget', { targetId }).catch(() => undefined)
    return found?.windowId
  }

  async #read(): Promise<void> {
    const targetId = this.#targetId
    if (targetId === undefined) return
    const found = await browser.root.send('Browser.getWindowForTarget', { targetId }).catch(() => undefined)
    if (!found || this.#targetId === undefined) return
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = found.bounds
    const size = isHeadless ? { width: this.current.width, height: this.current.height } : { width, height }
    this.#adopt({ x: left, y: top, ...size }, isHeadless ? this.state : windowState)
  }
}
