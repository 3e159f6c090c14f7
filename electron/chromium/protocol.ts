// The app's own schemes: Chromium cannot be taught one from outside, so `app://bundle/x` travels as `https://bundle.app.invalid/x`.
import { host } from './host.ts'
import { guardObject } from './missing.ts'

/** Answers a request for one scheme, as `protocol.handle` takes it. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler | undefined>()

/** An address as Chromium knows it. */
export function toChromiumUrl(url: string): string {
  return url.replaceAll(/\b([a-z][a-z0-9+.-]*):\/\/([^/?#\s;,]*)/gi, (whole, scheme: string, name: string) =>
    handlers.has(scheme.toLowerCase()) ? `https://${name}.${scheme.toLowerCase()}.invalid` : whole,
  )
}

/** An address as the app knows it. */
export function toAppUrl(url: string): string {
  return url.replace(
    /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/i,
    (whole, name: string, scheme: string) => (handlers.has(scheme) ? `${scheme}://${name}` : whole),
  )
}

/** The handler of an address's scheme, if the app set one. */
export function findSchemeHandler(appUrl: string): SchemeHandler | undefined {
  return handlers.get(appUrl.slice(0, appUrl.indexOf(':')))
}

/** Electron's `protocol`. */
export const protocol = guardObject('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    if (host.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) handlers.set(scheme, handlers.get(scheme))
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!host.ready) throw new Error('protocol.handle should be called after app is ready')
    if (handlers.get(scheme)) throw new Error(`The scheme '${scheme}' has a handler already`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.set(scheme, undefined)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.get(scheme) !== undefined,
})
