import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

// The demo's book is the same each time: 田中 美咲 and 김지우.
const [TANAKA, KIM] = [1, 4]

/** Holds a covered secret with the keyboard, and answers what it says while it is held. */
async function hold(page: Page, label: RegExp, title: string): Promise<string> {
  await page.getByRole('button', { name: label }).focus()
  await page.keyboard.down('Enter')
  const words = await page.getByRole('status', { name: title }).innerText()
  await page.keyboard.up('Enter')
  return words
}

test.beforeEach(async ({ page }) => {
  await new FirstRun(page).openDemo()
})

test('keeps a gift secret: covered on the page, and told when who must not know comes along', async ({
  page,
}) => {
  await go(page, `/clients/${TANAKA}?tab=discretion`)
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('button', { name: /What kind of rule/ }).click()
  await page.getByRole('option', { name: 'Secret gift' }).click()
  await page.getByLabel('Which gift').fill('the emerald ring')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Say from whom it is kept.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kept secret from' }).fill('結衣')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/covered\. (It is|They are) not for the client/)).toBeVisible()
  await expect(page.getByText('the emerald ring')).toBeHidden()
  await page.getByRole('button', { name: 'Uncover' }).click()
  await expect(page.getByText('Keep the emerald ring a secret from 結衣.')).toBeVisible()

  await go(page, `/appointments/new?client=${TANAKA}`)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByPlaceholder('Name', { exact: true }).fill('結衣')
  await page.keyboard.press('Tab')
  expect(await hold(page, /careful with/, 'To be careful with')).toContain(
    'Keep the emerald ring a secret from 結衣.',
  )
  await expect(page.getByText('the emerald ring')).toBeHidden()
})

test('writes several consents down at once by keyboard, and takes them back', async ({ page }) => {
  await go(page, `/clients/${TANAKA}?tab=discretion`)
  await page.getByRole('button', { name: 'Record an answer' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  const form = page.getByRole('form', { name: 'An answer' })
  await expect(form.getByRole('checkbox', { name: 'Text message' })).toBeChecked()
  await form.getByText('Telegram').click()
  await page.keyboard.press('Control+Enter')
  const given = page.getByRole('button', { name: /^(Text message|Telegram), Occasions: given/ })
  await expect(given).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(given).toHaveCount(0)
})

test('shares a household, whose address is entered once for all of it', async ({ page }) => {
  await go(page, `/clients/${TANAKA}`)
  await page.getByRole('button', { name: 'Share a household' }).click()
  await page.getByLabel('What the house calls it').fill('Tanaka, Kamakura')
  await page.getByLabel('City').fill('Kamakura')
  await page.getByRole('button', { name: 'Make the household' }).click()
  await expect(page.getByRole('table', { name: 'Household' })).toContainText('Kamakura')
  await go(page, `/clients/${KIM}`)
  await page.getByRole('button', { name: 'Share a household' }).click()
  await page.getByRole('combobox', { name: 'A household, or somebody of it' }).fill('田中')
  await page.getByRole('option', { name: /田中 美咲/ }).click()
  await page.getByRole('button', { name: 'Join this household' }).click()
  await expect(page.getByRole('table', { name: 'Household' })).toContainText('Kamakura')
  await page.getByRole('table', { name: 'Household' }).getByRole('link', { name: '田中 美咲' }).click()
  await expect(page.getByRole('table', { name: 'Household' })).toContainText('김지우')
})
