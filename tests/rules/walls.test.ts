import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules', name, 'bin')

/** Compiles one wrong file as if it stood in a room, with exactly that room's options and references. */
function compileIn(room: string, source: string): string {
  const folder = join(root, '.cache/walls', room)
  mkdirSync(folder, { recursive: true })
  const config = JSON.parse(readFileSync(join(root, room, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: Record<string, unknown>
    references?: { path: string }[]
  }
  writeFileSync(join(folder, 'wrong.ts'), source)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: relative(folder, join(root, 'tsconfig.json')),
      compilerOptions: {
        ...config.compilerOptions,
        rootDir: relative(folder, root),
        outDir: join(folder, 'out'),
        tsBuildInfoFile: join(folder, 'out/info.tsbuildinfo'),
      },
      include: ['wrong.ts'],
      references: (config.references ?? []).map(({ path }) => ({
        path: relative(folder, join(root, room, path)),
      })),
    }),
  )
  const { stdout } = spawnSync(process.execPath, [join(bin('typescript'), 'tsc'), '-b', folder], {
    encoding: 'utf8',
  })
  return stdout
    .split('\n')
    .filter((line) => line.includes('wrong.ts'))
    .join('\n')
}

const from = (room: string, file: string) => {
  const path = relative(join(root, '.cache/walls', room), join(root, file))
  return path.startsWith('.') ? path : `./${path}`
}

describe('the compiler keeps the rooms apart', () => {
  afterAll(() => rmSync(join(root, '.cache/walls'), { recursive: true, force: true }))

  it.each([
    ['renderer', 'db/store.ts', 'holdStore'],
    ['renderer', 'electron/services/desk.ts', 'Desk'],
    ['db', 'electron/ipc/errors.ts', 'AppError'],
    ['locales', 'db/store.ts', 'holdStore'],
    ['electron/ipc', 'db/store.ts', 'holdStore'],
    ['electron/bridge', 'electron/services/desk.ts', 'Desk'],
    ['electron/platform', 'db/store.ts', 'holdStore'],
    ['electron/services', 'electron/bridge/router.ts', 'createRouter'],
  ])('refuses %s importing %s', (room, file, name) => {
    const wrong = `import { type ${name} } from '${from(room, file)}'\nexport type Wrong = typeof import('${from(room, file)}') & { name: ${name === 'Desk' ? 'Desk' : 'string'} }\n`
    expect(compileIn(room, wrong)).toMatch(/TS6307|TS6059/)
  })

  it.each([
    ['renderer', "import { readFileSync } from 'node:fs'\nexport const wrong = readFileSync"],
    ['locales', "import { readFileSync } from 'node:fs'\nexport const wrong = readFileSync"],
    ['electron/ipc', 'export const wrong = document.title'],
    ['db', 'export const wrong = document.title'],
  ])('refuses what the runtime of %s does not have', (room, source) => {
    expect(compileIn(room, source)).toMatch(/error TS/)
  })

  it('lets a room import what it may, so that the refusals above mean something', () => {
    const source = `import { AppError } from '${from('renderer', 'electron/ipc/errors.ts')}'\nexport const right = AppError\n`
    expect(compileIn('renderer', source)).toBe('')
  })
})

describe('the linter keeps the corners apart', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'carnet-walls-'))
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as object
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: {} }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function lint(file: string, source: string): string {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, source)
    const { stdout } = spawnSync(process.execPath, [join(bin('oxlint'), 'oxlint'), file], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout
  }

  it.each([
    [
      'renderer/features/clients/wrong.tsx',
      "import { TasteList } from '../tastes/taste-list.tsx'\nexport const wrong = TasteList",
    ],
    [
      'renderer/features/clients/wrong.tsx',
      "import { router } from '../../app/routes.tsx'\nexport const wrong = router",
    ],
    ['renderer/ui/wrong.tsx', "import { client } from '../lib/client.ts'\nexport const wrong = client"],
    [
      'renderer/ui/wrong.tsx',
      "import { useTranslation } from 'react-i18next'\nexport const wrong = useTranslation",
    ],
    ['renderer/lib/wrong.ts', "import { Button } from '../ui/button.tsx'\nexport const wrong = Button"],
    ['electron/services/wrong.ts', "import { app } from 'electron'\nexport const wrong = app"],
  ])('refuses a wrong import in %s', (file, source) => {
    expect(lint(file, source)).toContain('no-restricted-imports')
  })

  it('lets a feature use the design system', () => {
    const source = "import { Button } from '../../ui/button.tsx'\nexport const right = Button"
    expect(lint('renderer/features/clients/right.tsx', source)).not.toContain('no-restricted-imports')
  })
})
