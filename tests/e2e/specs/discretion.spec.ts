import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { FirstRun, PASSPHRASE } from '../pages/first-run.ts'
import { expect, test, untilReady } from '../../support/launch.ts'

/** Every file below a folder that is still there when it is looked at. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return existsSync(path) ? filesBelow(path) : []
    return entry.isFile() ? [path] : []
  })
}

/** Whether a file holds a text as UTF-8 or UTF-16; a file that has gone holds nothing. */
function holdsText(file: string, text: string): boolean {
  if (!existsSync(file)) return false
  const bytes = readFileSync(file)
  return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
}

test('asks nothing of the network: every request is to the app itself', async ({ app, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const port = (server.address() as AddressInfo).port

  await new FirstRun(page).openDemo()
  for (const route of ['/clients', '/clients/1', '/appointments', '/imports', '/settings', '/about']) {
    await page.evaluate((to) => {
      location.hash = to
    }, route)
    await untilReady(page)
  }
  const tries = await page.evaluate(async (url) => {
    const fetched = await fetch(url).then(
      () => 'fetched',
      () => 'refused',
    )
    const image = await new Promise((resolve) => {
      const picture = new Image()
      picture.onload = () => resolve('loaded')
      picture.onerror = () => resolve('refused')
      picture.src = `${url}/picture.png`
    })
    window.open(url)
    return { fetched, image }
  }, `http://127.0.0.1:${port}/leak`)

  expect(tries).toEqual({ fetched: 'refused', image: 'refused' })
  expect(hits).toEqual([])
  const origin = new URL(page.url()).origin
  const strangers = asked.filter(
    (url) => !url.startsWith(origin) && !/^(data|blob|app):/.test(url) && !url.includes(`:${port}/`),
  )
  expect(strangers).toEqual([])
  expect(app.windows()).toHaveLength(1)
  server.close()
})

test('the cover closes when idle, keeps unsaved words, and nothing of them lies on disk in plain text', async ({
  app,
  page,
  userData,
}) => {
  await new FirstRun(page).createBoutique()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Given name').first().fill('Zephyrine-Unmistakable')

  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3600
  })
  const passphrase = page.getByLabel(/passphrase/i).first()
  await expect(passphrase).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Zephyrine')).toHaveCount(0)
  expect(
    await page.evaluate(() => window.carnet.call({ id: 9_999, route: 'clients.count', input: {} })),
  ).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  for (const file of filesBelow(userData)) {
    expect(holdsText(file, 'Zephyrine-Unmistakable'), file).toBe(false)
  }

  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  await passphrase.fill('not the passphrase at all')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not the passphrase.')).toBeVisible()
  await expect(passphrase).toBeEnabled({ timeout: 20_000 })
  await passphrase.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(page.getByLabel('Given name').first()).toHaveValue('Zephyrine-Unmistakable')
})

test('a toast that names a client does not outlive the open book', async ({ page }) => {
  await new FirstRun(page).createBoutique()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Given name').first().fill('Zephyrine-Unmistakable')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Zephyrine-Unmistakable is in the book.')).toBeVisible()
  await page.keyboard.press('Control+L')
  await expect(page.getByLabel(/passphrase/i).first()).toBeVisible()
  await expect.poll(() => page.locator('html').innerHTML()).not.toContain('Zephyrine')
  await expect(page).toHaveTitle('Carnet')
})

test('the recovery key opens the book and asks for a new passphrase', async ({ page }) => {
  const key = await new FirstRun(page).createBoutique()
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Use the printed recovery key' }).click()
  await page.getByLabel(/^Recovery key/).fill(key.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel(/^New passphrase/).fill('cinq barques vertes au matin')
  await page.getByLabel(/^The same passphrase once more/).fill('cinq barques vertes au matin')
  await page.getByRole('button', { name: 'Open the book' }).click()
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
})
