import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../electron/platform/safe-file-name.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

describe('a file’s name made of a client’s', () => {
  it.each([
    ['Brief 田中 美咲 2026-11-23', 'Brief 田中 美咲 2026-11-23'],
    ['Brief محمد بن راشد', 'Brief محمد بن راشد'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
    ['line\r\nbreak\tand\0nul', 'line break andnul'],
    ['exe.\u202Efdp', 'exe.fdp'],
    ['.hidden', 'hidden'],
    ['ends with dots. . .', 'ends with dots'],
    ['CON', 'Carnet CON'],
    ['nul.txt', 'Carnet nul.txt'],
    ['Conrad', 'Conrad'],
    ['', 'Carnet'],
    [' . / ', 'Carnet'],
    ['half \uD83D a pair', 'half a pair'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it.each(['a'.repeat(500), '美'.repeat(200), 'ن'.repeat(300), '👩‍👩‍👧‍👦'.repeat(40), 'é'.repeat(400)])(
    'can be written by a real file system, however long: %s',
    (name) => {
      const { folder, remove } = makeTempFolder()
      const safe = safeFileName(name)
      writeFileSync(join(folder, `${safe}.pdf.4194304.tmp`), '')
      remove()
      expect(safe.length).toBeGreaterThan(0)
      expect(safe.isWellFormed()).toBe(true)
    },
  )
})
