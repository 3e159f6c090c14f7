import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { APP_ORIGIN, contentTypeOf, findFile } from './app-files.ts'
import { oncePolicy, PAGE_POLICY } from './content-policy.ts'

const refusal = () => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } })

const answer = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  new Response(body, { headers: { 'x-content-type-options': 'nosniff', ...headers } })

/** Says before the app is ready that `app:` is a real, secure origin of its own. */
export function claimAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** A page made in memory that waits to be fetched. */
export interface OncePage {
  readonly url: string
  /** Takes the page back, fetched or not. */
  withdraw(): void
}

/** Pages made in memory that may be fetched exactly once, such as the recovery key's sheet. */
export interface OncePages {
  /** Offers a page; it is gone after the first fetch. */
  offer(html: string): OncePage
}

async function answerFile(url: string, root: string): Promise<Response> {
  const file = await findFile(url, root)
  if (file === undefined) return refusal()
  try {
    const headers = { 'content-type': contentTypeOf(file), 'content-security-policy': PAGE_POLICY }
    return answer(await readFile(file), headers)
  } catch {
    return refusal()
  }
}

/** Serves the built renderer under `app://carnet`, with the content policy in each response. */
export function serveApp(root: string): OncePages {
  const once = new Map<string, string>()
  protocol.handle('app', ({ url, method }) => {
    if (method !== 'GET') return refusal()
    const html = once.get(url)
    if (html === undefined) return answerFile(url, root)
    once.delete(url)
    return answer(html, {
      'content-type': contentTypeOf('once.html'),
      'content-security-policy': oncePolicy(html),
      'cache-control': 'no-store',
    })
  })
  return {
    offer(html) {
      const url = `${APP_ORIGIN}/once/${randomUUID()}.html`
      once.set(url, html)
      return { url, withdraw: () => void once.delete(url) }
    },
  }
}
