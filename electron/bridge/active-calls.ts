/** One call under way. */
export interface ActiveCall {
  readonly signal: AbortSignal
  /** Takes the call off the register; a later call of the same number stays. */
  readonly end: () => void
}

/** The calls under way, by window and number, so that each can be cancelled, and all of them with their window. */
export interface ActiveCalls {
  /** Enters a call; one still under way by the same number belonged to a page that is gone, and is cancelled. */
  begin(windowId: number, callId: number): ActiveCall
  cancel(windowId: number, callId: number): void
  cancelAll(windowId: number): void
  readonly count: number
}

/** Makes an empty register of calls. */
export function registerCalls(): ActiveCalls {
  const windows = new Map<number, Map<number, AbortController>>()
  return {
    begin(windowId, callId) {
      const calls = windows.get(windowId) ?? new Map<number, AbortController>()
      windows.set(windowId, calls)
      calls.get(callId)?.abort()
      const controller = new AbortController()
      calls.set(callId, controller)
      return {
        signal: controller.signal,
        end: () => {
          if (calls.get(callId) === controller) calls.delete(callId)
        },
      }
    },
    cancel: (windowId, callId) => windows.get(windowId)?.get(callId)?.abort(),
    cancelAll(windowId) {
      const calls = windows.get(windowId)
      windows.delete(windowId)
      for (const controller of calls?.values() ?? []) controller.abort()
    },
    get count() {
      return [...windows.values()].reduce((sum, calls) => sum + calls.size, 0)
    },
  }
}
