// Starts the stand-in on its own little app, whatever Electron is installed.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

/** The launcher that looks like Electron. */
export const launcher = join(import.meta.dirname, '../../electron/chromium/electron')

/** The fixture app. */
export const fixtureApp = join(import.meta.dirname, 'stand-in-app')

/** What the fixture app notes of what happened to it, as `globalThis.seen` in its main process. */
export type Seen = {
  events: unknown[][]
  navigations: string[]
  opened: string[]
  requests: string[]
  said: unknown[]
  downloads: string[]
  pressed: unknown[][]
}

/** The bridge of the fixture app's preload. */
export type FixtureBridge = {
  versions: Record<string, string>
  echo: (value: unknown) => Promise<unknown>
  fail: () => Promise<never>
  sender: () => Promise<{ url: string; origin: string; isTop: boolean }>
  say: (word: unknown) => void
  add: (a: number, b: number) => number
  lacking: () => unknown
  onNews: (listener: (word: unknown) => void) => () => void
}

declare global {
  // Set by the fixture app: `seen` in its main process, `bridge` in its page.
  var seen: Seen
  var bridge: FixtureBridge
  var openWindow: () => Electron.BrowserWindow
}

const env = { ...process.env, CARNET_HOST_HEADLESS: '1' } as Record<string, string>

type Fixtures = { userData: string; app: ElectronApplication; page: Page; readSeen: () => Promise<Seen> }

/** A test with the fixture app running, its first page, and what its main process has seen. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from here
  userData: async ({}, give) => {
    const dir = mkdtempSync(join(tmpdir(), 'stand-in-'))
    await give(dir)
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  },
  app: async ({ userData }, give) => {
    const args = [fixtureApp, `--user-data-dir=${userData}`]
    const app = await _electron.launch({ executablePath: launcher, args, env })
    await give(app)
    await app.close()
  },
  page: async ({ app }, give) => {
    const page = await app.firstWindow()
    await page.getByRole('heading', { name: 'Stand-in' }).waitFor()
    await give(page)
  },
  readSeen: async ({ app }, give) => {
    await give(() => app.evaluate(() => globalThis.seen))
  },
})

/** Starts the fixture app as a person would, without a debugger. */
export function startBare(userData: string, ...args: string[]): ChildProcess {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawn(launcher, [fixtureApp, `--user-data-dir=${userData}`, ...sandbox, ...args], {
    env,
    stdio: 'pipe',
  })
}

/** The processes (Linux) whose command line names this folder. */
export function listProcessesOf(folder: string): number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    } catch {
      return false
    }
  })
}

export { expect } from '@playwright/test'
