import type { CancelSignal, Progress } from '../ipc/define.ts'
import { AppError } from '../ipc/errors.ts'
import type { Fault, JobNews, RunMessage, ToBackRoom } from './back-room-messages.ts'
import type { JobName } from './jobs.ts'

/** What a long call lends to its job. */
export interface JobOptions {
  readonly signal?: CancelSignal
  readonly progress?: (progress: Progress) => void
}

interface Waiting {
  readonly message: RunMessage
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

/** The jobs that somebody waits for, in the order in which the thread does them; `tell` reaches the thread of now. */
export function createJobQueue(tell: (message: ToBackRoom) => void) {
  const waiting = new Map<number, Waiting>()
  const answers = new Set<Promise<unknown>>()
  let lastId = 0
  let running = 0

  function take(id: number): Waiting | undefined {
    const asked = waiting.get(id)
    waiting.delete(id)
    return asked
  }

  function cancel({ id, flag }: RunMessage): void {
    Atomics.store(new Uint8Array(flag), 0, 1)
    tell({ kind: 'cancel', id })
  }

  return {
    /** Has a job done; the answer rejects with AppError or with the bug. */
    ask(job: JobName, input: unknown, { signal, progress }: JobOptions): Promise<never> {
      lastId += 1
      const message: RunMessage = { kind: 'run', id: lastId, job, input, flag: new SharedArrayBuffer(1) }
      const stop = () => cancel(message)
      signal?.addEventListener('abort', stop, { once: true })
      const answer = new Promise<never>((resolve, reject) => {
        waiting.set(message.id, { message, resolve, reject, progress })
        tell(message)
      }).finally(() => {
        waiting.delete(message.id)
        signal?.removeEventListener('abort', stop)
      })
      answers.add(answer)
      const forget = () => answers.delete(answer)
      answer.then(forget, forget)
      return answer
    },
    /** Hears how a job goes on. */
    hear(message: JobNews): void {
      if (message.kind === 'begun') running = message.id
      else if (message.kind === 'progress') waiting.get(message.id)?.progress?.(message.progress)
      else if (message.kind === 'done') take(message.id)?.resolve(message.value as never)
      else if (message.kind === 'failed') take(message.id)?.reject(new AppError(message.code, message.params))
      else take(message.id)?.reject(revive(message.fault))
    },
    /** Refuses the job that has begun and not ended; false when there is none. */
    refuseRunning(error: unknown): boolean {
      const asked = take(running)
      asked?.reject(error)
      return asked !== undefined
    },
    refuseAll(error: unknown): void {
      for (const asked of waiting.values()) asked.reject(error)
      waiting.clear()
    },
    /** Asks a new thread for what the one before has not begun. */
    tellAgain(): void {
      for (const { message } of waiting.values()) tell(message)
    },
    cancelAll(): void {
      for (const { message } of waiting.values()) cancel(message)
    },
    /** Resolves once everybody has been answered. */
    settle: async (): Promise<void> => {
      await Promise.allSettled(answers)
    },
  }
}

/** Makes an error of what the thread said of one. */
export function revive({ name, message, stack, code }: Fault): Error {
  return Object.assign(new Error(message), { name, stack }, code === '' ? {} : { code })
}
