// Electron's BrowserWindow, over one Chromium window without tabs.
import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bounds } from './bounds.ts'
import { createEvent, type Preventable } from './events.ts'
import { host } from './host.ts'
import { guardClass } from './missing.ts'
import { allWindows, getFocused, setFocused, windowEvents } from './registry.ts'
import type { Rectangle } from './screen.ts'
import { WebContents } from './web-contents.ts'

type Options = Electron.BrowserWindowConstructorOptions

/** Electron's `BrowserWindow`. */
export class BrowserWindow extends EventEmitter {
  readonly id: number
  readonly webContents: WebContents
  readonly #bounds: Bounds
  #title: string
  #isVisible: boolean
  #isDestroyed = false
  #isClosing = false

  constructor(options: Options = {}) {
    super()
    this.webContents = new WebContents(options, (more, url) => {
      new BrowserWindow(more).loadURL(url).catch(() => {})
    })
    this.id = this.webContents.id
    this.#title = options.title ?? host.manifest.productName ?? host.manifest.name
    this.#isVisible = options.show !== false
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = new Bounds(this, { x, y, width, height })
    allWindows.add(this)
    this.#followContents(options)
    windowEvents.emit('contents-created', this.webContents)
    windowEvents.emit('window-created', this)
    // A window that is to be seen opens at once; a hidden one when something is loaded or it is shown.
    if (this.#isVisible) void this.webContents.open().catch(() => {})
  }

  static getAllWindows(): BrowserWindow[] {
    return [...allWindows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return getFocused()
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...allWindows].find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return [...allWindows].find((window) => window.id === id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(host.appPath, path)).href)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    if (this.#isDestroyed) return
    const wasVisible = this.#isVisible
    this.#isVisible = true
    void this.webContents.open().catch(() => {})
    if (!wasVisible) this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.#isVisible = true
    this.emit('show')
  }

  hide(): void {
    this.#isVisible = false
    this.emit('hide')
    this.#leaveFocus()
  }

  focus(): void {
    if (this.#bounds.state === 'minimized') this.restore()
    this.webContents.focus()
    this.#takeFocus()
  }

  blur(): void {
    this.#leaveFocus()
  }

  isFocused(): boolean {
    return getFocused() === this
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** True once nothing can keep the window open any more. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  minimize(): void {
    this.#bounds.setState('minimized')
    this.#leaveFocus()
  }

  restore(): void {
    this.#bounds.setState('normal')
  }

  maximize(): void {
    this.#bounds.setState('maximized')
  }

  unmaximize(): void {
    this.#bounds.setState('normal')
  }

  setFullScreen(isFull: boolean): void {
    this.#bounds.setState(isFull ? 'fullscreen' : 'normal')
  }

  isMinimized(): boolean {
    return this.#bounds.state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#bounds.state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#bounds.state === 'fullscreen'
  }

  isNormal(): boolean {
    return this.#bounds.state === 'normal'
  }

  getBounds(): Rectangle {
    return { ...this.#bounds.current }
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds.normal }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds.set(bounds)
  }

  getSize(): number[] {
    return [this.#bounds.current.width, this.#bounds.current.height]
  }

  setSize(width: number, height: number): void {
    this.#bounds.set({ width, height })
  }

  getPosition(): number[] {
    return [this.#bounds.current.x, this.#bounds.current.y]
  }

  setPosition(x: number, y: number): void {
    this.#bounds.set({ x, y })
  }

  getTitle(): string {
    return this.#title
  }

  // The title bar of an app window shows the document's title; this is what `getTitle` answers.
  setTitle(title: string): void {
    this.#title = title
  }

  // App windows have no menu bar, paint their own background, and cannot be kept from screenshots.
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  removeMenu(): void {}
  setBackgroundColor(): void {}
  setContentProtection(): void {}
  setMinimumSize(): void {}
  setIcon(): void {}

  close(): void {
    if (this.#isDestroyed) return
    const event = createEvent({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    this.#isClosing = true
    this.webContents.close()
  }

  #followContents({ x, y }: Options): void {
    const { webContents: contents } = this
    const hasPosition = x !== undefined && y !== undefined
    contents.once('opened', (targetId: string) => this.#bounds.attach(targetId, hasPosition))
    contents.once('first-paint', () => this.emit('ready-to-show'))
    contents.on('page-title-updated', (event: Preventable, title: string, isExplicit: boolean) => {
      this.emit('page-title-updated', event, title, isExplicit)
      if (!event.defaultPrevented) this.#title = title
    })
    contents.on('focus', () => this.#takeFocus())
    contents.on('blur', () => this.#leaveFocus())
    contents.once('destroyed', () => this.#finish())
  }

  #takeFocus(): void {
    if (getFocused() === this) return
    getFocused()?.blur()
    setFocused(this)
    this.emit('focus')
    windowEvents.emit('focus', this)
  }

  #leaveFocus(): void {
    if (getFocused() !== this) return
    setFocused(null)
    this.emit('blur')
    windowEvents.emit('blur', this)
  }

  #finish(): void {
    this.#isDestroyed = true
    this.#bounds.detach()
    this.#leaveFocus()
    allWindows.delete(this)
    this.emit('closed')
    if (allWindows.size === 0) windowEvents.emit('last-closed')
  }
}
guardClass('BrowserWindow', BrowserWindow)
