/// <reference lib="dom" />
// The module `electron` a sandboxed preload sees, and the preload's surroundings.
import type { Bridge } from './bridge.ts'
import type { makeCodec as MakeCodec } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'

/** The preload as a CommonJS function. */
export type PreloadModule = (require: unknown, module: unknown, exports: unknown, process: unknown) => void

/**
 * Runs a preload in its isolated world; returns what must hear the host's messages.
 * Sent as text, so it refers to nothing outside itself.
 */
export function runPreload(
  makeCodec: typeof MakeCodec,
  bridge: Bridge,
  say: (message: FromPage) => void,
  surroundings: { versions: Record<string, string>; platform: string },
  preload: PreloadModule,
): (message: ToPage) => void {
  type Listener = (event: unknown, ...args: unknown[]) => void
  type Pending = { channel: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  const codec = makeCodec()
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  let lastId = 0

  const guard = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON')
          return Reflect.get(target, key, receiver)
        throw new Error(`not in the stand-in: ${name}.${key}`)
      },
    })
  const add = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener) => {
    const list = listeners.get(channel) ?? []
    const at = list.findIndex((entry) => entry.listener === listener)
    listeners.set(channel, at < 0 ? list : list.toSpliced(at, 1))
    return ipcRenderer
  }
  const ipcRenderer: object = guard('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        say({ kind: 'invoke', id, channel, args: codec.encode(args) })
        pending.set(id, { channel, resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => say({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  })
  const deliver = (channel: string, args: unknown[]) => {
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, listener)
      listener({ sender: ipcRenderer, ports: [] }, ...args)
    }
  }
  const settle = (message: Extract<ToPage, { id: number }>) => {
    const waiting = pending.get(message.id)
    pending.delete(message.id)
    if (message.kind === 'reply') waiting?.resolve(codec.decode(message.value))
    else waiting?.reject(new Error(`Error invoking remote method '${waiting.channel}': ${message.error}`))
  }

  const contextBridge = guard('contextBridge', { exposeInMainWorld: bridge.expose })
  const electron = guard('electron', { contextBridge, ipcRenderer })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = {
    ...surroundings,
    type: 'renderer',
    env: {},
    argv: [],
    sandboxed: true,
    contextIsolated: true,
  }
  const module = { exports: {} }
  preload(require, module, module.exports, process)

  return (message) => {
    if (message.kind === 'event') deliver(message.channel, codec.decode(message.args) as unknown[])
    else if (message.kind === 'reply' || message.kind === 'failure') settle(message)
  }
}
