import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { APP_ORIGIN, contentTypeOf, findFile, photoAsked } from './app-files.ts'
import { DRAWN_POLICY, oncePolicy, PAGE_POLICY, PICTURE_POLICY } from './content-policy.ts'

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
  /** Offers a picture as a page of its own; it is gone after the first fetch. */
  offerPicture(picture: Picture): OncePage
}

interface Picture {
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Finds the picture of a client; undefined, or a throw, while the book is closed or where there is none. */
export type FindPicture = (clientId: number) => Picture | undefined

function answerPicture(clientId: number, find: FindPicture): Response {
  try {
    const found = find(clientId)
    if (found === undefined) return refusal()
    return answer(new Uint8Array(found.bytes), {
      'content-type': found.mime,
      'content-security-policy': PICTURE_POLICY,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  } catch {
    return refusal()
  }
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

/** Serves the built renderer and the pictures of clients under `app://carnet`, with the content policy in each response. */
export function serveApp(root: string, findPicture: FindPicture): OncePages {
  const once = new Map<string, () => Response>()
  const offer = (extension: string, respond: () => Response): OncePage => {
    const url = `${APP_ORIGIN}/once/${randomUUID()}${extension}`
    once.set(url, respond)
    return { url, withdraw: () => void once.delete(url) }
  }
  protocol.handle('app', ({ url, method }) => {
    if (method !== 'GET') return refusal()
    const clientId = photoAsked(url)
    if (clientId !== undefined) return answerPicture(clientId, findPicture)
    const respond = once.get(url)
    if (respond === undefined) return answerFile(url, root)
    once.delete(url)
    return respond()
  })
  return {
    offer: (html) =>
      offer('.html', () =>
        answer(html, {
          'content-type': contentTypeOf('once.html'),
          'content-security-policy': oncePolicy(html),
          'cache-control': 'no-store',
        }),
      ),
    offerPicture: ({ mime, bytes }) =>
      offer('', () =>
        answer(new Uint8Array(bytes), {
          'content-type': mime,
          'content-security-policy': DRAWN_POLICY,
          'cache-control': 'no-store',
        }),
      ),
  }
}
