import type { Progress } from '../ipc/define.ts'

const SPACING_MS = 100

/** Lets through at most ten reports a second, and always the first of each step and the one that completes it. */
export function paceProgress(
  send: (progress: Progress) => void,
  now = Date.now,
): (progress: Progress) => void {
  let lastAt = -Infinity
  let lastStep: string | undefined
  let wasComplete = false
  return (progress) => {
    const at = now()
    const isNewStep = progress.step !== lastStep
    const isComplete = progress.done >= progress.total
    const isNews = isNewStep || (isComplete && !wasComplete)
    // A clock that was set back must not silence the reports.
    if (!isNews && Math.abs(at - lastAt) < SPACING_MS) return
    lastAt = at
    lastStep = progress.step
    wasComplete = isComplete
    send(progress)
  }
}
