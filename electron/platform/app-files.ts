import { realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** The origin of every page of the app. */
export const APP_ORIGIN = 'app://carnet'

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

/** The content type of a file of the app by its extension. */
export function contentTypeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** Where under the root a URL of ours points, or undefined when it is not ours or leads outside; the disk is not asked. */
export function fileOf(url: string, root: string): string | undefined {
  let path: string
  try {
    const asked = new URL(url)
    if (`${asked.protocol}//${asked.host}` !== APP_ORIGIN) return undefined
    if (asked.username !== '' || asked.password !== '') return undefined
    path = decodeURIComponent(asked.pathname)
  } catch {
    return undefined
  }
  // What Windows would read as a separator, a drive or a stream is never part of a file's name here.
  if (/[\0\\:]/.test(path)) return undefined
  const base = resolve(root)
  const file = join(base, path === '/' ? 'index.html' : path)
  return file.startsWith(base + sep) ? file : undefined
}

/** The client whose photograph a URL of ours asks for, or undefined when it asks for something else. */
export function photoAsked(url: string): number | undefined {
  const asked = URL.parse(url)
  if (asked === null || `${asked.protocol}//${asked.host}` !== APP_ORIGIN) return undefined
  const id = /^\/photo\/([1-9]\d{0,14})$/.exec(asked.pathname)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** The file a URL of ours asks for, or undefined when there is none or a link leads outside the root. */
export async function findFile(url: string, root: string): Promise<string | undefined> {
  const file = fileOf(url, root)
  if (file === undefined) return undefined
  try {
    const [real, base] = await Promise.all([realpath(file), realpath(root)])
    return real.startsWith(base + sep) ? real : undefined
  } catch {
    return undefined
  }
}
