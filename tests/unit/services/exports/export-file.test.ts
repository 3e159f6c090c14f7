import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ExportFile } from '../../../../electron/services/exports/export-file.ts'
import { makeTempFolder } from '../../../support/temp-store.ts'

vi.mock('node:fs', async (original) => ({
  ...(await original<object>()),
  // A disk that takes no byte more.
  writeFileSync: () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  },
}))

let temp: ReturnType<typeof makeTempFolder>
beforeEach(() => {
  temp = makeTempFolder()
})
afterEach(() => temp.remove())

it('says that the disk is full, and leaves nothing on it', () => {
  const file = new ExportFile(join(temp.folder, 'book.csv'), join(temp.folder, 'aside.tmp'))
  file.write('a row')
  expect(() => file.settle()).toThrowError(
    expect.objectContaining({ code: 'disk-full', params: { file: 'book.csv' } }),
  )
  file.discard()
  expect(readdirSync(temp.folder)).toEqual([])
})
