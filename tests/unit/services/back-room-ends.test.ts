import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BackRoom, openBackRoom } from '../../../electron/services/back-room.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'
import { TEST_KEY } from '../../support/temp-store.ts'

const ENDING = new URL('../../support/ending-thread.ts', import.meta.url)
const ENOUGH = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 }

let temp: TempDesk
let room: BackRoom
let keys: Buffer[]
let faults: unknown[]

beforeEach(async () => {
  temp = await openTempDesk()
  keys = []
  faults = []
})
afterEach(async () => {
  vi.restoreAllMocks()
  await room.close()
  temp.close()
})

function open(entry = ENDING): void {
  room = openBackRoom(entry, {
    storePath: temp.store.path,
    isReadOnly: false,
    copyKey: () => {
      const key = Buffer.from(TEST_KEY)
      keys.push(key)
      return key
    },
    recordFault: (error) => faults.push(error),
    memory: ENOUGH,
  })
}
const workerOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)
const order = () => room.run('clients.order', { language: 'fr' })
const end = (how: string, progress?: () => void) =>
  room.run(`ending.${how}` as 'clients.order', { language: '' }, progress ? { progress } : {})
const salons = () => temp.store.sqlite.prepare('select name from salon order by id').pluck().all()
const addSalon = (name: string) =>
  temp.store.write(() => temp.store.sqlite.prepare('insert into salon (name) values (?)').run(name))

describe('a thread that ends by itself', () => {
  // Catches a connection that outlives its thread: what it wrote would stand, or keep everybody from writing.
  it.each([
    ['for want of memory', 'memory', { code: 'out-of-memory' }],
    ['for want of memory in the midst of a statement', 'memory.reading', { code: 'out-of-memory' }],
    ['by a bug', 'bug', { name: 'TypeError', message: 'a bug' }],
  ])('%s leaves nothing half written and keeps nobody from writing', async (_why, how, refusal) => {
    open()
    const before = salons()
    let hasBegun = false
    await expect(
      end(how, () => {
        hasBegun = true
      }),
    ).rejects.toMatchObject(refusal)
    expect(hasBegun).toBe(true)
    await addSalon('Azur')
    expect(salons()).toEqual([...before, 'Azur'])
  })

  // Catches a room that stays shut until the book is opened anew, and jobs lost that had not begun.
  it('is followed by another, which does what was waiting and what is asked later', async () => {
    open()
    const [killer, waiting] = [end('memory'), order()]
    await expect(killer).rejects.toMatchObject({ code: 'out-of-memory' })
    await expect(waiting).resolves.toBeNull()
    await expect(order()).resolves.toBeNull()
  })

  it('takes checkpoints and upkeep with it only until the next one has them', async () => {
    open()
    await expect(end('bug')).rejects.toThrow('a bug')
    const { sqlite } = temp.store
    sqlite.pragma('wal_autocheckpoint = 0')
    sqlite.exec(`update search_state set is_stale = 1 where name = 'note'`)
    await temp.store.write(() => {
      sqlite.exec('create table filler (bytes blob)')
      sqlite.exec('insert into filler (bytes) values (zeroblob(6000000))')
    })
    const isStale = sqlite.prepare(`select is_stale from search_state where name = 'note'`).pluck()
    const countUnfolded = () => {
      const [now] = sqlite.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[]
      return (now?.log ?? 0) - (now?.checkpointed ?? 0)
    }
    expect(countUnfolded()).toBeGreaterThan(1_000)
    const isTidy = () => {
      expect(isStale.get()).toBe(0)
      expect(countUnfolded()).toBeLessThan(1_000)
    }
    await vi.waitFor(isTidy, { timeout: 15_000, interval: 100 })
  })

  it('when nobody waits is written to the log, since no call is refused with it', async () => {
    open()
    await end('later')
    await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 5_000 })
    expect(faults[0]).toMatchObject({ name: 'TypeError', message: 'a bug' })
    await expect(order()).resolves.toBeNull()
  })

  it('is written to the log when the person is told of memory, and left to the call when it is told of the bug', async () => {
    open()
    await expect(end('memory')).rejects.toMatchObject({ code: 'out-of-memory' })
    expect(faults).toEqual([expect.objectContaining({ code: 'ERR_WORKER_OUT_OF_MEMORY' })])
    await expect(end('bug')).rejects.toThrow('a bug')
    expect(faults).toHaveLength(1)
  })
})

describe('upkeep that cannot be done', () => {
  // Catches a search that is never filled and never merged again without a word of it anywhere.
  it('is written to the log, once, and leaves the jobs alone', async () => {
    open()
    await order()
    temp.store.sqlite.exec('drop table note_search')
    await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 15_000 })
    expect(faults[0]).toMatchObject({ name: 'SqliteError', code: 'SQLITE_ERROR' })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(faults).toHaveLength(1)
    await expect(order()).resolves.toBeNull()
  })
})

describe('threads that end as soon as they begin', () => {
  // Catches a room that starts threads for ever, and one that is never tried again.
  it('are given up after three, and tried again when a minute is over', async () => {
    open(workerOf('process.exit(3)'))
    await expect(order()).rejects.toMatchObject({ code: 'back-room-shut' })
    await expect(order()).rejects.toMatchObject({ code: 'back-room-shut' })
    expect(keys).toHaveLength(3)
    const later = performance.now() + 60_000
    vi.spyOn(performance, 'now').mockImplementation(() => later)
    await expect(order()).rejects.toMatchObject({ code: 'back-room-shut' })
    expect(keys).toHaveLength(6)
    expect(faults).toHaveLength(6)
  })
})

describe('the key', () => {
  it('is asked for anew by each thread, wiped once handed over, and never asked for when the book is closed', async () => {
    open()
    await end('bug').catch(() => undefined)
    await order()
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(key.every((byte) => byte === 0)).toBe(true)
    const ending = end('memory').catch((error: unknown) => error)
    const closing = room.close()
    expect(await ending).toMatchObject({ code: 'cancelled' })
    await closing
    expect(keys).toHaveLength(2)
  })
})
