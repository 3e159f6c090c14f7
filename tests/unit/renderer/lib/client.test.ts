import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge, WireAnswer, WireCall, WireEvent } from '../../../../electron/ipc/wire.ts'

const asked: WireCall[] = []
const cancelled: number[] = []
let answer: (call: WireCall) => Promise<WireAnswer>
let tell: (event: WireEvent) => void = () => undefined
const carnet: Bridge = {
  call: (call) => {
    asked.push(call)
    return answer(call)
  },
  cancel: (id) => cancelled.push(id),
  on: (listener) => {
    tell = listener
    return () => undefined
  },
}
vi.stubGlobal('window', { carnet })
const { client, listen } = await import('../../../../renderer/lib/client.ts')

beforeEach(() => {
  asked.length = 0
  cancelled.length = 0
  answer = async () => ({ ok: true, value: { done: true } })
})

describe('the client of the main process', () => {
  it('turns a call into its route and input, with a number of its own', async () => {
    await client.session.stir({})
    await client.session.lock({})
    expect(asked).toMatchObject([
      { route: 'session.stir', input: {} },
      { route: 'session.lock', input: {} },
    ])
    expect(asked[0]?.id).not.toBe(asked[1]?.id)
  })

  it('rejects with the code and data of a refusal', async () => {
    answer = async () => ({ ok: false, error: { code: 'wait-before-retry', params: { seconds: 3 } } })
    await expect(client.session.stir({})).rejects.toMatchObject({
      name: 'CallError',
      code: 'wait-before-retry',
      params: { seconds: 3 },
    })
  })

  it('can be awaited, printed and inspected without asking the main process for `then`', async () => {
    const held: unknown = await Promise.resolve({ client })
    expect(Object.prototype.toString.call((held as { client: object }).client)).toBe('[object Object]')
    expect(asked).toEqual([])
  })

  it('asks nothing when the person gave up before', async () => {
    const given = client.session.stir({}, { signal: AbortSignal.abort() })
    await expect(given).rejects.toMatchObject({ code: 'cancelled' })
    expect(asked).toEqual([])
  })

  it('cancels its own call, and only while it is under way', async () => {
    const controller = new AbortController()
    let end: (value: WireAnswer) => void = () => undefined
    answer = () => new Promise((resolve) => (end = resolve))
    const call = client.session.stir({}, { signal: controller.signal })
    controller.abort()
    expect(cancelled).toEqual([asked[0]?.id])
    end({ ok: false, error: { code: 'cancelled', params: {} } })
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })

    answer = async () => ({ ok: true, value: { done: true } })
    const late = new AbortController()
    await client.session.stir({}, { signal: late.signal })
    late.abort()
    expect(cancelled).toHaveLength(1)
  })

  it('hears the progress of its own call until the answer, and no other’s', async () => {
    const heard: number[] = []
    answer = async ({ id }) => {
      tell({ kind: 'progress', id, progress: { done: 1, total: 9, step: 'reading' } })
      tell({ kind: 'progress', id: id + 1, progress: { done: 2, total: 9, step: 'reading' } })
      return { ok: true, value: { done: true } }
    }
    await client.session.stir({}, { onProgress: ({ done }) => heard.push(done) })
    tell({ kind: 'progress', id: asked[0]?.id ?? 0, progress: { done: 9, total: 9, step: 'reading' } })
    expect(heard).toEqual([1])
  })
})

describe('topics', () => {
  it('reach all who listen until they stop', () => {
    const heard: string[] = []
    const stopFirst = listen('imports.changed', () => heard.push('first'))
    const stopSecond = listen('imports.changed', () => heard.push('second'))
    tell({ kind: 'topic', topic: 'imports.changed', payload: {} })
    stopFirst()
    tell({ kind: 'topic', topic: 'imports.changed', payload: {} })
    tell({ kind: 'topic', topic: 'nobody.listens', payload: {} })
    stopSecond()
    expect(heard).toEqual(['first', 'second', 'second'])
  })
})
