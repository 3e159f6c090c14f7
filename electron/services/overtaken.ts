import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../ipc/errors.ts'

/**
 * Keeps an act from overwriting what its doer never saw: throws AppError `conflict` where what stands is no longer what
 * they had before them. An undo is such an act too, and had before it what the act had left.
 */
export function refuseOvertaken<Seen>(standing: Seen, seen: Seen): void {
  if (!isDeepStrictEqual(standing, seen)) throw new AppError('conflict')
}
