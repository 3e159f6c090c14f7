import type { WebFrameMain } from 'electron'

/** The part of an IPC event that says who sent it. */
export interface Sender {
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null
}

/**
 * Whether a message comes from our own page: the top frame, on one of our origins.
 * Electron's security checklist, rule 17: validate the sender of all IPC messages.
 */
export function isOwnPage({ senderFrame: frame }: Sender, origins: readonly string[]): boolean {
  if (!frame || frame.parent) return false
  return origins.some((origin) => frame.url === origin || frame.url.startsWith(`${origin}/`))
}
