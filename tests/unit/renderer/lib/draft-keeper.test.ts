import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper, type DraftShelf } from '../../../../renderer/lib/draft-keeper.ts'

/** A shelf whose acts end when the test says so, in the order in which they were begun. */
function makeShelf() {
  const acts: string[] = []
  const kept = new Map<string, string>()
  const open: { name: string; end: (error?: Error) => void }[] = []
  const act = (name: string, change: () => void) => {
    acts.push(name)
    return new Promise<void>((resolve, reject) => {
      open.push({
        name,
        end(error) {
          if (error) return reject(error)
          change()
          resolve()
        },
      })
    })
  }
  const shelf: DraftShelf = {
    get: async (key) => {
      const body = kept.get(key)
      return body === undefined ? null : { body, savedAt: 1 }
    },
    save: (key, body) => act(`save ${key} ${body}`, () => kept.set(key, body)),
    discard: (key) => act(`discard ${key}`, () => kept.delete(key)),
  }
  const endOne = async (error?: Error) => {
    open.shift()?.end(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { shelf, acts, kept, endOne }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin() {
  const made = makeShelf()
  const keeper = createDraftKeeper(made.shelf)
  return { ...made, keeper, type: (body: string, key = 'note:1') => keeper.change(key, () => body) }
}

describe('unsaved words', () => {
  it('are handed in once, a moment after the last letter', async () => {
    const { acts, type } = begin()
    for (const body of ['a', 'ab', 'abc']) {
      type(body)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(acts).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(acts).toEqual(['save note:1 abc'])
  })

  it('typed while a save is under way are not lost, and not overtaken by it', async () => {
    const { acts, kept, type, endOne } = begin()
    type('first')
    await vi.advanceTimersByTimeAsync(400)
    type('second')
    await vi.advanceTimersByTimeAsync(400)
    expect(acts).toEqual(['save note:1 first'])
    await endOne()
    expect(acts).toEqual(['save note:1 first', 'save note:1 second'])
    await endOne()
    expect(kept.get('note:1')).toBe('second')
  })

  it('of one form do not wait for another’s', async () => {
    const { acts, type } = begin()
    type('a', 'note:1')
    type('b', 'note:2')
    await vi.advanceTimersByTimeAsync(400)
    expect(acts).toEqual(['save note:1 a', 'save note:2 b'])
  })

  it('survive a save that failed: the next one goes its way', async () => {
    const { kept, type, endOne, keeper } = begin()
    type('first')
    void keeper.flush()
    type('second')
    await endOne(new Error('busy'))
    void keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    await endOne()
    expect(kept.get('note:1')).toBe('second')
  })
})

describe('flushing before the cover closes', () => {
  it('hands in every form at once, and ends only when all is kept, what was already on its way included', async () => {
    const { acts, type, endOne, keeper } = begin()
    type('on its way', 'note:1')
    await vi.advanceTimersByTimeAsync(400)
    type('waiting', 'note:2')
    let isDone = false
    const flushed = keeper.flush().then(() => (isDone = true))
    expect(acts).toEqual(['save note:1 on its way', 'save note:2 waiting'])
    await endOne()
    expect(isDone).toBe(false)
    await endOne()
    await flushed
    expect(isDone).toBe(true)
  })

  it('takes in what is typed while the cover closes, though the pause is longer than the closing', async () => {
    const { acts, type, keeper } = begin()
    void keeper.flush()
    type('the last letter')
    await vi.advanceTimersByTimeAsync(300)
    expect(acts).toEqual(['save note:1 the last letter'])
  })

  it('does not hand the same words in twice', async () => {
    const { acts, type, endOne, keeper } = begin()
    type('once')
    void keeper.flush('note:1')
    void keeper.flush()
    await endOne()
    await vi.advanceTimersByTimeAsync(1000)
    expect(acts).toEqual(['save note:1 once'])
  })

  it('never rejects: a book that is closed already must not stop the closing', async () => {
    const { type, endOne, keeper } = begin()
    type('too late')
    const flushed = keeper.flush()
    await endOne(new Error('locked'))
    await expect(flushed).resolves.toBeUndefined()
  })
})

describe('discarding', () => {
  it('after typing leaves nothing waiting that would bring the draft back', async () => {
    const { acts, kept, type, endOne, keeper } = begin()
    type('saved for good')
    const discarded = keeper.discard('note:1')
    await endOne()
    await discarded
    await vi.advanceTimersByTimeAsync(1000)
    expect(acts).toEqual(['discard note:1'])
    expect(kept.size).toBe(0)
  })

  it('waits for a save under way, which would otherwise land after it', async () => {
    const { acts, kept, type, endOne, keeper } = begin()
    type('words')
    void keeper.flush('note:1')
    const discarded = keeper.discard('note:1')
    expect(acts).toEqual(['save note:1 words'])
    await endOne()
    await endOne()
    await discarded
    expect(kept.size).toBe(0)
  })

  it('tells the form when it could not be done', async () => {
    const { endOne, keeper } = begin()
    const discarded = keeper.discard('note:1')
    const told = expect(discarded).rejects.toThrow('busy')
    await endOne(new Error('busy'))
    await told
  })
})

describe('a form that is opened again at once', () => {
  it('finds the words that are still on their way, not the older ones on the shelf', async () => {
    const { kept, type, keeper } = begin()
    kept.set('note:1', 'older')
    type('newer')
    expect(await keeper.find('note:1')).toMatchObject({ body: 'newer' })
  })

  it('finds nothing while its draft is being discarded', async () => {
    const { kept, keeper } = begin()
    kept.set('note:1', 'older')
    void keeper.discard('note:1')
    expect(await keeper.find('note:1')).toBeNull()
  })

  it('finds what is on the shelf when nothing is on its way', async () => {
    const { kept, keeper } = begin()
    kept.set('note:1', 'kept')
    expect(await keeper.find('note:1')).toEqual({ body: 'kept', savedAt: 1 })
    expect(await keeper.find('note:2')).toBeNull()
  })
})
