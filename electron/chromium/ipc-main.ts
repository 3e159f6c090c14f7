// The main process's end of IPC.
import { EventEmitter } from 'node:events'
import { guardClass } from './missing.ts'

/** Answers one `ipcRenderer.invoke`. */
export type InvokeHandler = (event: object, ...args: unknown[]) => unknown

/** Electron's `ipcMain`; `answer` is what windows call. */
class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.#handlers.delete(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Runs the channel's handler; rejects when there is none. */
  async answer(channel: string, event: object, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }
}
guardClass('ipcMain', IpcMain)

/** The one IPC hub. */
export const ipcMain = new IpcMain()
