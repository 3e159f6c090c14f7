import type NodeFs from 'node:fs'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openMachineSettings } from '../../../electron/platform/machine-settings.ts'
import { readJson, replaceFile } from '../../../electron/platform/side-file.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

const disk = vi.hoisted(() => ({ failsAt: '' }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof NodeFs>()
  const failing =
    <A extends unknown[], R>(name: string, work: (...args: A) => R) =>
    (...args: A): R => {
      if (disk.failsAt === name) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
      return work(...args)
    }
  return {
    ...fs,
    writeFileSync: failing('write', fs.writeFileSync),
    fsyncSync: failing('fsync', fs.fsyncSync),
    renameSync: failing('rename', fs.renameSync),
  }
})

let temp: ReturnType<typeof makeTempFolder>
let file: string
beforeEach(() => {
  temp = makeTempFolder()
  file = join(temp.folder, 'deep', 'machine.json')
})
afterEach(() => {
  disk.failsAt = ''
  temp.remove()
})

describe('a file that is replaced whole', () => {
  it('is made with its folder, and then replaced, text or bytes', () => {
    replaceFile(file, 'été')
    replaceFile(file, new Uint8Array([1, 2, 3]))
    expect([...readFileSync(file)]).toEqual([1, 2, 3])
    expect(readdirSync(join(temp.folder, 'deep'))).toEqual(['machine.json'])
  })

  it.each(['write', 'fsync', 'rename'])(
    'stays as it was when the %s fails, and leaves nothing beside it',
    (step) => {
      replaceFile(file, 'old')
      disk.failsAt = step
      expect(() => replaceFile(file, 'new')).toThrow('no space left')
      expect(readFileSync(file, 'utf8')).toBe('old')
      expect(readdirSync(join(temp.folder, 'deep'))).toEqual(['machine.json'])
    },
  )

  it.skipIf(process.platform === 'win32')('can be read by nobody else', () => {
    replaceFile(file, 'x')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it.each([undefined, '', '{', '\0\0\0', '{"half": '])('counts as none when it is damaged: %j', (content) => {
    mkdirSync(join(temp.folder, 'deep'))
    if (content !== undefined) writeFileSync(file, content)
    expect(readJson(file)).toBeUndefined()
  })
})

describe('the machine’s settings', () => {
  const preset = { language: 'ja', theme: 'system' } as const
  const place = { x: 10, y: 20, width: 1000, height: 700, isMaximized: false }

  it('are what they were at the last closing', () => {
    openMachineSettings(file, preset).setAppearance({ language: 'fr', theme: 'soir' })
    openMachineSettings(file, preset).setWindowState(place)
    const again = openMachineSettings(file, preset)
    expect(again.appearance()).toEqual({ language: 'fr', theme: 'soir' })
    expect(again.windowState()).toEqual(place)
  })

  it.each([
    '{',
    'null',
    '[]',
    '{"appearance":{"language":"tlh","theme":"soir"},"window":null}',
    '{"appearance":null,"window":{"x":0,"y":0,"width":1,"height":1,"isMaximized":false}}',
  ])('are the preset where the file holds %s', (content) => {
    mkdirSync(join(temp.folder, 'deep'))
    writeFileSync(file, content)
    const settings = openMachineSettings(file, preset)
    expect(settings.appearance()).toEqual(preset)
    expect(settings.windowState()).toBeNull()
  })

  it('do not stop a window from closing on a full disk', () => {
    const settings = openMachineSettings(file, preset)
    disk.failsAt = 'write'
    settings.setWindowState(place)
    expect(settings.windowState()).toEqual(place)
  })
})
