import type { z } from 'zod'

/** Who may make a call: anyone at the closed cover, any unlocked member of staff, or a manager only. */
export type Access = 'anyone' | 'staff' | 'manager'

/** One thing the renderer may ask of the main process: what goes in, what comes out, and who may ask. */
export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
  readonly access: Access
}

/** Declares a call; access is `staff` unless said otherwise. */
export function call<I extends z.ZodType, O extends z.ZodType>(spec: {
  input: I
  output: O
  access?: Access
}): CallSpec<I, O> {
  return { input: spec.input, output: spec.output, access: spec.access ?? 'staff' }
}

/** The shape every contract has: aggregates of named calls. */
export type ContractShape = Readonly<Record<string, Readonly<Record<string, CallSpec>>>>

/** What a long call may tell while it works; `step` is a key for words, never words. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly step: string
}

/** The part of the platform's AbortSignal that both sides have, so that the contract needs neither DOM nor Node. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a handler is told besides its input; the raw event is never passed on. */
export interface CallContext {
  readonly windowId: number
  readonly signal: CancelSignal
  readonly progress: (progress: Progress) => void
}

/** The handlers of a contract: exhaustive and closed, derived and never written by hand. */
export type HandlersOf<C extends ContractShape> = {
  readonly [A in keyof C]: {
    readonly [N in keyof C[A]]: (
      input: z.output<C[A][N]['input']>,
      context: CallContext,
    ) => z.input<C[A][N]['output']> | Promise<z.input<C[A][N]['output']>>
  }
}

/** What the renderer may add to a call: a signal that cancels it and an ear for its progress. */
export interface CallOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The renderer's client of a contract, derived and never written by hand. */
export type ClientOf<C extends ContractShape> = {
  readonly [A in keyof C]: {
    readonly [N in keyof C[A]]: (
      input: z.input<C[A][N]['input']>,
      options?: CallOptions,
    ) => Promise<z.output<C[A][N]['output']>>
  }
}
