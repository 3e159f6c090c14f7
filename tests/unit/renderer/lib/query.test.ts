import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge, WireEvent } from '../../../../electron/ipc/wire.ts'

let tell: (event: WireEvent) => void = () => undefined
const carnet: Bridge = {
  call: async () => ({ ok: true, value: null }),
  cancel: () => undefined,
  on: (listener) => {
    tell = listener
    return () => undefined
  },
}
vi.stubGlobal('window', { carnet })
const { followTopics, queryClient } = await import('../../../../renderer/lib/query.ts')

/** A house whose every answer is held back until it is let go; what it says is what it held when it was asked. */
function holdAnswers() {
  const held: (() => void)[] = []
  const house = { allowsPhotos: false }
  const read = () => {
    const answer = { ...house }
    return new Promise<typeof answer>((resolve) => held.push(() => resolve(answer)))
  }
  return { house, read, held }
}

const changed = () => tell({ kind: 'topic', topic: 'boutique.changed', payload: {} })
const queryKey = ['boutique', 'house']
let stop = () => undefined as void
beforeEach(() => {
  stop = followTopics()
})
afterEach(() => {
  stop()
  queryClient.clear()
})

describe('what was read stays true', () => {
  it('news that comes while the first reading is under way is not lost', async () => {
    const { house, read, held } = holdAnswers()
    const observer = new QueryObserver(queryClient, { queryKey, queryFn: read })
    const leave = observer.subscribe(() => undefined)
    house.allowsPhotos = true
    changed()
    changed()
    held.shift()?.()
    await vi.waitFor(() => expect(held).toHaveLength(1))
    // Meanwhile the first answer is shown, rather than nothing.
    expect(observer.getCurrentResult().data).toEqual({ allowsPhotos: false })
    held.shift()?.()
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual({ allowsPhotos: true }))
    expect(held).toHaveLength(0)
    leave()
  })

  it('news that comes while a page that was left is still being read is known when it is opened again', async () => {
    const { house, read, held } = holdAnswers()
    queryClient.setQueryData(queryKey, { allowsPhotos: false })
    const observer = new QueryObserver(queryClient, { queryKey, queryFn: read })
    const leave = observer.subscribe(() => undefined)
    void observer.refetch()
    leave()
    house.allowsPhotos = true
    changed()
    held.shift()?.()
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
    await vi.waitFor(() => expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true))
    const back = observer.subscribe(() => undefined)
    await vi.waitFor(() => expect(held).toHaveLength(1))
    held.shift()?.()
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual({ allowsPhotos: true }))
    back()
  })

  it('news after a first reading that failed makes it be tried again', async () => {
    let asked = 0
    const observer = new QueryObserver(queryClient, {
      queryKey,
      queryFn: async () => {
        asked += 1
        if (asked === 1) {
          await Promise.resolve()
          throw new Error('The book was busy')
        }
        return { allowsPhotos: true }
      },
    })
    const leave = observer.subscribe(() => undefined)
    changed()
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual({ allowsPhotos: true }))
    leave()
  })
})
