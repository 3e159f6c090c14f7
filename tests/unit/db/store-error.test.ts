import fs, { readdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storeErrorKindBeside, storeErrorKindOf } from '../../../db/store-error.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = makeTempFolder())
})
afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  remove()
})

/** A disk that makes files and takes nothing into them. */
function refuseBytes(code: string): void {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  const write = writeFileSync
  vi.spyOn(fs, 'writeFileSync').mockImplementation((file) => {
    write(file, '')
    throw fails(code)
  })
  syncBuiltinESMExports()
}

const fails = (code: string) => Object.assign(new Error(code), { code })

describe('a failure of SQLite', () => {
  it('is a full disk where the index of the log cannot grow, and damage where bytes are lost', () => {
    expect(storeErrorKindOf(fails('SQLITE_IOERR_SHMSIZE'))).toBe('full')
    expect(storeErrorKindOf(fails('SQLITE_FULL'))).toBe('full')
    expect(storeErrorKindOf(fails('ENOSPC'))).toBe('full')
    expect(storeErrorKindOf(fails('EDQUOT'))).toBe('full')
    for (const code of ['SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_CORRUPT', 'SQLITE_NOTADB']) {
      expect(storeErrorKindOf(fails(code)), code).toBe('damaged')
    }
    expect(storeErrorKindOf(fails('SQLITE_CONSTRAINT_CHECK'))).toBeUndefined()
  })

  it('to open a file is a full disk only when the disk takes no more files', () => {
    const path = join(folder, 'carnet.db')
    const cannotOpen = fails('SQLITE_CANTOPEN')
    expect(storeErrorKindBeside(path, cannotOpen)).toBeUndefined()
    expect(storeErrorKindBeside(join(folder, 'gone', 'carnet.db'), cannotOpen)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
    refuseBytes('ENOSPC')
    expect(storeErrorKindBeside(path, cannotOpen)).toBe('full')
    expect(storeErrorKindBeside(path, fails('SQLITE_CORRUPT'))).toBe('damaged')
  })

  // Catches a share of the disk that is used up, told as damage: SQLite knows only ENOSPC.
  it('to write is a full disk when the disk takes no more bytes, and leaves no trial behind', () => {
    const path = join(folder, 'carnet.db')
    const cannotWrite = fails('SQLITE_IOERR_WRITE')
    expect(storeErrorKindBeside(path, cannotWrite)).toBe('damaged')
    refuseBytes('EDQUOT')
    expect(storeErrorKindBeside(path, cannotWrite)).toBe('full')
    refuseBytes('EIO')
    expect(storeErrorKindBeside(path, cannotWrite)).toBe('damaged')
    expect(readdirSync(folder)).toEqual([])
  })
})
