// Electron's `app`: the life of the application, from start to exit.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { browser } from './browser.ts'
import { createEvent } from './events.ts'
import { host, readSwitch } from './host.ts'
import { findLocale, listPreferredLanguages } from './locale.ts'
import { guardClass, guardObject } from './missing.ts'
import { getPath, setPath } from './paths.ts'
import { allContents, allWindows, getFocused, windowEvents } from './registry.ts'
import { defaultSession } from './session.ts'
import { SingleInstance } from './single-instance.ts'

/** Electron's `app`. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = guardObject('commandLine', {
    appendSwitch: (name: string, value?: string) =>
      void host.switches.push(value ? `--${name}=${value}` : `--${name}`),
    hasSwitch: (name: string) => readSwitch(name) !== undefined,
    getSwitchValue: (name: string) => readSwitch(name)?.replace(/^=/, '') ?? '',
  })
  name = host.manifest.productName ?? host.manifest.name
  readonly #ready = Promise.withResolvers<void>()
  #instance: SingleInstance | undefined
  #isQuitting = false
  #isExiting = false
  #relaunchArgs: readonly string[] | undefined

  constructor() {
    super()
    windowEvents.on('contents-created', (contents) => this.emit('web-contents-created', {}, contents))
    windowEvents.on('window-created', (window) => this.emit('browser-window-created', {}, window))
    windowEvents.on('focus', (window) => this.emit('browser-window-focus', {}, window))
    windowEvents.on('blur', (window) => this.emit('browser-window-blur', {}, window))
    windowEvents.on('last-closed', () => {
      if (this.#isQuitting || this.#isExiting) return
      if (!this.emit('window-all-closed')) this.quit()
    })
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return host.ready
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return host.manifest.version
  }

  getAppPath(): string {
    return host.appPath
  }

  getPath(name: string): string {
    return getPath(name)
  }

  setPath(name: string, path: string): void {
    setPath(name, path)
  }

  getLocale(): string {
    return findLocale()
  }

  getSystemLocale(): string {
    return listPreferredLanguages()[0] ?? 'en-US'
  }

  getPreferredSystemLanguages(): string[] {
    return listPreferredLanguages()
  }

  // Pages are always sandboxed, and the rest belongs to desktops the stand-in has no part in.
  enableSandbox(): void {}
  setAboutPanelOptions(): void {}
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu')
  }

  focus(): void {
    const window = getFocused() ?? [...allWindows].at(-1)
    window?.focus()
  }

  relaunch(options: { args?: string[] } = {}): void {
    this.#relaunchArgs = options.args ?? process.argv.slice(1)
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    this.#instance ??= new SingleInstance(getPath('userData'))
    return this.#instance.take({ argv: process.argv, cwd: process.cwd(), data }, (letter) =>
      this.emit('second-instance', createEvent({}), letter.argv, letter.cwd, letter.data),
    )
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance?.isHeld === true
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release()
    this.#instance = undefined
  }

  quit(): void {
    if (this.#isQuitting || this.#isExiting) return
    const before = createEvent({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#isQuitting = true
    void this.#finishQuitting()
  }

  async #finishQuitting(): Promise<void> {
    const areClosed = await this.#closeAll()
    const last = createEvent({})
    if (areClosed) this.emit('will-quit', last)
    if (areClosed && !last.defaultPrevented) this.exit(0)
    else this.#isQuitting = false
  }

  exit(code = 0): void {
    if (this.#isExiting) return
    this.#isExiting = true
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    const leave = () => {
      this.#startAgain()
      process.exit(code)
    }
    // A start that was refused leaves before anything else of its main module runs.
    if (!browser.isRunning) leave()
    else void browser.stop().then(leave, leave)
  }

  /** Starts Chromium, then announces `ready`. */
  async start(): Promise<void> {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#obey())
    const locale = findLocale()
    const languages = readSwitch('lang') ? [locale] : listPreferredLanguages()
    const { version, gone } = await browser.start(join(getPath('userData'), 'host-chromium'), languages)
    Object.assign(process.versions, { chrome: version })
    void gone.then((code) => this.#endWithBrowser(code))
    await browser.admitPages()
    await host.gate
    host.ready = true
    defaultSession.applyPermissions()
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }

  // A second signal is someone losing patience.
  #obey(): void {
    if (this.#isQuitting) this.exit(1)
    else this.quit()
  }

  async #closeAll(): Promise<boolean> {
    const contents = [...allContents]
    for (const window of allWindows) window.close()
    // A window whose `close` was refused calls the quitting off.
    const closings = contents.map((one) => one.gone)
    if ([...allWindows].some((window) => !window.isClosing)) return false
    await Promise.all(closings)
    return true
  }

  #endWithBrowser(code: number): void {
    // With its last window closed Chromium may end by itself; a quit under way is then simply further on.
    if (this.#isExiting || this.#isQuitting) return
    process.stderr.write(`Chromium ended unexpectedly (${code})\n`)
    this.emit('child-process-gone', {}, { type: 'Browser', reason: 'crashed', exitCode: code })
    // What the app must close (its store) it closes here; it can no longer refuse.
    this.emit('will-quit', createEvent({}))
    this.exit(code === 0 ? 1 : code)
  }

  #startAgain(): void {
    if (!this.#relaunchArgs) return
    const boot = join(import.meta.dirname, 'boot.ts')
    spawn(process.execPath, [boot, ...this.#relaunchArgs], { stdio: 'ignore', detached: true }).unref()
  }
}
guardClass('app', App)

/** The one application. */
export const app = new App()

/** Starts what the app's main module has set up; ends the process when Chromium cannot be started. */
export async function startApp(): Promise<void> {
  try {
    await app.start()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    app.exit(1)
  }
}
