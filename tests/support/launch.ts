import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import './page-window.ts'
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test'

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '../..')

/** The path of a fixture file. */
export const fixture = (name: string) => join(root, 'tests/fixtures', name)

/** The words of the interface, as the person sees them; `{{name}}` stands for what is filled in. */
export function wordsOf(language: string, namespace: string): Record<string, never> {
  return JSON.parse(readFileSync(join(root, 'locales/ui', language, `${namespace}.json`), 'utf8')) as Record<
    string,
    never
  >
}

/** Starts the built app on a data folder, as `npm start` does. */
export async function launchCarnet(userData: string, ...args: string[]): Promise<ElectronApplication> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    args: [root, `--user-data-dir=${userData}`, '--lang=en', '--theme=jour', ...args, ...sandbox],
    cwd: root,
    env: { ...process.env, TZ: 'Europe/Paris', LANG: 'en_GB.UTF-8' },
  })
}

/** Waits until the page says that all it shows is there. */
export async function untilReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
}

/** Goes to a screen of the book and waits until it is there. */
export async function go(page: Page, route: string): Promise<void> {
  // The screen that is left counts as ready until the router has heard of the new address.
  await page.evaluate(
    (to) =>
      new Promise<void>((heard) => {
        const before = location.href
        const inTwoFrames = () => requestAnimationFrame(() => requestAnimationFrame(() => heard()))
        addEventListener('hashchange', inTwoFrames, { once: true })
        location.hash = to
        if (location.href === before) inTwoFrames()
      }),
    route,
  )
  await untilReady(page)
}

/** Specs of the whole app: a data folder of their own, the app, and its first window. */
export const test = base.extend<{ userData: string; args: string[]; app: ElectronApplication; page: Page }>({
  args: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'carnet-e2e-'))
    await use(folder)
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  app: async ({ userData, args }, use) => {
    const app = await launchCarnet(userData, ...args)
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await use(page)
    expect(faults, 'nothing in the page was left to fail').toEqual([])
  },
})

export { expect } from '@playwright/test'
