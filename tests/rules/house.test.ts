import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../electron/ipc/contract.ts'

const root = resolve(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const source = files.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.startsWith('tests/fixtures/'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the house', () => {
  it('keeps its top level', () => {
    const allowed = new Set([
      '.ci',
      '.gitattributes',
      '.gitignore',
      '.oxfmtrc.json',
      '.oxlintrc.json',
      'README.md',
      'db',
      'electron',
      'electron.vite.config.ts',
      'locales',
      'package-lock.json',
      'package.json',
      'renderer',
      'tests',
      'tsconfig.json',
    ])
    const top = new Set(files.map((file) => file.split('/')[0] ?? ''))
    expect([...top].filter((name) => !allowed.has(name))).toEqual([])
  })

  it('names files in kebab-case, and none after what it is not', () => {
    const wrong = source
      .map((file) => file.split('/').at(-1) ?? '')
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name))
    expect(wrong).toEqual([])
    const empty = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.[a-z]+$)/.test(file),
    )
    expect(empty.filter((file) => extname(file) !== '.json')).toEqual([])
  })

  it('has one name for an aggregate in every room', () => {
    for (const aggregate of Object.keys(contract)) {
      expect(existsSync(join(root, `electron/ipc/${aggregate}.ts`)), `ipc ${aggregate}`).toBe(true)
      expect(existsSync(join(root, `electron/handlers/${aggregate}.ts`)), `handlers ${aggregate}`).toBe(true)
      if (aggregate === 'machine') continue
      expect(existsSync(join(root, `electron/services/${aggregate}.ts`)), `services ${aggregate}`).toBe(true)
    }
  })

  it('has a page for every room', () => {
    for (const room of [
      'db',
      'electron',
      'electron/bridge',
      'electron/chromium',
      'electron/platform',
      'locales',
      'renderer',
      'tests',
    ]) {
      expect(existsSync(join(root, room, 'README.md')), room).toBe(true)
    }
  })

  it('writes no physical direction in styles or class names', () => {
    const physical =
      /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|float\s*:\s*(?:left|right)|text-align\s*:\s*(?:left|right))|(?<=["'` ])(?:-?(?:ml|mr|pl|pr|left|right)-[\w[]|text-(?:left|right)(?=["'` ])|(?:border|rounded)-[lr](?:-|["'` ]))/
    const wrong = source
      .filter((file) => file.startsWith('renderer/'))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .map((line, at) => `${file}:${at + 1} ${line.trim()}`)
          .filter((line) => physical.test(line.slice(line.indexOf(' ')))),
      )
    expect(wrong).toEqual([])
  })

  it('names no registry host in its lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  it('has an id and a rising time for every migration', () => {
    const journal = JSON.parse(read('db/migrations/meta/_journal.json')) as {
      entries: { idx: number; when: number; tag: string }[]
    }
    const times = journal.entries.map(({ when }) => when)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(new Set(times).size).toBe(times.length)
    const sql = readdirSync(join(root, 'db/migrations')).filter((file) => file.endsWith('.sql'))
    expect(sql.sort()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`).sort())
  })
})
