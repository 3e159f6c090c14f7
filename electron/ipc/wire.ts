import type { Progress } from './define.ts'
import type { ErrorCode, ErrorParams } from './errors.ts'

/** The three channels on the wire; there is no fourth. */
export const CHANNELS = { call: 'carnet:call', cancel: 'carnet:cancel', event: 'carnet:event' } as const

/** A call as it crosses to the main process; `id` is chosen by the renderer and unique in its window. */
export interface WireCall {
  readonly id: number
  readonly route: string
  readonly input: unknown
}

/** An error as it crosses back: a code and data, never a sentence or a stack. */
export interface WireError {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** The answer to a call: it never rejects. */
export type WireAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError }

/** What the main process may say unasked: the progress of a call, or a topic that has news. */
export type WireEvent =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'topic'; readonly topic: string; readonly payload: unknown }

/** What the preload exposes to the page as `window.carnet`, and nothing else. */
export interface Bridge {
  readonly call: (call: WireCall) => Promise<WireAnswer>
  readonly cancel: (id: number) => void
  readonly on: (listener: (event: WireEvent) => void) => () => void
}
