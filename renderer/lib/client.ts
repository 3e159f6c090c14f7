import type { Client } from '../../electron/ipc/contract.ts'
import type { CallOptions, Progress } from '../../electron/ipc/define.ts'
import type { TopicName, TopicPayload } from '../../electron/ipc/topics.ts'
import { bridge } from './bridge.ts'
import { CallError } from './call-error.ts'

type TopicListener = (payload: never) => void

const progressOf = new Map<number, (progress: Progress) => void>()
const listenersOf = new Map<string, Set<TopicListener>>()
let lastId = 0

bridge.on((event) => {
  if (event.kind === 'progress') progressOf.get(event.id)?.(event.progress)
  else for (const tell of listenersOf.get(event.topic) ?? []) tell(event.payload as never)
})

async function send(route: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
  if (options.signal?.aborted) throw new CallError('cancelled', {})
  lastId += 1
  const id = lastId
  const cancel = () => bridge.cancel(id)
  options.signal?.addEventListener('abort', cancel, { once: true })
  if (options.onProgress) progressOf.set(id, options.onProgress)
  try {
    const answer = await bridge.call({ id, route, input })
    if (answer.ok) return answer.value
    throw new CallError(answer.error.code, answer.error.params)
  } finally {
    options.signal?.removeEventListener('abort', cancel)
    progressOf.delete(id)
  }
}

/** An object whose every property is made by name; symbols, which inspectors and promises ask for, are not there. */
function named<T>(make: (name: string) => T): object {
  return new Proxy(Object.freeze({}), {
    get: (_target, name) => (typeof name === 'string' ? make(name) : undefined),
  })
}

/** The one client of the main process: `client.clients.get({ id })` resolves, or rejects with a CallError. */
export const client = named((aggregate) =>
  named((call) => (input: unknown, options?: CallOptions) => send(`${aggregate}.${call}`, input, options)),
) as Client

/** Listens to a topic until the returned function is called. */
export function listen<T extends TopicName>(topic: T, tell: (payload: TopicPayload<T>) => void): () => void {
  const listeners = listenersOf.get(topic) ?? new Set()
  listenersOf.set(topic, listeners)
  const listener = tell as TopicListener
  listeners.add(listener)
  return () => listeners.delete(listener)
}
