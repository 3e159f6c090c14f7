// The one Chromium behind the app: starts it, opens windows in it, ends it.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { findBrowser } from './browser-finder.ts'
import { Chromium, type DevToolsSession } from './cdp.ts'
import { listFlags } from './flags.ts'
import { host, isHeadless } from './host.ts'

const PROFILE_REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const

/** An open page and the session that drives it. */
export type Target = {
  targetId: string
  contextId: string
  session: DevToolsSession
  /** Resolves when the page has gone. */
  gone: Promise<void>
}

type Waiting = { resolve: (target: Target) => void }

class Browser {
  #chromium: Chromium | undefined
  #executable = ''
  #flags: string[] = []
  #env: NodeJS.ProcessEnv = {}
  #profile = ''
  #contextId: string | undefined
  #waiting: Waiting | undefined
  #opening: Promise<unknown> = Promise.resolve()
  readonly #endings = new Map<string, () => void>()

  /** Starts Chromium on an empty profile; resolves with its version and the promise of its end. */
  async start(
    profile: string,
    languages: readonly string[],
  ): Promise<{ version: string; gone: Promise<number> }> {
    this.#executable = findBrowser()
    this.#profile = profile
    rmSync(profile, PROFILE_REMOVAL)
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    this.#flags = listFlags(profile, languages)
    // On Linux Chromium takes the language of its own words from here.
    this.#env = { ...process.env, LANGUAGE: languages.join(':').replaceAll('-', '_') }
    const port = host.attachable ? ['--remote-debugging-port=0'] : []
    const chromium = new Chromium(
      this.#executable,
      ['--remote-debugging-pipe', ...port, ...this.#flags],
      this.#env,
    )
    this.#chromium = chromium
    const { product } = await chromium.root.send('Browser.getVersion')
    // Headless windows ignore `--incognito`; only a context of their own keeps them off the disk.
    if (isHeadless)
      this.#contextId = (await chromium.root.send('Target.createBrowserContext')).browserContextId
    return { version: product.split('/')[1] ?? '', gone: chromium.gone }
  }

  /** Adopts the pages opened from now on, and tells an outside debugger where to attach, if one asked. */
  async admitPages(): Promise<void> {
    if (this.#chromium) this.#followTargets(this.#chromium)
    await this.root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter: [{ type: 'page' }],
    })
    if (host.attachable && this.#chromium)
      process.stderr.write(`DevTools listening on ${await this.#chromium.attachUrl}\n`)
  }

  /** The conversation with the browser itself; throws before `start`. */
  get root(): DevToolsSession {
    if (!this.#chromium) throw new Error('Chromium has not been started yet')
    return this.#chromium.root
  }

  get isRunning(): boolean {
    return this.#chromium !== undefined
  }

  /** Opens one blank page in a window of its own; windows open one after the other. */
  openPage(size: { width: number; height: number }): Promise<Target> {
    const opened = this.#opening.then(() => this.#openOne(size))
    this.#opening = opened.catch(() => {})
    return opened
  }

  /** Fixes a permission for every page; where windows are shown Chromium cannot be told, and denies what would be asked. */
  setPermission(name: string, isGranted: boolean): void {
    const setting = isGranted ? 'granted' : 'denied'
    this.root
      .send('Browser.setPermission', { permission: { name }, setting, ...this.#context })
      .catch(() => {})
  }

  get #context(): { browserContextId?: string } {
    return this.#contextId === undefined ? {} : { browserContextId: this.#contextId }
  }

  closePage(targetId: string): void {
    void this.root.send('Target.closeTarget', { targetId })
  }

  /** Ends Chromium, by force after three seconds, and removes the profile. */
  async stop(): Promise<void> {
    const chromium = this.#chromium
    if (!chromium) return
    const force = setTimeout(() => chromium.kill(), 3000)
    chromium.root.send('Browser.close').catch(() => {})
    await chromium.gone
    clearTimeout(force)
    rmSync(this.#profile, PROFILE_REMOVAL)
  }

  async #openOne({ width, height }: { width: number; height: number }): Promise<Target> {
    const { promise, resolve, reject } = Promise.withResolvers<Target>()
    this.#waiting = { resolve }
    const deadline = setTimeout(() => reject(new Error('Chromium opened no window within 30 s')), 30_000)
    // Always blank first: a target's own first navigation starts before interception can take hold.
    if (isHeadless)
      this.root
        .send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true, ...this.#context })
        .catch(reject)
    else this.#openAppWindow(width, height)
    return promise.finally(() => {
      clearTimeout(deadline)
      this.#waiting = undefined
    })
  }

  // Only the command line opens a window without tabs; the running Chromium takes the request over.
  #openAppWindow(width: number, height: number): void {
    const flags = this.#flags.filter((flag) => flag !== '--no-startup-window')
    const window = [`--window-size=${width},${height}`, '--app=data:text/html,']
    spawn(this.#executable, [...flags, ...window], { stdio: 'ignore', env: this.#env })
  }

  async #endWith(chromium: Chromium): Promise<void> {
    await chromium.gone
    for (const end of this.#endings.values()) end()
  }

  #followTargets(chromium: Chromium): void {
    const { root } = chromium
    root.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId, browserContextId } }) => {
      if (!this.#waiting) {
        this.closePage(targetId) // nobody else may open a page
        return
      }
      const gone = Promise.withResolvers<void>()
      this.#endings.set(sessionId, () => {
        chromium.forget(sessionId)
        gone.resolve()
      })
      const session = chromium.session(sessionId)
      this.#waiting.resolve({ targetId, contextId: browserContextId ?? '', session, gone: gone.promise })
      this.#waiting = undefined
    })
    root.on('Target.detachedFromTarget', ({ sessionId }) => this.#endings.get(sessionId)?.())
    void this.#endWith(chromium)
  }
}

/** The browser of this run. */
export const browser = new Browser()
