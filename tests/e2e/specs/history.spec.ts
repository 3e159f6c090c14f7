import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const found = (await axe.setLegacyMode().analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Asks the main process as the page does, and gives the value. */
function ask(page: Page, route: string, input: unknown): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([to, given]) => {
      const answer = await window.carnet.call({ id: 90_001, route: to, input: given })
      return (answer.ok ? answer.value : { refused: answer.error.code }) as Record<string, unknown>
    },
    [route, input] as const,
  )
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
