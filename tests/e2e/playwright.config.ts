import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const electron = join(root, 'node_modules/electron')
const pathFile = join(electron, 'path.txt')
const hasBinary =
  existsSync(pathFile) && existsSync(join(electron, 'dist', readFileSync(pathFile, 'utf8').trim()))

// The specs do not know which of the two runs: a real Electron binary where there is one, the stand-in elsewhere.
if (!hasBinary) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'electron/chromium')
process.env['CARNET_HOST_HEADLESS'] ??= '1'

export default defineConfig({
  testDir: 'specs',
  outputDir: join(root, 'tests/artifacts/e2e'),
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: 'list',
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
})
