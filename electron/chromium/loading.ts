// Follows one page's navigations and turns Chromium's account of them into Electron's events.
import type { EventEmitter } from 'node:events'
import type { DevToolsSession } from './cdp.ts'
import { toAppUrl, toChromiumUrl } from './protocol.ts'

const ERROR_CODES: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? ''
}

/** The state of one page's main frame; emits on the contents it belongs to. */
export class Loading {
  url = ''
  isLoading = false
  readonly #session: DevToolsSession
  readonly #frameId: string
  readonly #contents: EventEmitter
  readonly #own = new Set<string>()
  readonly #blank = Promise.withResolvers<void>()
  #hasLeftBlank = false
  #hasFailed = false

  constructor(session: DevToolsSession, frameId: string, contents: EventEmitter) {
    this.#session = session
    this.#frameId = frameId
    this.#contents = contents
  }

  /** Starts following; must be called before anything else is sent to the page. */
  follow(): void {
    const session = this.#session
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#arrive(frame.url, frame.unreachableUrl)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.#frameId) return
      this.url = toAppUrl(url)
      this.#contents.emit('did-navigate-in-page', {}, this.url, true)
    })
    session.on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId === this.#frameId && this.#hasLeftBlank) this.#setLoading(true)
    })
    session.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId === this.#frameId && this.#hasLeftBlank) this.#setLoading(false)
    })
    session.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId === this.#frameId) this.#reach(name)
    })
    void session.send('Page.enable')
    void session.send('Page.setLifecycleEventsEnabled', { enabled: true })
  }

  /** Goes to an address; resolves when it has loaded, rejects as Electron does when it cannot be. */
  async load(appUrl: string): Promise<void> {
    const url = new URL(toChromiumUrl(appUrl)).href
    // A navigation during the first blank one can crash the tab while a debugger is attaching.
    await this.#blank.promise
    this.#hasLeftBlank = true
    this.#own.add(withoutHash(url))
    const loaded = Promise.withResolvers<void>()
    const onLoad = () => loaded.resolve()
    this.#contents.once('did-finish-load', onLoad)
    this.#contents.once('destroyed', onLoad)
    try {
      const { errorText, loaderId } = await this.#session.send('Page.navigate', { url })
      if (errorText !== undefined) throw this.#fail(errorText, appUrl)
      if (loaderId === undefined) this.#own.delete(withoutHash(url))
      else await loaded.promise
    } finally {
      this.#contents.off('did-finish-load', onLoad)
      this.#contents.off('destroyed', onLoad)
    }
  }

  /** Loads the present address again. */
  reload(): void {
    void this.#session.send('Page.reload')
  }

  /** True for a reload and, once, for an address the main process itself asked for. */
  takeOwn(chromiumUrl: string): boolean {
    const url = withoutHash(chromiumUrl)
    return this.#own.delete(url) || url === withoutHash(toChromiumUrl(this.url))
  }

  #fail(errorText: string, url: string): Error {
    const description = errorText.replace('net::', '')
    const code = ERROR_CODES[description] ?? -2
    this.#contents.emit('did-fail-load', {}, code, description, url, true)
    return Object.assign(new Error(`${description} (${code}) loading '${url}'`), {
      code: description,
      errno: code,
      url,
    })
  }

  #arrive(url: string, unreachableUrl: string | undefined): void {
    if (!this.#hasLeftBlank) return
    this.#hasFailed = unreachableUrl !== undefined
    this.url = toAppUrl(unreachableUrl ?? url)
    if (!this.#hasFailed) this.#contents.emit('did-navigate', {}, this.url, 200, '')
  }

  #reach(stage: string): void {
    if (!this.#hasLeftBlank) {
      if (stage === 'load') this.#blank.resolve()
      return
    }
    if (this.#hasFailed || this.url === '') return
    if (stage === 'DOMContentLoaded') this.#contents.emit('dom-ready', {})
    if (stage === 'firstPaint') this.#contents.emit('first-paint')
    if (stage !== 'load') return
    this.#contents.emit('first-paint') // a page that cannot be seen paints nothing
    this.#contents.emit('did-finish-load', {})
  }

  #setLoading(isLoading: boolean): void {
    if (this.isLoading === isLoading) return
    this.isLoading = isLoading
    this.#contents.emit(isLoading ? 'did-start-loading' : 'did-stop-loading', {})
  }
}
