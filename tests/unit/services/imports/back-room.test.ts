import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UploadId } from '../../../../electron/ipc/imports.ts'
import { type BackRoom, openBackRoom } from '../../../../electron/services/back-room.ts'
import { makeContext, readFixture, WORDS } from '../../../support/import-desk.ts'
import { ADVISOR, openTempDesk, type TempDesk, TEST_NOW } from '../../../support/temp-desk.ts'
import { TEST_KEY } from '../../../support/temp-store.ts'

const WORKER = new URL('../../../../electron/worker.ts', import.meta.url)
const AS_FOUND = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
const HOUSE = { country: 'FR' }

let temp: TempDesk
let room: BackRoom

beforeEach(async () => {
  temp = await openTempDesk()
  room = openBackRoom(WORKER, {
    storePath: temp.store.path,
    isReadOnly: false,
    copyKey: () => Buffer.from(TEST_KEY),
    recordFault: () => {},
  })
})
afterEach(async () => {
  await room.close()
  temp.close()
})

const countClients = () => temp.store.sqlite.prepare('select count(*) from client').pluck().get()

async function commit(context = makeContext()): Promise<{ id: number }> {
  const uploadId = randomUUID() as UploadId
  const bytes = readFixture('google-contacts.csv')
  await room.run('imports.receive', { uploadId, fileName: 'google.csv', offset: 0, bytes })
  const { mapping } = await room.run('imports.inspect', { uploadId, choice: AS_FOUND, house: HOUSE })
  const plan = { uploadId, choice: AS_FOUND, mapping, words: WORDS, house: HOUSE }
  const meta = { policy: 'complete' as const, staffId: ADVISOR, at: TEST_NOW, day: '2026-11-23' }
  return room.run('imports.commit', { ...plan, ...meta }, context)
}

describe('the back room', () => {
  it('brings a file in through a connection of its own, telling how far it is, and takes it back', async () => {
    const steps = new Set<string>()
    const { id } = await commit(makeContext(({ step }) => steps.add(step)))
    expect([...steps]).toEqual(['reading', 'writing', 'ordering'])
    expect(countClients()).toBeGreaterThan(50)
    await room.run('imports.undo', { id, staffId: ADVISOR, at: TEST_NOW })
    expect(countClients()).toBe(0)
  }, 30_000)

  it('hears that it is to stop in the midst of writing, and leaves nothing behind', async () => {
    const context = makeContext(({ step }) => {
      if (step === 'reading') context.stop()
    })
    await expect(commit(context)).rejects.toMatchObject({ code: 'cancelled' })
    expect(countClients()).toBe(0)
  }, 30_000)

  it('says that it is closed to whoever asks afterwards', async () => {
    await room.close()
    await expect(room.run('imports.release', { uploadId: 'x' })).rejects.toMatchObject({ code: 'locked' })
  })
})
