import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { collectNotices, refuseUnlessAllowed } from '../../electron/start/notices.mjs'

const root = resolve(import.meta.dirname, '../..')

test('every production dependency, Electron and Chromium are named with the text of their licence', () => {
  const notices = collectNotices(root)
  const named = new Set(notices.map(({ name }) => name))
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { dependencies: object }
  const aliases = new Map([['better-sqlite3', 'better-sqlite3-multiple-ciphers']])
  const owed = Object.keys(manifest.dependencies).map((name) => aliases.get(name) ?? name)
  expect([...owed, 'Electron', 'Chromium', 'SQLite'].filter((name) => !named.has(name))).toEqual([])
  expect(notices.filter(({ text }) => text.length < 100).map(({ name }) => name)).toEqual([])
})

test('packages that arrive with a dependency are named too', () => {
  // react-dom brings scheduler, which package.json does not mention.
  expect(collectNotices(root).map(({ name }) => name)).toContain('scheduler')
})

test('tools that are not shipped are not named', () => {
  expect(collectNotices(root).map(({ name }) => name)).not.toContain('vitest')
})

test.each(['GPL-3.0-only', 'AGPL-3.0', 'UNKNOWN', '', 'MIT AND GPL-2.0-or-later', 'SEE LICENSE IN LICENSE'])(
  'the licence "%s" is refused by the name of who brings it',
  (licence) => {
    expect(() => refuseUnlessAllowed('some-package', licence)).toThrow('some-package')
  },
)

test.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND Apache-2.0'])(
  'the licence "%s" is accepted',
  (licence) => {
    expect(() => refuseUnlessAllowed('some-package', licence)).not.toThrow()
  },
)
