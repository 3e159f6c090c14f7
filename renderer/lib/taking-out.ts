import type { ClientFilter, ClientId } from '../../electron/ipc/clients.ts'
import type { PersonName } from '../../electron/ipc/values.ts'

/** What a part of the window wants to take out of the book: one client, what a list shows, or the whole of it. */
export type TakingOut =
  | { readonly kind: 'client'; readonly clientId: ClientId; readonly name: PersonName }
  | { readonly kind: 'list'; readonly filter: ClientFilter }
  | { readonly kind: 'all' }

const EVENT = 'carnet:take-out'

/** Asks the frame to open the sheet by which clients leave the book. */
export function askToTakeOut(what: TakingOut): void {
  window.dispatchEvent(new CustomEvent<TakingOut>(EVENT, { detail: what }))
}

/** Answers what is asked of the frame until the returned function is called. */
export function answerTakingOut(act: (what: TakingOut) => void): () => void {
  const hear = (event: Event) => act((event as CustomEvent<TakingOut>).detail)
  window.addEventListener(EVENT, hear)
  return () => window.removeEventListener(EVENT, hear)
}
