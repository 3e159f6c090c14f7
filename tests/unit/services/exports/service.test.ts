import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '../../../../electron/ipc/errors.ts'
import type { BackRoom } from '../../../../electron/services/back-room.ts'
import { createClientService } from '../../../../electron/services/clients.ts'
import { createExportService } from '../../../../electron/services/exports.ts'
import { ExportFile } from '../../../../electron/services/exports/export-file.ts'
import { rememberUnfinished } from '../../../../electron/services/exports/unfinished.ts'
import { makeContext } from '../../../support/import-desk.ts'
import { clientDraft, nameForm } from '../../../support/client-drafts.ts'
import { ADVISOR, MANAGER, openTempDesk, type TempDesk } from '../../../support/temp-desk.ts'
import { makeTempFolder } from '../../../support/temp-store.ts'

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

  it('says of how many clients what they bought stays in the book, in the scope that is asked', async () => {
    const manager = temp.seat({ role: 'manager' })
    const clients = createClientService(temp.desk)
    const add = async (given: string) =>
      (await clients.create({ client: clientDraft([nameForm(given, '')]) })).id
    const [kept, shown, binned] = [await add('Vera'), await add('Nora'), await add('Lea')]
    const rule = temp.store.sqlite.prepare(
      `insert into discretion (client_id, kind, seen_by, until_day, provenance, on_day, recorded_at)
       values (?, 'purchases-hidden', ?, ?, 'said', '2026-11-20', 0)`,
    )
    rule.run(kept, `[${ADVISOR}]`, '')
    rule.run(shown, `[${MANAGER}]`, '')
    rule.run(shown, `[${ADVISOR}]`, '2026-11-22')
    rule.run(binned, `[${ADVISOR}]`, '')
    await clients.bin({ ids: [binned] })
    const { service } = openService(manager)
    const list = { show: 'never-visited', language: '', importId: null } as const
    expect(service.count({ scope: { kind: 'all' } })).toEqual({ clients: 2, kept: 1 })
    expect(service.count({ scope: { kind: 'list', filter: list } })).toEqual({ clients: 2, kept: 1 })
    expect(service.count({ scope: { kind: 'list', filter: { ...list, language: 'ja' } } }).kept).toBe(0)
    expect(service.count({ scope: { kind: 'client', clientId: kept } }).kept).toBe(1)
    expect(service.count({ scope: { kind: 'client', clientId: shown } }).kept).toBe(0)
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

  // Catches the clients of the book in the clear under another name: a thread that has ended cannot remove its file.
  it('leaves no unfinished file where the thread ended before it could remove it', async () => {
    const { folder, remove } = makeTempFolder()
    onTestFinished(remove)
    const path = join(folder, 'book.csv')
    const backRoom = {
      run: async (_job: string, { aside }: { aside: string }) => {
        await rememberUnfinished(temp.store, { aside, path })
        new ExportFile(path, aside).writeBytes(Buffer.from('Mélina'))
        throw new AppError('out-of-memory')
      },
    } as unknown as BackRoom
    const dialogs = { chooseExport: async () => path }
    const service = createExportService(temp.seat({ role: 'manager' }), {
      backRoom,
      dialogs,
      product: 'Carnet 0',
    })
    await expect(service.save(ASKED, makeContext())).rejects.toMatchObject({ code: 'out-of-memory' })
    expect(readdirSync(folder)).toEqual([])
  })
})
