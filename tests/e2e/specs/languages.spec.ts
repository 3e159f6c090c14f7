import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test, untilReady, wordsOf } from '../../support/launch.ts'

const ROUTES = [
  '/',
  '/clients',
  '/clients/1',
  '/clients/1?tab=visits',
  '/clients/1?tab=else',
  '/clients/1/edit',
  '/clients/new',
  '/appointments',
  '/appointments/new',
  '/appointments/1/brief',
  '/imports',
  '/imports/new',
  '/bin',
  '/settings',
  '/settings?part=security',
  '/settings?part=boutique',
  '/settings?part=staff',
  '/settings?part=charts',
  '/shortcuts',
  '/about',
]

async function prefer(page: Page, change: Record<string, string>): Promise<void> {
  await page.evaluate(async (wished) => {
    const now = await window.carnet.call({ id: 90_001, route: 'staff.preferences', input: {} })
    await window.carnet.call({
      id: 90_002,
      route: 'staff.setPreferences',
      input: Object.assign({}, now.ok ? now.value : {}, wished),
    })
  }, change)
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  )
  // Soft, so that one run tells the faults of every screen.
  expect.soft(told, where).toEqual([])
}

async function expectInside(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `${where} is wider than its window`).toBeLessThanOrEqual(0)
}

test('every screen is accessible by day and by night, in English and in Arabic', async ({ page }) => {
  test.setTimeout(240_000)
  await new FirstRun(page).openDemo()
  for (const [language, theme] of [
    ['en', 'jour'],
    ['ar', 'soir'],
  ] as const) {
    await prefer(page, { language, theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    for (const route of ROUTES) {
      await go(page, route)
      await expectAccessible(page, `${language} ${theme} ${route}`)
    }
    await page.keyboard.press('Control+K')
    await page.keyboard.type('misaki')
    await expect(page.getByRole('option', { name: /美咲/ }).first()).toBeVisible()
    await expectAccessible(page, `${language} ${theme} find box`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('the cover and the first day are accessible, and the empty places even', async ({ page }) => {
  await untilReady(page)
  await expectAccessible(page, 'first run')
  await new FirstRun(page).createBoutique()
  const widths = new Set<number | undefined>()
  for (const route of ['/', '/clients', '/appointments', '/bin', '/duplicates', '/settings?part=staff']) {
    await go(page, route)
    widths.add((await page.locator('main .border-dashed').first().boundingBox())?.width)
  }
  expect([...widths], 'an empty place is as wide on every screen').toHaveLength(1)
  await page.keyboard.press('Control+L')
  await expect(
    page
      .getByRole('button', { name: 'Someone else' })
      .or(page.getByLabel(/passphrase/i).first())
      .first(),
  ).toBeVisible()
  await expectAccessible(page, 'cover')
})

test('nothing runs out of a narrow window in the longest words, or at 200 %', async ({ page }) => {
  test.setTimeout(240_000)
  await new FirstRun(page).openDemo()
  for (const language of ['de', 'en-XA', 'en-XB', 'ja']) {
    await prefer(page, { language })
    await page.setViewportSize({ width: 1024, height: 700 })
    for (const route of ROUTES) {
      await go(page, route)
      await expectInside(page, `${language} ${route} at 1024`)
    }
    await page.setViewportSize({ width: 720, height: 450 })
    for (const route of ROUTES) {
      await go(page, route)
      await expectInside(page, `${language} ${route} at 200 %`)
    }
  }
  // In the last of them, on the narrowest page: beside its two buttons the demo's sentence would be three lines high.
  await page.setViewportSize({ width: 640, height: 600 })
  const lines = await page
    .locator('.frame-page > output > span')
    .evaluate((words) => Math.round(words.clientHeight / parseFloat(getComputedStyle(words).lineHeight)))
  expect(lines).toBe(1)
})

test('switching the language changes every word at once', async ({ page }) => {
  await new FirstRun(page).openDemo()
  for (const language of [
    'fr',
    'it',
    'es',
    'de',
    'pt-BR',
    'ru',
    'ar',
    'zh-Hans',
    'zh-Hant',
    'ja',
    'ko',
    'en',
  ]) {
    const shell = wordsOf(language, 'shell') as unknown as { nav: Record<string, string> }
    await prefer(page, { language })
    await expect(page.getByRole('link', { name: shell.nav['settings'] ?? '' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en-GB' : language)
  }
})
