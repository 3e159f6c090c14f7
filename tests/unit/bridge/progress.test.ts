import { describe, expect, it } from 'vitest'
import { paceProgress } from '../../../electron/bridge/progress.ts'
import type { Progress } from '../../../electron/ipc/define.ts'

function pace() {
  const sent: Progress[] = []
  const clock = { now: 0 }
  const report = paceProgress(
    (progress) => sent.push(progress),
    () => clock.now,
  )
  return { sent, clock, report: (done: number, total: number, step: string) => report({ done, total, step }) }
}

describe('reports of progress', () => {
  it('come at most ten times a second, however busy the job', () => {
    const { sent, clock, report } = pace()
    for (let done = 0; done < 1000; done++) {
      clock.now = done
      report(done, 100_000, 'reading')
    }
    expect(sent).toHaveLength(10)
  })

  it('never leave out the first, a new step, or the end of one', () => {
    const { sent, report } = pace()
    report(0, 9, 'reading')
    report(1, 9, 'reading')
    report(9, 9, 'reading')
    report(0, 9, 'writing')
    report(9, 9, 'writing')
    expect(sent.map(({ step, done }) => `${step} ${done}`)).toEqual([
      'reading 0',
      'reading 9',
      'writing 0',
      'writing 9',
    ])
  })

  it('do not flood the page when the total is not known', () => {
    const { sent, report } = pace()
    for (let done = 0; done < 1000; done++) report(done, 0, 'reading')
    expect(sent).toHaveLength(1)
  })

  it('go on when the clock is set back', () => {
    const { sent, clock, report } = pace()
    clock.now = 3_600_000
    report(1, 9, 'reading')
    clock.now = 0
    report(2, 9, 'reading')
    expect(sent).toHaveLength(2)
  })
})
