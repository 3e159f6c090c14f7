import type { Locator, Page } from '@playwright/test'
import { expect, go, test } from '../../support/launch.ts'
import { FirstRun } from '../pages/first-run.ts'

const part = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

async function choose(within: Locator, label: RegExp, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).last().click()
  await within.page().getByRole('option', { name: option, exact: true }).click()
}

/** Types a day into its segments, as the British write it. */
async function typeDay(within: Locator, label: string, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-')
  await within.getByRole('group', { name: label }).getByRole('spinbutton').first().focus()
  await within.page().keyboard.type(day + month + year)
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a lunar birthday in a leap month is read as it is typed, kept by custom, and comes back on the page', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/2/edit')
  const days = part(page, 'Days to remember')
  await days.getByRole('button', { name: 'Add a day to remember' }).click()
  await days.getByLabel('The day, as they said it').last().fill('闰六月初一')
  await expect(days).toContainText('Read as 1st day of the 6th leap lunar month, Chinese calendar')
  await expect(days).toContainText('that year has no such leap month')
  await days.getByRole('combobox', { name: 'Whose day' }).last().fill('Mother')
  await choose(days, /In years without the leap month/, 'Not at all')
  await expect(days).not.toContainText('that year has no such leap month')
  await days.getByRole('button', { name: 'Add what was given' }).last().click()
  await page.keyboard.type('White peonies')
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  const shown = page.getByRole('region', { name: 'Days to remember' })
  await expect(shown).toContainText('闰六月初一')
  await expect(shown).toContainText('Given in')
  await expect(shown).toContainText('White peonies')
})

test('a size that may be several asks which, and is shown in this store’s systems', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/new?name=Ada')
  const sizes = part(page, 'Sizes')
  await sizes.getByRole('button', { name: 'Add a size' }).click()
  await sizes.getByLabel('The size, as they said it').fill('6')
  await expect(sizes).toContainText(/This may be .*JP 6/)
  await choose(sizes, /System/, 'US')
  await expect(sizes).toContainText(/Read as .*US 6.*: 51.9 mm around the inside/)
  await sizes.getByRole('button', { name: 'Where, how worn, measured when' }).click()
  await choose(sizes, /Where/, 'Right index finger')
  await page.getByRole('button', { name: 'Add to the book' }).click()
  const shown = page.getByRole('region', { name: 'Sizes' })
  await expect(shown).toContainText('Right index finger')
  await expect(shown.getByText('52', { exact: true })).toBeVisible()
})

test('a garment size is told in the other systems of its maker’s chart, which is written by keyboard', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/settings?part=charts')
  await page.getByRole('button', { name: 'Add a chart' }).click()
  await page.getByRole('textbox', { name: 'Maker' }).fill('Brioni')
  await page.getByRole('textbox', { name: 'Garment' }).fill('Jackets')
  await page.getByLabel('Heading of column 1', { exact: true }).focus()
  for (const keys of ['IT', 'Tab', 'US', 'ArrowDown', '40', 'Shift+Tab', '50', 'Enter', '52']) {
    if (/^(Tab|Shift|Enter|Arrow)/.test(keys)) await page.keyboard.press(keys)
    else await page.keyboard.type(keys)
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Size charts of makers' })).toContainText('Brioni · Jackets')
  await go(page, '/clients/2/edit')
  const sizes = part(page, 'Sizes')
  await sizes.getByRole('button', { name: 'Add a size' }).click()
  await choose(sizes, /Of what/, 'Clothing')
  await sizes.getByLabel('The size, as they said it').last().fill('50')
  await sizes.getByRole('combobox', { name: 'Maker and garment' }).fill('bri')
  await page.getByRole('option', { name: 'Brioni · Jackets' }).click()
  await expect(sizes).toContainText('US 40')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Sizes' })).toContainText('US 40')
})

test('where a client is, and that they are to be left in peace, stand at the head of their page', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/2/edit')
  const stays = part(page, 'In town')
  await stays.getByRole('button', { name: 'Add a stay' }).click()
  await stays.getByLabel('Where').fill('Lyon')
  await typeDay(stays, 'From', inDays(-1))
  await typeDay(stays, 'Until', inDays(3))
  const quiet = part(page, 'Left in peace')
  await quiet.getByRole('button', { name: 'Add a quiet period' }).click()
  await typeDay(quiet, 'From', inDays(-1))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^In .?Lyon.? until/)).toBeVisible()
  await expect(page.getByText('Left in peace until further notice.')).toBeVisible()
})

test('a field of the house is added by a manager, filled on the form, and finds its client', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/settings?part=fields')
  await page.getByLabel('Name of the field').fill('Yacht')
  await page.getByRole('button', { name: 'Add the field' }).click()
  await expect(page.getByRole('button', { name: /Change .?Yacht/ })).toBeVisible()
  await go(page, '/clients/2/edit')
  await page.getByLabel('Yacht').fill('Lady Gloria')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('tablist')).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('gloria')
  await expect(page.getByRole('option').first()).toContainText('Lady Gloria')
})

test('a gift is kept with its year by the chord that saves, and recorded from the page with one line', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/3/edit')
  const given = part(page, 'What was given')
  await given.getByRole('button', { name: 'Add a gift' }).click()
  await given.getByRole('textbox', { name: 'What was given' }).last().fill('A lacquer box')
  await page.keyboard.press('Tab')
  await page.keyboard.type('209')
  await page.keyboard.press('Control+Enter')
  const refusal = page.getByRole('alert').filter({ hasText: 'Write a year, such as 2025.' })
  await expect(refusal).toBeVisible()
  await expect(given.getByLabel('Year').last()).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2019')
  await expect(refusal).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('tablist')).toBeVisible()
  await go(page, '/clients/3?tab=else')
  const all = page.getByRole('table', { name: 'What was given' })
  await expect(all.getByRole('row', { name: /2019/ })).toContainText('A lacquer box')

  await go(page, '/clients/1')
  const days = page.getByRole('region', { name: 'Days to remember' })
  await days.getByRole('button', { name: 'Record what was given' }).first().click()
  await page.keyboard.type('A jade bowl')
  await page.keyboard.press('Enter')
  await expect(days).toContainText('A jade bowl')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(days).not.toContainText('A jade bowl')
})
