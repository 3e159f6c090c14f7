import { type ResourceLimits, Worker } from 'node:worker_threads'
import { AppError } from '../ipc/errors.ts'
import type { BackRoomStart, FromBackRoom, JobNews, ToBackRoom } from './back-room-messages.ts'
import { createJobQueue, type JobOptions, revive } from './job-queue.ts'
import type { JobName, JobOf } from './jobs.ts'

/** How the back room of an open book is kept. */
export interface BackRoomRules extends Omit<BackRoomStart, 'key'> {
  /** A copy of the key for each thread that is started; it is filled with zeros once it is handed over. */
  readonly copyKey: () => Uint8Array
  /** Hears what ended a thread where no call is refused with it, and what its upkeep stumbled over. */
  readonly recordFault: (error: unknown) => void
  /** How far the thread's memory may grow; only tests set it. */
  readonly memory?: ResourceLimits
}

/**
 * The thread in which everything runs that takes longer than a frame; one for each open book. Where it ends by itself a new
 * one takes its place, and only the job that was running is lost.
 */
export interface BackRoom {
  /**
   * Runs one job after those already asked for. Rejects with AppError, `cancelled` included, or with the bug; with
   * `locked` after `close`; with `out-of-memory` or the bug when it ended the thread; and with `back-room-shut`, or why the
   * book does not open, while threads end too often.
   */
  run<J extends JobName>(job: J, input: JobOf<J>['input'], options?: JobOptions): Promise<JobOf<J>['output']>
  /** Cancels every job and ends the thread once they have stopped; the key goes with it. */
  close(): Promise<void>
}

// Left alone V8 lets a thread grow by hundreds of megabytes before it clears away what a large file left behind; the
// most that stays is what a whole import of 200,000 full rows holds at once, about a gigabyte.
const THREAD_MEMORY = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 24 }

// A thread that ends at once would be started for ever; so many may end within a minute before the room stays shut.
const ENDS_BORNE = 3
const ENDS_WITHIN_MS = 60_000

/** Opens the back room; `entry` is the worker's file. */
export function openBackRoom(entry: string | URL, rules: BackRoomRules): BackRoom {
  const queue = createJobQueue((message) => thread?.tell(message))
  const ends = createEnds()
  let isClosed = false
  let thread: Thread | undefined = open()

  function open(): Thread {
    return startThread(entry, rules, { hear: (news) => queue.hear(news), ended })
  }

  function ended(fault: unknown): void {
    thread = undefined
    if (isClosed) {
      queue.refuseAll(new AppError('cancelled'))
      return
    }
    const told = isOutOfMemory(fault) ? new AppError('out-of-memory') : fault
    const isRefused = queue.refuseRunning(told)
    if (!isRefused || told !== fault) rules.recordFault(fault)
    ends.note(told)
    if (ends.areBorne()) {
      thread = open()
      queue.tellAgain()
    } else queue.refuseAll(ends.whyShut())
  }

  return {
    run(job, input, options = {}) {
      if (isClosed) return Promise.reject(new AppError('locked'))
      if (options.signal?.aborted) return Promise.reject(new AppError('cancelled'))
      if (thread === undefined && !ends.areBorne()) return Promise.reject(ends.whyShut())
      thread ??= open()
      return queue.ask(job, input, options)
    },
    async close() {
      if (!isClosed) {
        isClosed = true
        queue.cancelAll()
        thread?.tell({ kind: 'close' })
      }
      await thread?.over
      await queue.settle()
    },
  }
}

interface Thread {
  readonly tell: (message: ToBackRoom) => void
  /** Resolves once the thread has ended, and its connections with it. */
  readonly over: Promise<void>
}

interface Ears {
  readonly hear: (news: JobNews) => void
  /** Told once, with what ended the thread. */
  readonly ended: (fault: unknown) => void
}

function startThread(
  entry: string | URL,
  { storePath, isReadOnly, copyKey, recordFault, memory = THREAD_MEMORY }: BackRoomRules,
  { hear, ended }: Ears,
): Thread {
  const key = copyKey()
  const workerData: BackRoomStart = { storePath, isReadOnly, key }
  const worker = new Worker(entry, { workerData, resourceLimits: memory })
  key.fill(0)
  let fault: unknown
  worker.on('message', (message: FromBackRoom) => {
    if (message.kind === 'unopened') fault = new AppError(message.code, message.params)
    else if (message.kind === 'stumbled') recordFault(revive(message.fault))
    else hear(message)
  })
  worker.on('error', (error) => {
    fault ??= error
  })
  const over = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      ended(fault ?? new Error(`the back room ended with ${code}`))
      resolve()
    })
  })
  return { tell: (message) => worker.postMessage(message), over }
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Remembers how threads have ended of late. */
function createEnds() {
  let times: readonly number[] = []
  let last: unknown
  const recent = () => times.filter((at) => performance.now() - at < ENDS_WITHIN_MS)
  /** Why the book does not open, as it can be told; the next thread would find the same. */
  const unopened = () => (last instanceof AppError && last.code !== 'out-of-memory' ? last : undefined)
  return {
    note(told: unknown): void {
      times = [...recent(), performance.now()]
      last = told
    },
    areBorne: () => recent().length < (unopened() === undefined ? ENDS_BORNE : 1),
    whyShut: () => unopened() ?? new AppError('back-room-shut'),
  }
}
