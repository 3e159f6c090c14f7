import type { Store } from '../../db/store.ts'
import type { Progress } from '../ipc/define.ts'
import { type DuplicateJobs, duplicateJobs } from './duplicates/jobs.ts'
import { type ExportJobs, exportJobs } from './exports/jobs.ts'
import { type ImportJobs, importJobs } from './imports/jobs.ts'
import { type OrderJobs, orderJobs } from './order-jobs.ts'

/** What a job is given in the thread: the book through a connection of its own, a signal and an ear. */
export interface JobRoom {
  readonly store: Store
  readonly signal: AbortSignal
  /** Whether the person gave up, told at once even to work that does not let messages in. */
  readonly isCancelled: () => boolean
  readonly progress: (progress: Progress) => void
}

/** Every job the back room knows, with what goes in and what comes out. */
export type Jobs = DuplicateJobs & ExportJobs & ImportJobs & OrderJobs

/** The name of a job. */
export type JobName = keyof Jobs

/** What goes into a job and what comes out of it. */
export type JobOf<J extends JobName> = Jobs[J]

/** What does each job. */
export const jobs: {
  readonly [J in JobName]: (room: JobRoom, input: Jobs[J]['input']) => Promise<Jobs[J]['output']>
} = { ...duplicateJobs, ...exportJobs, ...importJobs, ...orderJobs }
