import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const all = globSync('tests/{unit,contract,rules}/**/*.test.{ts,tsx}', { cwd: root })

// Whoever replaces a module or a global has its modules to itself; the others share what was loaded, which halves the time.
const replaces = /\bvi\.(mock|doMock|stubGlobal|resetModules)\b/
const apart = all.filter((file) => replaces.test(readFileSync(join(root, file), 'utf8')))

const common = { environment: 'node', testTimeout: 30_000, hookTimeout: 30_000 } as const

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { root, test: { ...common, name: 'apart', include: apart } },
      {
        root,
        test: {
          ...common,
          name: 'together',
          include: all.filter((file) => !apart.includes(file)),
          isolate: false,
        },
      },
    ],
  },
})
