// What a window shows: one Chromium page, driven as Electron's WebContents.
import { EventEmitter } from 'node:events'
import { listShortcuts } from './accelerators.ts'
import { browser, type Target } from './browser.ts'
import type { DevToolsSession } from './cdp.ts'
import { guardClass } from './missing.ts'
import { makeFrame, type Frame } from './frame.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { followPage, type OpenDetails, type Page } from './page-events.ts'
import { makeCodec } from './page/codec.ts'
import { readPdfOptions } from './pdf.ts'
import { printPdf, reportPrint, type PrintCallback } from './printer.ts'
import { allContents } from './registry.ts'
import { defaultSession } from './session.ts'

type OpenAnswer = {
  action: 'allow' | 'deny'
  overrideBrowserWindowOptions?: Electron.BrowserWindowConstructorOptions
}
type PrintOptions = { silent?: boolean; printBackground?: boolean; deviceName?: string; copies?: number }
type Edit = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll'

const codec = makeCodec()
let lastId = 0

/** How contents ask their window to open another; set by the window, which alone can. */
export type WindowOpener = (options: Electron.BrowserWindowConstructorOptions, url: string) => void

/** Electron's `WebContents`. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  /** The one frame IPC can come from. */
  readonly mainFrame: Frame
  /** Settles when the page has gone. */
  readonly gone: Promise<void>
  readonly #end = Promise.withResolvers<void>()
  readonly #opened = Promise.withResolvers<Target>()
  readonly #options: Electron.BrowserWindowConstructorOptions
  readonly #openWindow: WindowOpener
  #page: Page | undefined
  #isOpening = false
  #isDestroyed = false
  #isCrashed = false
  #hasFocus = false
  #title = ''
  #onOpen: (details: OpenDetails) => OpenAnswer = () => ({ action: 'allow' })

  constructor(options: Electron.BrowserWindowConstructorOptions, openWindow: WindowOpener) {
    super()
    this.#options = options
    this.#openWindow = openWindow
    this.gone = this.#end.promise
    this.#opened.promise.catch(() => {})
    this.mainFrame = makeFrame(this.id, () => this.getURL())
    allContents.add(this)
  }

  /** The script of the preload, if the window has one. */
  get preloadPath(): string | undefined {
    return this.#options.webPreferences?.preload
  }

  static getAllWebContents(): WebContents[] {
    return [...allContents]
  }

  static fromId(id: number): WebContents | undefined {
    return [...allContents].find((contents) => contents.id === id)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...allContents].find((contents) => contents.#page?.target.targetId === targetId)
  }

  static getFocusedWebContents(): WebContents | null {
    return [...allContents].find((contents) => contents.isFocused()) ?? null
  }

  /** The open page; opens it first if no one has yet. */
  open(): Promise<Target> {
    if (!this.#isOpening && !this.#isDestroyed) {
      this.#isOpening = true
      const { width = 800, height = 600 } = this.#options
      browser.openPage({ width, height }).then(
        (target) => this.#attach(target),
        (error: Error) => {
          this.#opened.reject(error)
          this.#finish()
        },
      )
    }
    return this.#opened.promise
  }

  async loadURL(url: string): Promise<void> {
    await this.open()
    await this.#page?.loading.load(url)
  }

  reload(): void {
    this.#page?.loading.reload()
  }

  reloadIgnoringCache(): void {
    this.reload()
  }

  getURL(): string {
    return this.#page?.loading.url ?? ''
  }

  getTitle(): string {
    return this.#title
  }

  getType(): string {
    return 'window'
  }

  isLoading(): boolean {
    return this.#page?.loading.isLoading ?? false
  }

  isLoadingMainFrame(): boolean {
    return this.isLoading()
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  isFocused(): boolean {
    return this.#hasFocus
  }

  focus(): void {
    this.#tell((session) => session.send('Page.bringToFront'))
  }

  send(channel: string, ...args: unknown[]): void {
    this.#page?.link.say({ kind: 'event', channel, args: codec.encode(args) })
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.open()
    if (this.isLoading()) await new Promise((resolve) => this.once('did-stop-loading', resolve))
    const answer = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
    return answer.result.value as unknown
  }

  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer> {
    const parameters = readPdfOptions(options)
    const { session } = await this.open()
    const { data } = await session.send('Page.printToPDF', parameters)
    return Buffer.from(data, 'base64')
  }

  print(options: PrintOptions = {}, callback: PrintCallback = () => {}): void {
    const background =
      options.printBackground === undefined ? {} : { printBackground: options.printBackground }
    const print =
      options.silent === true
        ? async () => printPdf(await this.printToPDF(background), options)
        : () => this.executeJavaScript('window.print()')
    void reportPrint(callback, print)
  }

  async capturePage(): Promise<ReturnType<typeof nativeImage.createEmpty>> {
    const { session } = await this.open()
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  }

  setWindowOpenHandler(handler: (details: OpenDetails) => OpenAnswer): void {
    this.#onOpen = handler
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error('zoomFactor must be a double greater than 0.0')
    void this.open().then(() => this.#page?.zoom.set(factor))
  }

  getZoomFactor(): number {
    return this.#page?.zoom.factor ?? 1
  }

  // A browser's own tools are a window of their own that the stand-in cannot place.
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  setBackgroundThrottling(): void {}

  undo(): void {
    this.#edit('undo')
  }

  redo(): void {
    this.#edit('redo')
  }

  cut(): void {
    this.#edit('cut')
  }

  copy(): void {
    this.#edit('copy')
  }

  paste(): void {
    this.#edit('paste')
  }

  delete(): void {
    this.#edit('delete')
  }

  selectAll(): void {
    this.#edit('selectAll')
  }

  /** Ends the page's process, as a fault in it would. */
  forcefullyCrashRenderer(): void {
    this.#tell((session) => session.send('Page.crash'))
  }

  close(): void {
    if (this.#isDestroyed) return
    if (!this.#isOpening) this.#finish()
    else
      void this.#opened.promise.then(
        ({ targetId }) => browser.closePage(targetId),
        () => {},
      )
  }

  /** Follows `nativeTheme.themeSource`. */
  applyTheme(): void {
    const value = nativeTheme.emulatedScheme
    const features = value ? [{ name: 'prefers-color-scheme', value }] : []
    this.#tell((session) => session.send('Emulation.setEmulatedMedia', { features }))
  }

  /** Learns the application menu's shortcuts anew. */
  applyShortcuts(): void {
    this.#page?.link.say({ kind: 'shortcuts', shortcuts: listShortcuts() })
  }

  // For commands whose answer nobody waits for; a page that has gone needs none.
  #tell(command: (session: DevToolsSession) => Promise<unknown>): void {
    this.#opened.promise.then(({ session }) => command(session)).catch(() => {})
  }

  #edit(key: Edit): void {
    // `commands` runs the editor's own command, with the clipboard, whatever the platform's keys are.
    this.#tell((session) => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [key] }))
  }

  #attach(target: Target): void {
    void target.gone.then(() => this.#finish())
    this.#page = followPage(target, this, (details) => {
      const answer = this.#onOpen(details)
      if (answer.action === 'allow') this.#openWindow(answer.overrideBrowserWindowOptions ?? {}, details.url)
    })
    this.on('focus', () => {
      this.#hasFocus = true
    })
    this.on('blur', () => {
      this.#hasFocus = false
    })
    this.on('page-title-updated', (_event, title: string) => {
      this.#title = title
    })
    this.on('render-process-gone', () => {
      this.#isCrashed = true
    })
    this.on('did-navigate', () => {
      this.#isCrashed = false
    })
    this.#opened.resolve(target)
    this.emit('opened', target.targetId)
    if (nativeTheme.emulatedScheme) this.applyTheme()
  }

  #finish(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    allContents.delete(this)
    this.#end.resolve()
    this.emit('destroyed')
  }
}
guardClass('WebContents', WebContents)
