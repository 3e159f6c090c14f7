import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackRoom } from '../../../../electron/services/back-room.ts'
import { createExportService } from '../../../../electron/services/exports.ts'
import { makeContext } from '../../../support/import-desk.ts'
import { openTempDesk, type TempDesk } from '../../../support/temp-desk.ts'

const ASKED = { scope: { kind: 'all' }, format: 'csv', words: {} } as const

let temp: TempDesk
beforeEach(async () => {
  temp = await openTempDesk()
})
afterEach(() => temp.close())

/** The service with a dialog that answers `path`, and everything that reached the back room. */
function openService(desk: TempDesk['desk'], path = '/there/book.csv') {
  const ran: unknown[] = []
  const named: string[] = []
  const backRoom = {
    run: async (job: string, input: object) => {
      ran.push({ job, ...input })
      return { clients: 3, bytes: 12 }
    },
  } as unknown as BackRoom
  const dialogs = {
    chooseExport: async ({ suggestedName }: { suggestedName: string }) => {
      named.push(suggestedName)
      return path
    },
  }
  return { ran, named, service: createExportService(desk, { backRoom, dialogs, product: 'Carnet 0' }) }
}

describe('taking out', () => {
  it('is refused to an advisor before anything is asked', async () => {
    const { ran, named, service } = openService(temp.seat({ role: 'advisor' }))
    expect(() => service.count(ASKED)).toThrowError(expect.objectContaining({ code: 'forbidden' }))
    await expect(service.save(ASKED, makeContext())).rejects.toMatchObject({ code: 'forbidden' })
    expect([ran, named]).toEqual([[], []])
  })

  it('is refused where it could not be written in the record of the book', async () => {
    const desk = temp.seat({ role: 'manager' })
    const { ran, service } = openService({ ...desk, store: { ...desk.store, isReadOnly: true } })
    await expect(service.save(ASKED, makeContext())).rejects.toMatchObject({ code: 'store-read-only' })
    expect(ran).toEqual([])
  })

  it('names the file after the house and the day, and tells what was written', async () => {
    const { ran, named, service } = openService(temp.seat({ role: 'manager' }))
    expect(await service.save(ASKED, makeContext())).toEqual({ fileName: 'book.csv', clients: 3, bytes: 12 })
    expect(named).toEqual(['Maison Test 2026-11-23'])
    expect(ran).toMatchObject([
      { job: 'exports.write', path: '/there/book.csv', day: '2026-11-23', staffId: 1 },
    ])
  })

  it('writes nothing when the dialog is left', async () => {
    const { ran, service } = openService(temp.seat({ role: 'manager' }), '')
    expect(await service.save(ASKED, makeContext())).toEqual({ fileName: '', clients: 0, bytes: 0 })
    expect(ran).toEqual([])
  })
})
