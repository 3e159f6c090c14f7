/** The calls under way, by window and number, so that each can be cancelled, and all of them with their window. */
export interface ActiveCalls {
  begin(windowId: number, callId: number): AbortController
  end(windowId: number, callId: number): void
  cancel(windowId: number, callId: number): void
  cancelAll(windowId: number): void
  readonly count: number
}

/** Makes an empty register of calls. */
export function registerCalls(): ActiveCalls {
  const calls = new Map<string, AbortController>()
  const keyOf = (windowId: number, callId: number) => `${windowId}:${callId}`
  return {
    begin(windowId, callId) {
      const controller = new AbortController()
      calls.set(keyOf(windowId, callId), controller)
      return controller
    },
    end: (windowId, callId) => void calls.delete(keyOf(windowId, callId)),
    cancel: (windowId, callId) => calls.get(keyOf(windowId, callId))?.abort(),
    cancelAll(windowId) {
      for (const [key, controller] of calls) if (key.startsWith(`${windowId}:`)) controller.abort()
    },
    get count() {
      return calls.size
    },
  }
}
