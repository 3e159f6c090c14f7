/// <reference lib="dom" />
// The context bridge: carries values and functions between the preload's world and the page's.
import type { makeCodec as MakeCodec } from './codec.ts'

/** One end of the bridge. */
export type Bridge = { expose: (key: string, value: unknown) => void }

/**
 * Makes one end of the bridge. Both worlds share the DOM and nothing else, so a synchronous event
 * whose name only the two ends know joins them. Sent as text, so it refers to nothing outside itself.
 */
export function makeBridge(makeCodec: typeof MakeCodec, heardAs: string, saysAs: string): Bridge {
  type Request = { kind: 'expose'; key: string; value: string } | { kind: 'call'; id: number; args: string }
  type Reply = { kind: 'reply'; value: string } | { kind: 'reply'; error: string }
  // Taken before the page can replace them.
  const { CustomEvent } = window
  const dispatch = window.dispatchEvent.bind(window)
  const kept = new Map<number, (...args: unknown[]) => unknown>()
  let lastId = 0
  let reply: Reply | undefined

  const say = (message: Request | Reply) =>
    dispatch(new CustomEvent(saysAs, { detail: JSON.stringify(message) }))
  const ask = (request: Request): Reply | undefined => {
    const outer = reply
    reply = undefined
    say(request)
    const answer = reply as Reply | undefined
    reply = outer
    return answer
  }
  const codec = makeCodec({
    keep: (call) => {
      kept.set(++lastId, call)
      return lastId
    },
    revive:
      (id) =>
      (...args) => {
        const answer = ask({ kind: 'call', id, args: codec.encode(args) })
        if (!answer) return undefined
        if ('error' in answer) throw new Error(answer.error)
        return codec.decode(answer.value)
      },
  })
  const freeze = (value: unknown): unknown => {
    const isPlain =
      Array.isArray(value) ||
      (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    if (!isPlain) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  const runKept = (id: number, args: string): Reply => {
    try {
      const value = kept.get(id)?.(...(codec.decode(args) as unknown[]))
      return { kind: 'reply', value: codec.encode(value) }
    } catch (error) {
      return { kind: 'reply', error: error instanceof Error ? error.message : String(error) }
    }
  }
  const hear = (event: Event) => {
    event.stopImmediatePropagation()
    const message = JSON.parse((event as CustomEvent<string>).detail) as Request | Reply
    if (message.kind === 'reply') reply = message
    else if (message.kind === 'call') say(runKept(message.id, message.args))
    else {
      const value = freeze(codec.decode(message.value))
      Object.defineProperty(window, message.key, {
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      })
    }
  }
  window.addEventListener(heardAs, hear, true)
  return { expose: (key, value) => void ask({ kind: 'expose', key, value: codec.encode(value) }) }
}
