import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createKeeper } from '../db/checkpoint.ts'
import { openStore } from '../db/open.ts'
import { createSearchUpkeep } from '../db/search/upkeep.ts'
import { AppError } from './ipc/errors.ts'
import type { BackRoomStart, Fault, FromBackRoom, ToBackRoom } from './services/back-room-messages.ts'
import { jobs } from './services/jobs.ts'
import { toAppError } from './services/store-errors.ts'

const KEEPER_PAUSE_MS = 1000
// A step of upkeep holds the store for some milliseconds; between two of them whoever waits to write comes in, also on a
// busy machine, where a step takes longer and so does waking up: the pause is as long as the step was.
const UPKEEP_PAUSE_MS = 20

const port = parentPort
if (!port) throw new Error('the back room is a worker thread')
const { storePath, key, isReadOnly } = workerData as BackRoomStart
const say = (message: FromBackRoom) => port.postMessage(message)
const { store, keeper } = await openBook()
const upkeep = isReadOnly ? undefined : createSearchUpkeep(store)

const controllers = new Map<number, AbortController>()
let lastJob: Promise<void> = Promise.resolve()

/** Opens this thread's own connections, or says why not and ends; the key is wiped either way. */
async function openBook() {
  try {
    return {
      store: await openStore({ path: storePath, key, checkpoints: 'elsewhere', isReadOnly }),
      keeper: isReadOnly ? undefined : createKeeper(storePath, key),
    }
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error instanceof AppError) say({ kind: 'unopened', code: error.code, params: error.params })
    throw thrown
  } finally {
    key.fill(0)
  }
}

function describe(thrown: unknown): Fault {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { name, message, stack = '' } = error
  return { name, message, stack, code: 'code' in error ? String(error.code) : '' }
}

async function run(message: Extract<ToBackRoom, { kind: 'run' }>, signal: AbortSignal): Promise<void> {
  const { id, job, input } = message
  const flag = new Uint8Array(message.flag)
  const isCancelled = () => Atomics.load(flag, 0) === 1
  try {
    // Asked of the flag: while jobs follow one another, the message that cancels has not been let in yet.
    if (isCancelled()) throw new AppError('cancelled')
    say({ kind: 'begun', id })
    const room = {
      store,
      signal,
      isCancelled,
      progress: (progress: { done: number; total: number; step: string }) =>
        say({ kind: 'progress', id, progress }),
    }
    const value = await (jobs[job] as (room: object, input: unknown) => Promise<unknown>)(room, input)
    say({ kind: 'done', id, value })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error instanceof AppError) say({ kind: 'failed', id, code: error.code, params: error.params })
    else say({ kind: 'broken', id, fault: describe(error) })
  } finally {
    controllers.delete(id)
  }
}

const closing = new AbortController()
const keeping = keepTidy()

/** Folds the log and tidies the search tables as long as the book is open, also between the steps of a job. */
async function keepTidy(): Promise<void> {
  let hasStumbled = false
  while (!closing.signal.aborted) {
    const from = performance.now()
    let hasMore = false
    try {
      keeper?.look()
      hasMore = (await upkeep?.step()) ?? false
    } catch (thrown) {
      // Tried again at the next look, or when the book is next open; told once, since it would be the same each time.
      // An export keeps its transaction open between two batches, and upkeep waits: that is no fault.
      if (!hasStumbled && !store.sqlite.inTransaction) {
        say({ kind: 'stumbled', fault: describe(thrown) })
        hasStumbled = true
      }
    }
    const rest = hasMore ? Math.max(UPKEEP_PAUSE_MS, performance.now() - from) : KEEPER_PAUSE_MS
    await pause(rest, undefined, { signal: closing.signal }).catch(() => {})
  }
}

port.on('message', (message: ToBackRoom) => {
  if (message.kind === 'run') {
    const controller = new AbortController()
    controllers.set(message.id, controller)
    lastJob = lastJob.then(() => run(message, controller.signal))
  } else if (message.kind === 'cancel') {
    controllers.get(message.id)?.abort()
  } else {
    closing.abort()
    void Promise.all([lastJob, keeping]).then(() => {
      keeper?.close()
      store.close()
      port.close()
    })
  }
})
