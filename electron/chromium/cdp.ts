// One Chromium process and its DevTools pipe: commands go out on descriptor 3, answers and events come in on 4.
// The pipe ties the lifetimes together: when this process dies, even by SIGKILL, Chromium sees it close and exits.
import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** A typed conversation with one target, or with the browser itself. */
export type DevToolsSession = Pick<CDPSession, 'on' | 'send'>

type Message = {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

type Pending = { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }

/** A running Chromium. `gone` resolves when its process has ended, with its exit code. */
export class Chromium {
  readonly gone: Promise<number>
  readonly root: DevToolsSession
  /** Where others may attach; only when `--remote-debugging-port` was among the flags. */
  readonly attachUrl: Promise<string>
  readonly #process: ChildProcess
  readonly #out: Writable
  readonly #emitters = new Map<string, EventEmitter>()
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #log = ''

  constructor(executable: string, flags: readonly string[], env: NodeJS.ProcessEnv) {
    // Its own process group, so that Ctrl+C in a terminal reaches the app alone and the app closes Chromium in order.
    this.#process = spawn(executable, flags, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
      env,
    })
    this.#out = this.#process.stdio[3] as Writable
    this.#out.on('error', () => {})
    this.root = this.session('')
    this.#readMessages(this.#process.stdio[4] as Readable)
    const attach = Promise.withResolvers<string>()
    const end = Promise.withResolvers<number>()
    this.attachUrl = attach.promise
    this.attachUrl.catch(() => {})
    this.gone = end.promise
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-4000)
      const url = /DevTools listening on (ws:\S+)/.exec(this.#log)?.[1]
      if (url !== undefined) attach.resolve(url)
    })
    const finish = (code: number, reason: string) => {
      const error = new Error(`Chromium ${reason}\n${this.#log}`)
      attach.reject(error)
      for (const { reject } of this.#pending.values()) reject(error)
      this.#pending.clear()
      end.resolve(code)
    }
    this.#process.once('error', (error) => finish(1, `could not be started: ${error.message}`))
    this.#process.once('exit', (code, signal) => finish(code ?? 1, `ended (${signal ?? code})`))
  }

  /** The conversation with one attached target. */
  session(sessionId: string): DevToolsSession {
    const emitter = new EventEmitter()
    this.#emitters.set(sessionId, emitter)
    return {
      on: emitter.on.bind(emitter) as unknown as CDPSession['on'],
      send: ((method: string, params?: object) =>
        this.#call(method, params ?? {}, sessionId)) as CDPSession['send'],
    }
  }

  /** Forgets a target that has gone. */
  forget(sessionId: string): void {
    this.#emitters.delete(sessionId)
  }

  /** Ends the process without asking. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  #call(method: string, params: object, sessionId: string): Promise<unknown> {
    const id = ++this.#lastId
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    promise.catch(() => {}) // a caller that does not wait must not bring the app down
    this.#pending.set(id, { method, resolve, reject })
    if (this.#out.writable)
      this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    else reject(new Error(`${method}: Chromium has gone`))
    return promise
  }

  #readMessages(input: Readable): void {
    let parts: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let from = 0
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, end))
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message)
        parts = []
        from = end + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#emitters.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }
}
