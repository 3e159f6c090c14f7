// The default session: what pages may fetch, be permitted and download.
import { EventEmitter } from 'node:events'
import { browser } from './browser.ts'
import { host } from './host.ts'
import { guardClass, guardObject } from './missing.ts'
import { protocol } from './protocol.ts'

type Callback<T> = (answer: T) => void
type Filter = { urls?: readonly string[] }

/** What a listener of `onBeforeRequest` may answer. */
export type RequestVerdict = { cancel?: boolean; redirectURL?: string }

/** What a listener of `onHeadersReceived` may answer. */
export type ResponseVerdict = { cancel?: boolean; responseHeaders?: Record<string, string | string[]> }

type RequestListener<T> = (details: Record<string, unknown>, callback: Callback<T>) => void

// Electron's names, and Chromium's for what can be set from outside.
const PERMISSIONS: readonly (readonly [asked: string, chromium: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['media', 'microphone'],
  ['media', 'camera'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
]

type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean
type AskHandler = (contents: null, permission: string, callback: Callback<boolean>, details: object) => void

function matchesFilter(url: string, { urls }: Filter): boolean {
  if (!urls || urls.length === 0) return true
  return urls.some((pattern) => {
    if (pattern === '<all_urls>') return true
    const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`).test(url)
  })
}

/** One kind of listener of `session.webRequest`: at most one at a time, as in Electron. */
export class RequestHook<T extends object> {
  #listener: RequestListener<T> | null = null
  #filter: Filter = {}

  readonly set = (
    filterOrListener: Filter | RequestListener<T> | null,
    listener?: RequestListener<T> | null,
  ): void => {
    const isFiltered = filterOrListener !== null && typeof filterOrListener === 'object'
    this.#filter = isFiltered ? filterOrListener : {}
    this.#listener = (isFiltered ? listener : filterOrListener) ?? null
  }

  get isSet(): boolean {
    return this.#listener !== null
  }

  /** Asks the listener; an empty verdict when none cares about this address. */
  ask(url: string, details: Record<string, unknown>): Promise<T | Record<string, never>> {
    const listener = this.#listener
    if (!listener || !matchesFilter(url, this.#filter)) return Promise.resolve({})
    return new Promise((resolve) => listener({ url, timestamp: Date.now(), ...details }, resolve))
  }
}

/** Electron's `Session`; there is one. */
export class Session extends EventEmitter {
  readonly protocol = protocol
  /** Asked by every window before and after each request. */
  readonly beforeRequest = new RequestHook<RequestVerdict>()
  readonly headersReceived = new RequestHook<ResponseVerdict>()
  readonly webRequest = guardObject('webRequest', {
    onBeforeRequest: this.beforeRequest.set,
    onHeadersReceived: this.headersReceived.set,
  })
  #check: CheckHandler | null = null
  #request: AskHandler | null = null
  #isSpellChecking = true

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
    this.applyPermissions()
  }

  setPermissionRequestHandler(handler: AskHandler | null): void {
    this.#request = handler
    this.applyPermissions()
  }

  // Chromium asks nobody about devices here: with prompts denied, no page can reach one.
  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    this.#isSpellChecking = enabled
  }

  isSpellCheckerEnabled(): boolean {
    return this.#isSpellChecking
  }

  setSpellCheckerLanguages(): void {}

  // The profile is never written and ends with the process.
  clearStorageData(): Promise<void> {
    return Promise.resolve()
  }

  clearCache(): Promise<void> {
    return Promise.resolve()
  }

  /** Asks the app once for each permission and fixes the answers, for Chromium cannot be made to ask later. */
  applyPermissions(): void {
    if (!host.ready || (!this.#check && !this.#request)) return
    for (const [asked, name] of PERMISSIONS) {
      let isGranted = this.#check?.(null, asked, '', {}) ?? true
      if (isGranted)
        this.#request?.(
          null,
          asked,
          (answer) => {
            isGranted = answer
          },
          {},
        )
      browser.setPermission(name, isGranted)
    }
  }
}
guardClass('Session', Session)

/** The session every window uses. */
export const defaultSession = new Session()

/** Electron's `session`. */
export const session = guardObject('session', { defaultSession })
