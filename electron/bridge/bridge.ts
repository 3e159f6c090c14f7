import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { ErrorCode } from '../ipc/errors.ts'
import type { Announce } from '../ipc/topics.ts'
import { CHANNELS, type WireAnswer, type WireCall, type WireEvent } from '../ipc/wire.ts'
import { type ActiveCalls, registerCalls } from './active-calls.ts'
import { paceProgress } from './progress.ts'
import type { Router } from './router.ts'
import { isOwnPage } from './sender.ts'

const refuse = (code: ErrorCode): WireAnswer => ({ ok: false, error: { code, params: {} } })

function readCall(value: unknown): WireCall | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, route, input } = value as Partial<WireCall>
  return Number.isSafeInteger(id) && typeof route === 'string'
    ? { id: id as number, route, input }
    : undefined
}

function say(contents: WebContents, wire: WireEvent): void {
  if (!contents.isDestroyed()) contents.send(CHANNELS.event, wire)
}

/** Makes the watch that cancels a page's calls when the page goes, each page once. */
function watchPages(calls: ActiveCalls): (contents: WebContents) => void {
  const watched = new WeakSet<WebContents>()
  return (contents) => {
    if (watched.has(contents)) return
    watched.add(contents)
    const { id } = contents
    contents.on('destroyed', () => calls.cancelAll(id))
    contents.on('render-process-gone', () => calls.cancelAll(id))
    contents.on('did-navigate', () => calls.cancelAll(id))
  }
}

/** Opens the three channels for pages of the given origins; answers calls through the router. */
export function openBridge({ router, origins }: { router: Router; origins: readonly string[] }): void {
  const calls = registerCalls()
  const watch = watchPages(calls)

  ipcMain.handle(CHANNELS.call, async (event: IpcMainInvokeEvent, raw: unknown): Promise<WireAnswer> => {
    if (!isOwnPage(event, origins)) return refuse('forbidden')
    const call = readCall(raw)
    if (!call) return refuse('invalid-input')
    const contents = event.sender
    watch(contents)
    const { signal, end } = calls.begin(contents.id, call.id)
    try {
      return await router(call.route, call.input, {
        windowId: contents.id,
        signal,
        progress: paceProgress((progress) => {
          // A page that came after the one that asked may have a call of the same number.
          if (!signal.aborted) say(contents, { kind: 'progress', id: call.id, progress })
        }),
      })
    } finally {
      end()
    }
  })

  ipcMain.on(CHANNELS.cancel, (event: IpcMainEvent, id: unknown) => {
    if (isOwnPage(event, origins) && typeof id === 'number') calls.cancel(event.sender.id, id)
  })
}

/** Makes the voice of the main process: tells every given window of a topic. */
export function announceTo(windows: () => readonly WebContents[]): Announce {
  return (topic, payload) => {
    for (const contents of windows()) say(contents, { kind: 'topic', topic, payload })
  }
}
