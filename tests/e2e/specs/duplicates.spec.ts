import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const toast = (page: Page) => page.getByRole('alertdialog')
const undo = (page: Page) => toast(page).getByRole('button', { name: 'Undo' }).first()

/** The demo's advisors wrote one client down twice: in her own script, and in Latin letters. */
async function openPair(page: Page): Promise<void> {
  await new FirstRun(page).openDemo()
  await go(page, '/clients')
  await page.getByRole('link', { name: /pairs? to look at/ }).click()
  await expect(page.getByRole('list', { name: 'Clients who may be one person' })).toContainText('小野寺 千鶴')
}

test('two pages of one person are merged by keyboard, and made two again by the toast', async ({ page }) => {
  await openPair(page)
  await page.getByRole('link', { name: 'Side by side' }).first().press('Enter')
  await expect(heading(page)).toHaveText('One person?')
  // One of them has the clock of the home they share: what only one says is not called said by both.
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible()
  await expect(page.getByText('Both say the same')).toHaveCount(0)
  const name = page.getByRole('radiogroup', { name: 'Name: whose leads' })
  await name.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(name.getByRole('radio').nth(1)).toBeChecked()
  await expect(name.getByRole('radio').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(name.getByRole('radio').first()).toBeChecked()
  await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter')

  await expect(heading(page)).toContainText('小野寺')
  await undo(page).press('Enter')
  await expect(toast(page).getByText('are two pages again')).toBeVisible()
  await go(page, '/duplicates')
  await expect(page.getByRole('list', { name: 'Merges of the last thirty days' })).toContainText('Undone')
})

test('the page of a merged client leads to the one that was kept', async ({ page }) => {
  await openPair(page)
  await page.getByRole('link', { name: 'Side by side' }).first().click()
  await expect(heading(page)).toHaveText('One person?')
  const joined = await page
    .getByRole('link', { name: /Onodera Chizuru/ })
    .last()
    .getAttribute('href')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(heading(page)).toContainText('小野寺')
  const kept = page.url()
  await go(page, /\/clients\/\d+/.exec(joined ?? '')?.[0] ?? '')
  await expect(heading(page)).toContainText('小野寺')
  await expect.poll(() => page.url()).toBe(kept)
})

test('two people are told apart, and it can be taken back', async ({ page }) => {
  await openPair(page)
  const pairs = page.getByRole('list', { name: 'Clients who may be one person' })
  await page.getByRole('button', { name: 'Two people' }).first().click()
  await expect(pairs).toHaveCount(0)
  await undo(page).click()
  await expect(pairs).toContainText('小野寺 千鶴')
})
