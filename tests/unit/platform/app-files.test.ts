import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentTypeOf, fileOf, findFile, photoAsked } from '../../../electron/platform/app-files.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

const { folder: made, remove } = makeTempFolder()
const folder = realpathSync(made)
const root = join(folder, 'renderer')

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), 'page')
  writeFileSync(join(root, 'assets', 'été.js'), 'script')
  writeFileSync(join(folder, 'secret'), 'secret')
  mkdirSync(join(folder, 'renderer-too'))
  writeFileSync(join(folder, 'renderer-too', 'index.html'), 'not ours')
  symlinkSync(join(folder, 'secret'), join(root, 'link'))
  symlinkSync(folder, join(root, 'out'))
  symlinkSync(join(root, 'index.html'), join(root, 'inside.html'))
})
afterAll(remove)

const UP = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '..%00',
  '..;',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
]
const SLASH = ['/', '%2f', '%2F', '\\', '%5c', '%5C', '%252f', '%c0%af', '//', '/./']
const climbs = UP.flatMap((up) => SLASH.map((slash) => `app://carnet/${up}${slash}secret`))
const deeper = SLASH.map((slash) => `app://carnet/assets${slash}..${slash}..${slash}secret`)

describe('what a page may fetch from the disk', () => {
  it.each([
    ['app://carnet/', 'index.html'],
    ['app://carnet/index.html#/clients/1?tab=notes', 'index.html'],
    ['app://carnet/index.html?v=1', 'index.html'],
    ['app://carnet/assets/%C3%A9t%C3%A9.js', 'assets/été.js'],
    ['app://carnet/assets/../index.html', 'index.html'],
  ])('finds %s', async (url, file) => {
    expect(fileOf(url, root)).toBe(join(root, file))
    expect(await findFile(url, root)).toBe(join(root, file))
  })

  it.each([...climbs, ...deeper])('never leaves the folder: %s', async (url) => {
    const file = fileOf(url, root)
    expect(file === undefined || file.startsWith(join(root, '/'))).toBe(true)
    expect(await findFile(url, root)).toBeUndefined()
  })

  it.each([
    'app://carnet/..%2frenderer-too/index.html',
    'app://carnet/%2e%2e%2frenderer-too%2findex.html',
    'app://carnet/C:/Windows/win.ini',
    'app://carnet/C%3A%5CWindows%5Cwin.ini',
    'app://carnet/%5c%5cserver%5cshare%5cfile',
    'app://carnet/index.html::$DATA',
    'app://carnet/index.html%00.png',
    'app://carnet/%00',
    'app://carnet/%',
    'app://carnet/%ff%fe',
  ])('refuses what some system would read otherwise: %s', (url) => {
    expect(fileOf(url, root)).toBeUndefined()
  })

  it.each([
    'app://evil/index.html',
    'app://carnet.evil/index.html',
    'app://carnetx/index.html',
    'app://carnet:80/index.html',
    'app://user@carnet/index.html',
    'app://user:word@carnet/index.html',
    'app:///index.html',
    'app:carnet/index.html',
    'file:///etc/passwd',
    'https://carnet/index.html',
    'carnet/index.html',
    '',
  ])('refuses what is not our origin: %s', (url) => {
    expect(fileOf(url, root)).toBeUndefined()
  })

  it.each(['app://carnet/link', 'app://carnet/out/secret', 'app://carnet/out/renderer-too/index.html'])(
    'does not follow a link that leads outside: %s',
    async (url) => {
      expect(fileOf(url, root)).toBeDefined()
      expect(await findFile(url, root)).toBeUndefined()
    },
  )

  it('follows a link that stays inside, and finds nothing where there is nothing', async () => {
    expect(await findFile('app://carnet/inside.html', root)).toBe(join(root, 'index.html'))
    expect(await findFile('app://carnet/nothing.html', root)).toBeUndefined()
    expect(await findFile('app://carnet/', join(folder, 'no-such-folder'))).toBeUndefined()
  })

  it('holds for a root that is written loosely', () => {
    expect(fileOf('app://carnet/', `${root}/assets/../`)).toBe(join(root, 'index.html'))
    expect(fileOf('app://carnet/..%2fsecret', `${root}/`)).toBeUndefined()
  })
})

describe('content types', () => {
  it('are those a module, a style and a font need, and bytes for the unknown', () => {
    expect(contentTypeOf('a.JS')).toMatch(/^text\/javascript/)
    expect(contentTypeOf('a.css')).toMatch(/^text\/css/)
    expect(contentTypeOf('a.woff2')).toBe('font/woff2')
    expect(contentTypeOf('a.exe')).toBe('application/octet-stream')
  })
})

describe('whose photograph a page may ask for', () => {
  it.each([
    ['app://carnet/photo/12', 12],
    ['app://carnet/photo/12?v=1764000000000', 12],
    ['app://carnet/photo/0', undefined],
    ['app://carnet/photo/-1', undefined],
    ['app://carnet/photo/1e3', undefined],
    ['app://carnet/photo/12/', undefined],
    ['app://carnet/photo/../photo/x', undefined],
    ['app://carnet/assets/photo/12', undefined],
    ['app://other/photo/12', undefined],
    ['https://carnet/photo/12', undefined],
    ['nonsense', undefined],
  ])('%s', (url, id) => {
    expect(photoAsked(url)).toBe(id)
  })
})
