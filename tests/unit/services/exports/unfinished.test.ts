import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createExportQueries } from '../../../../db/queries/exports.ts'
import {
  clearUnfinished,
  nameAside,
  rememberUnfinished,
} from '../../../../electron/services/exports/unfinished.ts'
import type { KeyKeeper } from '../../../../electron/services/keys.ts'
import { closeServices, openServices, type ServiceTools } from '../../../../electron/services/services.ts'
import { openExportDesk } from '../../../support/export-desk.ts'
import { makeTempFolder } from '../../../support/temp-store.ts'

let desk: Awaited<ReturnType<typeof openExportDesk>>
let place: ReturnType<typeof makeTempFolder>
beforeEach(async () => {
  desk = await openExportDesk({ isDemo: false })
  place = makeTempFolder()
})
afterEach(() => {
  desk.close()
  place.remove()
})

const unfinished = () => createExportQueries(desk.store).unfinished()

/** An export that a power cut ended: its name is in the book, its first bytes are on the disk. */
async function cutOff(folder = place.folder): Promise<string> {
  const path = join(folder, 'book.csv')
  const aside = nameAside(path)
  await rememberUnfinished(desk.store, { aside, path })
  writeFileSync(aside, 'half a book')
  return aside
}

describe('the file of an export that was cut off', () => {
  it('is known to the book before it is on the disk, by a name of its own', async () => {
    const seen: string[] = []
    const progress = () => {
      seen.push(...desk.files().filter((name) => name.endsWith('.tmp')))
      expect(unfinished().map(({ aside }) => basename(aside))).toEqual(seen)
    }
    await desk.write({ room: { progress } })
    expect(desk.files()).toEqual(['book'])
    expect(unfinished()).toEqual([])
  })

  it('is removed at the next export', async () => {
    const aside = await cutOff()
    await desk.write()
    expect([existsSync(aside), unfinished()]).toEqual([false, []])
  })

  // Catches a file of names and telephones that lies open beside where somebody once meant to save it.
  it('is removed at the next opening of the book', async () => {
    const aside = await cutOff()
    const keys = { copyKey: () => Buffer.alloc(32) } as KeyKeeper
    const tools = { worker: './nowhere.ts', product: 'Carnet 0', recordFault: () => undefined }
    const services = openServices(desk.desk, keys, tools as unknown as ServiceTools)
    await vi.waitFor(() => expect([existsSync(aside), unfinished()]).toEqual([false, []]))
    await closeServices(services)
  })

  it('waits in the book while its disk is away, and goes when it is back', async () => {
    const folder = join(place.folder, 'stick')
    await mkdir(folder)
    const aside = await cutOff(folder)
    rmSync(folder, { recursive: true })
    await clearUnfinished(desk.store)
    expect(unfinished()).toHaveLength(1)
    await mkdir(folder)
    writeFileSync(aside, 'half a book')
    await clearUnfinished(desk.store)
    expect([readdirSync(folder), unfinished()]).toEqual([[], []])
  })

  // Catches the export that waits for one that was given up, to the same place: its file went with the other's.
  it('goes alone while another export to the same place is made', async () => {
    const [one, other] = [await cutOff(), await cutOff()]
    await clearUnfinished(desk.store, one)
    expect([existsSync(one), existsSync(other)]).toEqual([false, true])
    expect(unfinished().map(({ aside }) => aside)).toEqual([other])
  })
})
