import { parentPort, workerData } from 'node:worker_threads'
import { createKeeper } from '../db/checkpoint.ts'
import { openStore } from '../db/open.ts'
import { AppError } from './ipc/errors.ts'
import type { BackRoomStart, FromBackRoom, ToBackRoom } from './services/back-room.ts'
import { jobs } from './services/jobs.ts'
import { toAppError } from './services/store-errors.ts'

const KEEPER_PAUSE_MS = 1000

const port = parentPort
if (!port) throw new Error('the back room is a worker thread')
const { storePath, key, isReadOnly } = workerData as BackRoomStart
const store = await openStore({ path: storePath, key, checkpoints: 'elsewhere', isReadOnly })
const keeper = isReadOnly ? undefined : createKeeper(storePath, key)
key.fill(0)

const controllers = new Map<number, AbortController>()
const say = (message: FromBackRoom) => port.postMessage(message)
let lastJob: Promise<void> = Promise.resolve()

async function run(message: Extract<ToBackRoom, { kind: 'run' }>): Promise<void> {
  const { id, job, input } = message
  const flag = new Uint8Array(message.flag)
  const controller = controllers.get(id) ?? new AbortController()
  try {
    if (controller.signal.aborted) throw new AppError('cancelled')
    const room = {
      store,
      signal: controller.signal,
      isCancelled: () => Atomics.load(flag, 0) === 1,
      progress: (progress: { done: number; total: number; step: string }) =>
        say({ kind: 'progress', id, progress }),
    }
    const value = await (jobs[job] as (room: object, input: unknown) => Promise<unknown>)(room, input)
    say({ kind: 'done', id, value })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error instanceof AppError) say({ kind: 'failed', id, code: error.code, params: error.params })
    else say({ kind: 'broken', id, error: error instanceof Error ? error : new Error(String(error)) })
  } finally {
    controllers.delete(id)
  }
}

const keeping = setInterval(() => {
  try {
    keeper?.look()
  } catch {
    // A checkpoint that cannot be made now is made at the next look, or when the book closes.
  }
}, KEEPER_PAUSE_MS)

port.on('message', (message: ToBackRoom) => {
  if (message.kind === 'run') {
    controllers.set(message.id, new AbortController())
    lastJob = lastJob.then(() => run(message))
  } else if (message.kind === 'cancel') {
    controllers.get(message.id)?.abort()
  } else {
    clearInterval(keeping)
    void lastJob.then(() => {
      keeper?.close()
      store.close()
      port.close()
    })
  }
})
