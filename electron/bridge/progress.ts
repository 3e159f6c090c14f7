import type { Progress } from '../ipc/define.ts'

const SPACING_MS = 100

/** Lets through at most ten reports a second, and always the first, the last and each new step. */
export function paceProgress(
  send: (progress: Progress) => void,
  now = Date.now,
): (progress: Progress) => void {
  let lastAt = -Infinity
  let lastStep = ''
  return (progress) => {
    const at = now()
    const matters = progress.done >= progress.total || progress.step !== lastStep
    if (!matters && at - lastAt < SPACING_MS) return
    lastAt = at
    lastStep = progress.step
    send(progress)
  }
}
