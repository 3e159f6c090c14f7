import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ask } from '../pages/ask.ts'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'
import { cameraData, segment } from '../../support/pictures.ts'

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const found = (await axe.setLegacyMode().analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('the history of a client is walked, narrowed and followed by keyboard', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1')
  await page.getByRole('tab', { name: 'Profile' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
  const feed = page.getByRole('feed', { name: 'History, newest first' })
  await expect(feed.getByRole('article').first()).toContainText('A ring for their silver wedding')
  await expect(feed.getByRole('heading').first()).toHaveText(/^\p{L}+ 20\d\d$/u)
  expect(await violations(page)).toEqual([])

  await page.getByRole('radio', { name: 'Everything' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked()
  await expect(feed.getByRole('article').first()).toContainText('loupe')
  await page.keyboard.press('Tab')
  const focused = page.locator('article:focus')
  await expect(focused).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-posinset', '1')

  await page.getByRole('radio', { name: 'Tastes and facts' }).press('Space')
  await feed.getByRole('article').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Profile' })).toHaveAttribute('aria-selected', 'true')
})

test('twenty years of history stand in a few rows, and the oldest is reached', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const source = { provenance: 'said', toldBy: '' }
  for (let n = 0; n < 240; n += 1) {
    const on = `${2005 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`
    await ask(page, 'notes.add', {
      clientId: 40,
      body: `Note ${n}. ${'Word after word. '.repeat(n % 60)}`,
      source: { ...source, on },
      isPrivate: false,
    })
  }
  await go(page, '/clients/40?tab=history&show=notes')
  const rows = page.getByRole('feed').getByRole('article')
  await rows.first().focus()
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(page.getByRole('article', { name: /1 January 2005/ })).toBeVisible({ timeout: 250 })
  }).toPass()
  expect(await rows.count()).toBeLessThan(60)
  await page.keyboard.press('Home')
  await expect(page.locator('article:focus')).toHaveAttribute('aria-posinset', '1')

  const first = page.getByRole('article').filter({ hasText: 'Read on' }).first()
  const long = page.locator(`article[aria-posinset="${await first.getAttribute('aria-posinset')}"]`)
  await long.getByRole('button', { name: 'Read on' }).click()
  await expect(long.getByRole('button')).toHaveCount(0)
  await expect(long).not.toContainText('…')
})

/** A photograph as a telephone makes it: 4000 by 3000 pixels of noise, red on the left, held on its side. */
async function takeLargePhotograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('nothing to draw with')
    const noise = pen.createImageData(400, 300)
    let seed = 1
    for (let at = 0; at < noise.data.length; at += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      noise.data[at] = at % 4 === 3 ? 255 : seed >>> 24
    }
    for (let x = 0; x < 4000; x += 400) for (let y = 0; y < 3000; y += 300) pen.putImageData(noise, x, y)
    pen.fillStyle = '#f00'
    pen.fillRect(0, 0, 400, 3000)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    const url = await new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
      reader.readAsDataURL(blob)
    })
    return url.slice(url.indexOf(',') + 1)
  })
  const drawn = Buffer.from(base64, 'base64')
  return Buffer.concat([drawn.subarray(0, 2), segment(0xe1, cameraData(6)), drawn.subarray(2)])
}

test('a large photograph is kept smaller, upright and without what the camera said', async ({
  app,
  page,
  userData,
}) => {
  await new FirstRun(page).openDemo()
  const { salons: _, isDemo: __, ...facts } = await ask(page, 'boutique.get', {})
  await ask(page, 'boutique.update', { ...facts, allowsPhotos: true })
  await go(page, '/clients/1?tab=else')
  const file = join(userData, 'large.jpg')
  const taken = await takeLargePhotograph(page)
  expect(taken.length).toBeGreaterThan(3 * 1024 * 1024)
  writeFileSync(file, taken)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: 'Choose a photograph' }).click()
  await expect(page.getByRole('img', { name: 'Photograph of the client' })).toBeVisible()
  const kept = await page.evaluate(async () => {
    const bytes = await (await fetch('photo/1')).arrayBuffer()
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(bitmap, 0, 0)
    const [red = 0, green = 0] = pen?.getImageData(bitmap.width / 2, 20, 1, 1).data ?? []
    const says = new TextDecoder('latin1').decode(bytes)
    return {
      size: [bitmap.width, bitmap.height],
      isRed: red > 200 && green < 60,
      says,
      bytes: bytes.byteLength,
    }
  })
  // Turned by a quarter, the red that was on the left is above.
  expect(kept).toMatchObject({ size: [1536, 2048], isRed: true })
  expect(kept.says).not.toMatch(/Exif|GPS|Leica/)
  expect(kept.bytes).toBeLessThan(2 * 1024 * 1024)
})

test('a photograph is kept only where the house allows it, and is gone with the book', async ({
  app,
  page,
  userData,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1?tab=else')
  await expect(page.getByRole('heading', { name: 'Photograph' })).toHaveCount(0)
  const { salons: _, isDemo: __, ...facts } = await ask(page, 'boutique.get', {})
  await ask(page, 'boutique.update', { ...facts, allowsPhotos: true })

  const file = join(userData, 'face.jpg')
  await page.screenshot({ path: file, type: 'jpeg', clip: { x: 0, y: 0, width: 120, height: 150 } })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: 'Choose a photograph' }).click()
  const portrait = page.getByRole('img', { name: 'Photograph of the client' })
  await expect(portrait).toBeVisible()
  await expect
    .poll(() => portrait.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  const statusOf = () => page.evaluate(async () => (await fetch('photo/1')).status)
  expect(await statusOf()).toBe(200)

  await ask(page, 'boutique.update', { ...facts, allowsPhotos: false })
  await expect(portrait).toHaveCount(0)
  expect(await statusOf()).toBe(404)
  await ask(page, 'boutique.update', { ...facts, allowsPhotos: true })
  await expect(portrait).toBeVisible()

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(portrait).toHaveCount(0)

  await page.getByRole('button', { name: 'Choose a photograph' }).click()
  await expect(portrait).toBeVisible()
  await ask(page, 'boutique.leaveDemo', {})
  await expect.poll(statusOf).toBe(404)
})
