import type { Progress } from '../ipc/define.ts'
import type { ErrorCode, ErrorParams } from '../ipc/errors.ts'
import type { JobName } from './jobs.ts'

/** What the thread is told when it starts: which book, and the key, which it keeps in memory only. */
export interface BackRoomStart {
  readonly storePath: string
  readonly key: Uint8Array
  /** A book written by a newer version is read and never written to. */
  readonly isReadOnly: boolean
}

/** A message to the thread. */
export type ToBackRoom =
  | RunMessage
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' }

/** A job, as the thread is told of it. */
export interface RunMessage {
  readonly kind: 'run'
  readonly id: number
  readonly job: JobName
  readonly input: unknown
  /** One shared byte that turns 1 on cancelling, for work that cannot hear messages while it runs. */
  readonly flag: SharedArrayBuffer
}

/** A message from the thread; `unopened` is why it cannot open the book, before it ends, `stumbled` what its upkeep met. */
export type FromBackRoom =
  | { readonly kind: 'unopened'; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'stumbled'; readonly fault: Fault }
  | JobNews

/** How a job goes on. */
export type JobNews =
  | { readonly kind: 'begun'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'broken'; readonly id: number; readonly fault: Fault }

/** An error in plain words for the log; an Error itself may carry what cannot cross between threads. */
export interface Fault {
  readonly name: string
  readonly message: string
  readonly stack: string
  /** What SQLite or the system calls it; '' for everything else. */
  readonly code: string
}
