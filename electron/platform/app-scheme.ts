import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** The origin of every page of the app. */
export const APP_ORIGIN = 'app://carnet'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
}

const refusal = () => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } })

/** Says before the app is ready that `app:` is a real, secure origin of its own. */
export function claimAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Finds the file a URL of ours asks for, or undefined when it is not ours or leads outside the root. */
export function fileOf(url: string, root: string): string | undefined {
  let path: string
  try {
    const asked = new URL(url)
    if (`${asked.protocol}//${asked.host}` !== APP_ORIGIN) return undefined
    path = decodeURIComponent(asked.pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return undefined
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  return file.startsWith(root + sep) ? file : undefined
}

/** Pages made in memory that may be fetched exactly once, such as the recovery key's sheet. */
export interface OncePages {
  /** Offers a page and returns its URL; it is gone after the first fetch. */
  offer(html: string): string
}

/** Serves the built renderer under `app://carnet`, with the content policy in each response. */
export function serveApp(root: string): OncePages {
  const once = new Map<string, string>()
  protocol.handle('app', async (request) => {
    const page = once.get(request.url)
    if (page !== undefined) {
      once.delete(request.url)
      return new Response(page, {
        headers: {
          'content-type': TYPES['.html'] ?? '',
          'content-security-policy': POLICY,
          'cache-control': 'no-store',
        },
      })
    }
    const file = fileOf(request.url, root)
    if (!file) return refusal()
    try {
      const body = await readFile(file)
      return new Response(body, {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return refusal()
    }
  })
  return {
    offer(html) {
      const url = `${APP_ORIGIN}/once/${crypto.randomUUID()}.html`
      once.set(url, html)
      return url
    },
  }
}
