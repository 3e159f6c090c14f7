import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UploadId } from '../../../electron/ipc/imports.ts'
import { type BackRoom, openBackRoom } from '../../../electron/services/back-room.ts'
import { makeContext, readFixture, WORDS } from '../../support/import-desk.ts'
import { ADVISOR, openTempDesk, type TempDesk, TEST_NOW } from '../../support/temp-desk.ts'
import { TEST_KEY } from '../../support/temp-store.ts'

const WORKER = new URL('../../../electron/worker.ts', import.meta.url)
const AS_FOUND = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
const HOUSE = { country: 'FR' }

let temp: TempDesk
let rooms: BackRoom[]
beforeEach(async () => {
  temp = await openTempDesk()
  rooms = []
})
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.close()))
  temp.close()
})

function open(entry = WORKER, { key = TEST_KEY, isReadOnly = false } = {}): BackRoom {
  const room = openBackRoom(entry, {
    storePath: temp.store.path,
    isReadOnly,
    copyKey: () => Buffer.from(key),
    recordFault: () => {},
  })
  rooms.push(room)
  return room
}
const workerOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)
const order = (room: BackRoom, signal?: AbortSignal) =>
  room.run('clients.order', { language: 'fr' }, signal ? { signal } : {})
const countClients = () => temp.store.sqlite.prepare('select count(*) from client').pluck().get()

async function prepareCommit(room: BackRoom) {
  const uploadId = randomUUID() as UploadId
  const bytes = readFixture('google-contacts.csv')
  await room.run('imports.receive', { uploadId, fileName: 'google.csv', offset: 0, bytes })
  const { mapping } = await room.run('imports.inspect', { uploadId, choice: AS_FOUND, house: HOUSE })
  const plan = { uploadId, choice: AS_FOUND, mapping, words: WORDS, house: HOUSE }
  return { ...plan, policy: 'complete' as const, staffId: ADVISOR, at: TEST_NOW, day: '2026-11-23' }
}

describe('a job that fails', () => {
  it('for a reason a person can be told keeps its code', async () => {
    const gone = { uploadId: randomUUID() as UploadId, choice: AS_FOUND, house: HOUSE }
    await expect(open().run('imports.inspect', gone)).rejects.toMatchObject({ code: 'upload-gone' })
  })

  it('in the store is told as the store’s failure, not as a bug', async () => {
    const room = open(WORKER, { isReadOnly: true })
    await expect(room.run('imports.commit', await prepareCommit(room))).rejects.toMatchObject({
      code: 'store-read-only',
    })
  })

  it('by a bug rejects with the bug and its stack, and the next job runs', async () => {
    const room = open()
    const bug: unknown = await room
      .run('nothing' as 'clients.order', { language: 'fr' })
      .catch((error) => error)
    expect(bug).toBeInstanceOf(Error)
    expect(bug).toMatchObject({ name: 'TypeError', stack: expect.stringContaining('worker.ts') })
    await expect(order(room)).resolves.toBeNull()
  })

  it('because its input cannot cross to the thread rejects at once and is forgotten', async () => {
    const room = open()
    const input = { language: (() => 'fr') as unknown as string }
    await expect(room.run('clients.order', input)).rejects.toThrow(/could not be cloned/)
    await expect(order(room)).resolves.toBeNull()
  })
})

describe('a job that is cancelled', () => {
  it('before it was asked for never reaches the thread', async () => {
    await expect(order(open(), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('while it waits its turn never begins, and the others are not disturbed', async () => {
    const room = open()
    const controller = new AbortController()
    const [first, second, third] = [order(room), order(room, controller.signal), order(room)]
    controller.abort()
    await expect(second).rejects.toMatchObject({ code: 'cancelled' })
    await expect(Promise.all([first, third])).resolves.toEqual([null, null])
  })

  it('after it is done changes nothing', async () => {
    const room = open()
    const controller = new AbortController()
    await order(room, controller.signal)
    controller.abort()
    await expect(order(room)).resolves.toBeNull()
  })
})

describe('closing', () => {
  it('in the midst of an import, as when the window is closed, leaves nothing half brought in', async () => {
    const room = open()
    const input = await prepareCommit(room)
    let closing: Promise<void> | undefined
    const context = makeContext(({ step }) => {
      if (step === 'reading') closing ??= room.close()
    })
    await expect(room.run('imports.commit', input, context)).rejects.toMatchObject({ code: 'cancelled' })
    await closing
    expect(countClients()).toBe(0)
  })

  it('waits for the thread however often it is asked, so that the book is not shut under it', async () => {
    const room = open()
    const answers: string[] = []
    const job = order(room).then(
      () => answers.push('done'),
      () => answers.push('stopped'),
    )
    const closings = [room.close(), room.close()].map((closing) => closing.then(() => answers.push('closed')))
    await Promise.all([job, ...closings])
    expect(answers[0]).toMatch(/done|stopped/)
    expect(answers.slice(1)).toEqual(['closed', 'closed'])
    await expect(order(room)).rejects.toMatchObject({ code: 'locked' })
  })
})

describe('the thread', () => {
  it('that ends by itself leaves nobody waiting, neither those before nor those after', async () => {
    const room = open(
      workerOf(
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))",
      ),
    )
    const before = await Promise.allSettled([order(room), order(room)])
    for (const { status } of before) expect(status).toBe('rejected')
    await expect(order(room)).rejects.toMatchObject({ code: 'back-room-shut' })
    await room.close()
  })

  it('that cannot open the book says why to everyone who asks', async () => {
    const room = open(WORKER, { key: Buffer.alloc(32, 9) })
    for (let asked = 0; asked < 2; asked += 1) {
      await expect(order(room)).rejects.toMatchObject({ code: 'store-damaged' })
    }
  })
})
