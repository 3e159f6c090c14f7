import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openStore } from '../../../db/open.ts'
import type { Store } from '../../../db/store.ts'
import { openWatermark } from '../../../db/watermark.ts'
import { makeTempFolder, MIGRATIONS, TEST_KEY } from '../../support/temp-store.ts'

let path: string
let remove: () => void
let store: Store
beforeEach(async () => {
  const temp = makeTempFolder()
  path = join(temp.folder, 'carnet.db')
  remove = temp.remove
  store = await open()
})
afterEach(() => {
  relieve()
  store.close()
  remove()
})

const open = () => openStore({ path, key: TEST_KEY, migrations: MIGRATIONS })
const addSalon = (name: string) =>
  store.write(() => store.sqlite.prepare('insert into salon (name) values (?)').run(name))
const salons = () => store.sqlite.prepare('select name from salon order by id').pluck().all()
const counted = () => store.sqlite.prepare('select count from store_commit').pluck().get()

function noted(): number {
  const watermark = openWatermark(path)
  const count = watermark.read()
  watermark.close()
  return count
}

/** The watermark can be written no more; SQLite writes by itself. */
function refuseNotes(code: string): void {
  vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error(code), { code, syscall: 'write' })
  })
  syncBuiltinESMExports()
}

function relieve(): void {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
}

// Catches a writing told as failed that stands: whoever is told so writes it a second time.
it.each(['ENOSPC', 'EDQUOT', 'EIO'])(
  'a watermark that cannot be written for %s does not make a writing fail that stands',
  async (code) => {
    const before = salons()
    refuseNotes(code)
    await addSalon('Azur')
    expect(salons()).toEqual([...before, 'Azur'])
    expect(noted()).toBeLessThan(Number(counted()))
    relieve()
    await addSalon('Perle')
    expect(noted()).toBe(counted())
  },
)

// Catches a book that is opened with a watermark behind it: commits lost before the next writing would not be noticed.
it('a watermark left behind is made good at the next opening', async () => {
  refuseNotes('ENOSPC')
  await addSalon('Azur')
  relieve()
  store.close()
  store = await open()
  expect(noted()).toBe(counted())
})
