import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Announce } from '../ipc/topics.ts'
import { CHANNELS, type WireAnswer, type WireCall, type WireEvent } from '../ipc/wire.ts'
import { registerCalls } from './active-calls.ts'
import { paceProgress } from './progress.ts'
import type { Router } from './router.ts'
import { isOwnPage } from './sender.ts'

const refusal: WireAnswer = { ok: false, error: { code: 'forbidden', params: {} } }

function readCall(value: unknown): WireCall | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, route, input } = value as Partial<WireCall>
  return Number.isSafeInteger(id) && typeof route === 'string'
    ? { id: id as number, route, input }
    : undefined
}

/** Opens the three channels for pages of the given origins; answers calls through the router. */
export function openBridge(options: { router: Router; origins: readonly string[] }): void {
  const calls = registerCalls()
  const known = new WeakSet<WebContents>()

  function watch(contents: WebContents): void {
    if (known.has(contents)) return
    known.add(contents)
    const id = contents.id
    contents.on('destroyed', () => calls.cancelAll(id))
    contents.on('render-process-gone', () => calls.cancelAll(id))
    contents.on('did-navigate', () => calls.cancelAll(id))
  }

  ipcMain.handle(CHANNELS.call, async (event: IpcMainInvokeEvent, raw: unknown): Promise<WireAnswer> => {
    const call = readCall(raw)
    if (!call || !isOwnPage(event, options.origins)) return refusal
    const contents = event.sender
    watch(contents)
    const send = (wire: WireEvent) => {
      if (!contents.isDestroyed()) contents.send(CHANNELS.event, wire)
    }
    const controller = calls.begin(contents.id, call.id)
    try {
      return await options.router(call.route, call.input, {
        windowId: contents.id,
        signal: controller.signal,
        progress: paceProgress((progress) => send({ kind: 'progress', id: call.id, progress })),
      })
    } finally {
      calls.end(contents.id, call.id)
    }
  })

  ipcMain.on(CHANNELS.cancel, (event: IpcMainEvent, id: unknown) => {
    if (isOwnPage(event, options.origins) && Number.isSafeInteger(id))
      calls.cancel(event.sender.id, id as number)
  })
}

/** Makes the voice of the main process: tells every given window of a topic. */
export function announceTo(windows: () => readonly WebContents[]): Announce {
  return (topic, payload) => {
    const wire: WireEvent = { kind: 'topic', topic, payload }
    for (const contents of windows()) if (!contents.isDestroyed()) contents.send(CHANNELS.event, wire)
  }
}
