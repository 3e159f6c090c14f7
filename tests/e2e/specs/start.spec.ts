import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FirstRun } from '../pages/first-run.ts'
import { expect, launchCarnet, root, test, untilReady } from '../../support/launch.ts'

const executable = createRequire(import.meta.url)('electron') as unknown as string
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

test('a second start shows the first window and ends', async ({ app, page, userData }) => {
  await new FirstRun(page).openDemo()
  await app.evaluate(({ app: first }) => {
    first.on('second-instance', () => {
      ;(globalThis as { wasAsked?: boolean }).wasAsked = true
    })
  })
  const second = spawnSync(executable, [root, `--user-data-dir=${userData}`, ...sandbox], {
    timeout: 30_000,
    cwd: root,
  })
  expect(second.status).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as { wasAsked?: boolean }).wasAsked)).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('opens where it was closed', async ({ userData }) => {
  const first = await launchCarnet(userData, '--demo')
  const window = await first.browserWindow(await first.firstWindow())
  await window.evaluate((one) => one.setBounds({ x: 60, y: 40, width: 1100, height: 760 }))
  await first.close()
  const second = await launchCarnet(userData, '--demo')
  const again = await second.browserWindow(await second.firstWindow())
  expect(await again.evaluate((one) => one.getBounds())).toMatchObject({ width: 1100, height: 760 })
  await second.close()
})

test('saves a screenshot of the demo without a window and ends well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-shot-'))
  const file = join(folder, 'today.png')
  const run = spawnSync(
    executable,
    [root, '--demo', '--screenshot', file, `--user-data-dir=${join(folder, 'data')}`, ...sandbox],
    {
      timeout: 60_000,
      cwd: root,
    },
  )
  expect(run.status, String(run.stderr)).toBe(0)
  expect(existsSync(file)).toBe(true)
  const png = readFileSync(file)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(20_000)
  rmSync(folder, { recursive: true, force: true })
})

test('the page has no way out but the bridge', async ({ page }) => {
  await untilReady(page)
  const world = await page.evaluate(() => ({
    leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.carnet).sort(),
    isFrozen: Object.isFrozen(window.carnet),
  }))
  expect(world).toEqual({ leaks: [], bridge: ['call', 'cancel', 'on'], isFrozen: true })
})
