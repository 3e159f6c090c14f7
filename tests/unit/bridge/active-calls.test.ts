import { describe, expect, it } from 'vitest'
import { registerCalls } from '../../../electron/bridge/active-calls.ts'

describe('the register of calls', () => {
  it('cancels the call of one window and not the one of the same number in another', () => {
    const calls = registerCalls()
    const here = calls.begin(1, 7)
    const there = calls.begin(2, 7)
    calls.cancel(1, 7)
    expect([here.signal.aborted, there.signal.aborted]).toEqual([true, false])
  })

  it('cancels all of a window, not those of window 12 with window 1', () => {
    const calls = registerCalls()
    const [one, two, other] = [calls.begin(1, 1), calls.begin(1, 2), calls.begin(12, 1)]
    calls.cancelAll(1)
    expect([one, two, other].map(({ signal }) => signal.aborted)).toEqual([true, true, false])
    expect(calls.count).toBe(1)
  })

  it('keeps the call of a reloaded page, whose numbers begin anew, when the former page’s call ends late', () => {
    const calls = registerCalls()
    const before = calls.begin(1, 1)
    calls.cancelAll(1)
    const after = calls.begin(1, 1)
    before.end()
    calls.cancel(1, 1)
    expect(after.signal.aborted).toBe(true)
  })

  it('cancels a call whose number is used again, so that nothing goes on that nobody can stop', () => {
    const calls = registerCalls()
    const first = calls.begin(1, 1)
    const second = calls.begin(1, 1)
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false])
  })

  it('forgets calls that have ended and shrugs at cancels that come too late', () => {
    const calls = registerCalls()
    const call = calls.begin(1, 1)
    call.end()
    calls.cancel(1, 1)
    calls.cancel(3, 9)
    calls.cancelAll(3)
    expect(call.signal.aborted).toBe(false)
    expect(calls.count).toBe(0)
  })
})
