import fs, { readdirSync } from 'node:fs'
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

const fails = (code: string) => Object.assign(new Error(code), { code })

describe('a failure of SQLite', () => {
  it('is a full disk where the index of the log cannot grow, and damage where bytes are lost', () => {
    expect(storeErrorKindOf(fails('SQLITE_IOERR_SHMSIZE'))).toBe('full')
    expect(storeErrorKindOf(fails('SQLITE_FULL'))).toBe('full')
    expect(storeErrorKindOf(fails('ENOSPC'))).toBe('full')
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
    vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw fails('ENOSPC')
    })
    syncBuiltinESMExports()
    expect(storeErrorKindBeside(path, cannotOpen)).toBe('full')
    expect(storeErrorKindBeside(path, fails('SQLITE_CORRUPT'))).toBe('damaged')
  })
})
