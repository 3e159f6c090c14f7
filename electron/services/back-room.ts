import { Worker } from 'node:worker_threads'
import type { CancelSignal, Progress } from '../ipc/define.ts'
import { AppError, type ErrorCode, type ErrorParams } from '../ipc/errors.ts'
import type { JobName, JobOf } from './jobs.ts'

/** What the thread is told when it starts: which book, and the key, which it keeps in memory only. */
export interface BackRoomStart {
  readonly storePath: string
  readonly key: Uint8Array
  /** A book written by a newer version is read and never written to. */
  readonly isReadOnly: boolean
}

/** A message to the thread. */
export type ToBackRoom =
  | {
      readonly kind: 'run'
      readonly id: number
      readonly job: JobName
      readonly input: unknown
      /** One shared byte that turns 1 on cancelling, for work that cannot hear messages while it runs. */
      readonly flag: SharedArrayBuffer
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' }

/** A message from the thread. */
export type FromBackRoom =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'broken'; readonly id: number; readonly fault: Fault }

/** An error in plain words for the log; an Error itself may carry what cannot cross between threads. */
export interface Fault {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** What a long call lends to its job. */
export interface JobOptions {
  readonly signal?: CancelSignal
  readonly progress?: (progress: Progress) => void
}

/** The thread in which everything runs that takes longer than a frame; one for each open book. */
export interface BackRoom {
  /**
   * Runs one job after those already asked for. Rejects with AppError, `cancelled` included, or with the bug; with
   * `locked` after `close`, and with what ended the thread when it ended by itself.
   */
  run<J extends JobName>(job: J, input: JobOf<J>['input'], options?: JobOptions): Promise<JobOf<J>['output']>
  /** Cancels every job and ends the thread once they have stopped; the key goes with it. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
  readonly progress: ((progress: Progress) => void) | undefined
  readonly cancel: () => void
}

function revive({ name, message, stack }: Fault): Error {
  return Object.assign(new Error(message), { name, stack })
}

// Left alone V8 lets a thread grow by hundreds of megabytes before it clears away what a large file left behind; the
// most that stays is what a whole import of 200,000 full rows holds at once, about a gigabyte.
const THREAD_MEMORY = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 24 }

/** Opens the back room; `entry` is the worker's file. The key may be wiped as soon as this returns. */
export function openBackRoom(entry: string | URL, start: BackRoomStart): BackRoom {
  const worker = new Worker(entry, { workerData: start, resourceLimits: THREAD_MEMORY })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isClosed = false
  const answers = new Set<Promise<unknown>>()
  let ending: unknown
  const tell = (message: ToBackRoom) => worker.postMessage(message)

  worker.on('message', (message: FromBackRoom) => {
    const asked = waiting.get(message.id)
    if (!asked) return
    if (message.kind === 'progress') {
      asked.progress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    if (message.kind === 'done') asked.resolve(message.value as never)
    else if (message.kind === 'failed') asked.reject(new AppError(message.code, message.params))
    else asked.reject(revive(message.fault))
  })
  worker.on('error', (error) => {
    ending = error
  })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      ending ??= isClosed ? new AppError('cancelled') : new Error(`the back room ended with ${code}`)
      for (const asked of waiting.values()) asked.reject(ending)
      waiting.clear()
      resolve()
    })
  })

  return {
    run(job, input, options = {}) {
      if (isClosed) return Promise.reject(new AppError('locked'))
      if (ending !== undefined) return Promise.reject(ending)
      if (options.signal?.aborted) return Promise.reject(new AppError('cancelled'))
      lastId += 1
      const id = lastId
      const flag = new SharedArrayBuffer(1)
      const cancel = () => {
        Atomics.store(new Uint8Array(flag), 0, 1)
        tell({ kind: 'cancel', id })
      }
      options.signal?.addEventListener('abort', cancel, { once: true })
      const answer = new Promise<never>((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress: options.progress, cancel })
        tell({ kind: 'run', id, job, input, flag })
      }).finally(() => {
        waiting.delete(id)
        options.signal?.removeEventListener('abort', cancel)
      })
      answers.add(answer)
      const forget = () => answers.delete(answer)
      answer.then(forget, forget)
      return answer
    },
    async close() {
      if (!isClosed) {
        isClosed = true
        for (const asked of waiting.values()) asked.cancel()
        tell({ kind: 'close' })
      }
      await ended
      await Promise.allSettled(answers)
    },
  }
}
