/** What a page may ask for and where it may go. */
export interface OwnRequests {
  /** Whether an address is a page of ours. */
  readonly isOurs: (url: string) => boolean
  /** Whether an address may be asked for: ours, the page's own memory, or the developer tools. */
  readonly mayLoad: (url: string) => boolean
}

const WITHIN = /^(blob|data|devtools|chrome-extension):/

/** Makes the rule for our origins; the development server's socket counts as its origin. */
export function ownRequests(origins: readonly string[]): OwnRequests {
  const within = (url: string, origin: string) => url === origin || url.startsWith(`${origin}/`)
  const isOurs = (url: string) => origins.some((origin) => within(url, origin))
  const isSocket = (url: string) =>
    origins.some((origin) => origin.startsWith('http') && within(url, origin.replace(/^http/, 'ws')))
  return { isOurs, mayLoad: (url) => isOurs(url) || WITHIN.test(url) || isSocket(url) }
}
