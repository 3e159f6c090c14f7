import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../../electron/platform/log.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

let temp: ReturnType<typeof makeTempFolder>
let file: string
let echoed: string
beforeEach(() => {
  temp = makeTempFolder()
  file = join(temp.folder, 'logs', 'carnet.log')
  echoed = ''
})
afterEach(() => temp.remove())
const open = () => openLog(file, (text) => (echoed += text))
const read = () => readFileSync(file, 'utf8')

describe('the log', () => {
  it('says where a fault was and by what reference, so that it can be found', () => {
    const reference = open().record(new TypeError('x'), 'clients.get')
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
    expect(read()).toContain(`${reference} clients.get\nTypeError\n`)
    expect(read()).toContain('log.test.ts')
    expect(echoed).toBe(read())
  })

  it.each([
    ['a message', new Error('Madame Secret')],
    ['a message of several lines', new Error('one\nMadame Secret\n    at Madame Secret (file.ts:1:2)')],
    ['a name', Object.assign(new Error('x'), { name: 'Madame Secret' })],
    ['a code', Object.assign(new Error('x'), { code: 'Madame Secret' })],
    ['a text', 'Madame Secret'],
    ['an object', { message: 'Madame Secret', stack: 'Madame Secret' }],
    ['a cause', new Error('x', { cause: new Error('Madame Secret') })],
    [
      'the report of a page',
      Object.assign(new Error('Madame Secret'), { stack: 'Error: Madame Secret\n    at Madame Secret' }),
    ],
  ])('never quotes %s', (_what, error) => {
    open().record(error, 'main')
    expect(read()).not.toContain('Secret')
  })

  it('keeps the code of the system or the store, without which a full disk looks like a bug', () => {
    open().record(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }), 'main')
    expect(read()).toContain('Error SQLITE_FULL\n')
  })

  it('turns over at a megabyte and keeps one older file', () => {
    mkdirSync(join(temp.folder, 'logs'))
    const log = open()
    for (const _ of [1, 2, 3]) {
      writeFileSync(file, 'x'.repeat(999_990))
      log.record(new Error('x'), 'main')
      expect(statSync(file).size).toBeLessThan(5000)
      expect(statSync(`${file}.1`).size).toBe(999_990)
    }
    expect(existsSync(`${file}.2`)).toBe(false)
  })

  it('gives a reference even where nothing can be written', () => {
    writeFileSync(join(temp.folder, 'logs'), 'a file where the folder should be')
    expect(open().record(new Error('x'), 'main')).toMatch(/^[0-9a-f]{8}$/)
  })

  it.skipIf(process.platform === 'win32')('is for the person’s own eyes', () => {
    open().record(new Error('x'), 'main')
    expect(statSync(file).mode & 0o077).toBe(0)
  })
})
