import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ask } from '../pages/ask.ts'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

const field = (page: Page, name: string, form = 0) => page.getByLabel(name, { exact: true }).nth(form)

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

test('a pasted name is cut and spelt by one key each, and the form that stands first is shown', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+N')
  await expect(field(page, 'Given name')).toBeFocused()
  await page.keyboard.type('山本 結衣')
  await page.keyboard.press('Alt+Enter')
  await expect(field(page, 'Family name')).toHaveValue('山本')
  await expect(field(page, 'Given name')).toHaveValue('結衣')
  await expect(field(page, 'Given name')).toBeFocused()
  await field(page, 'Reading of the family name').fill('やまもと')
  await field(page, 'Reading of the given name').fill('ゆい')
  const preview = page.getByRole('group', { name: 'What it becomes' })
  await expect(preview).toContainText('YAMAMOTO, YUI')

  await page.getByRole('button', { name: 'Write the name another way' }).click()
  await page.keyboard.press('Alt+Enter')
  await expect(field(page, 'Given name', 1)).toHaveValue('Yui')
  await expect(preview.nth(1)).toContainText('Yamamoto Yui')
  expect(await faultsOf(page)).toEqual([])

  const up = page.getByRole('button', { name: 'Move this form up' })
  const down = page.getByRole('button', { name: 'Move this form down' })
  await up.nth(1).press('Enter')
  await expect(field(page, 'Given name')).toHaveValue('Yui')
  await expect(down.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Given name', 1)).toHaveValue('Yui')
  await expect(up.nth(1)).toBeFocused()

  await page.getByRole('button', { name: 'More parts of the name' }).nth(1).press('Enter')
  await expect(field(page, 'Title')).toBeFocused()

  await page.getByRole('button', { name: 'Remove this form of the name' }).nth(1).press('Enter')
  await expect(page.getByText('This form of the name is taken away.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Given name', 1)).toHaveValue('Yui')

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/山本.*結衣/)
})

test('another way to address somebody is a key away, and nothing they asked for is lost by it', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+N')
  await field(page, 'Given name').fill('Ottilie')
  await field(page, 'Family name').fill('Verhaegen')
  await page.getByRole('radio', { name: 'Feminine' }).press('Space')
  const proposals = page.getByRole('region', { name: 'What the house would say' })
  await expect(proposals).toContainText('Ms Verhaegen')
  const addressAs = page.getByLabel('Address as')
  await addressAs.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(proposals).not.toContainText('Ms Verhaegen')
  await page.keyboard.press('Alt+Enter')
  await expect(addressAs).toHaveValue('Ottilie Verhaegen')
  await addressAs.fill('Tilly')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+Enter')
  await expect(addressAs).toHaveValue('Ms Verhaegen')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(addressAs).toHaveValue('Tilly')
  await page.getByRole('combobox', { name: 'Add a language' }).fill('japanisch')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(proposals).toContainText('Japanese')
  expect(await faultsOf(page)).toEqual([])
})

test('a proposal on the page leads to where one key corrects it', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+N')
  await field(page, 'Given name').fill('Elton')
  await field(page, 'Family name').fill('Verhaegen')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'A proposal. Ask how they wish to be called.' }).press('Enter')
  await expect(page.getByLabel('Address as')).toBeFocused()
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('Address as')).toHaveValue('Elton Verhaegen')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Elton Verhaegen')
  await page.getByRole('term').filter({ hasText: 'Speaks' }).waitFor()
  await page.getByRole('link', { name: 'Not known yet' }).first().press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a language' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Change the people' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add a person' })).toBeFocused()
})

test('one field is brought back as it was, and the others stay as they are', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1/edit')
  // However many forms a name has, the hand begins in the one that is shown.
  await expect(field(page, 'Family name')).toBeFocused()
  const residence = page.getByRole('textbox', { name: 'Lives in' })
  const before = await residence.inputValue()
  await residence.fill('Nara')
  await page.getByLabel('House or company').fill('Tanaka & Daughters')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: 'Everything else' }).click()
  await expect(page.getByText('Tanaka & Daughters')).toBeVisible()
  await page.getByRole('button', { name: 'Restore this: Lives in' }).click()
  await expect(page.getByText('Restored: Lives in.')).toBeVisible()
  await expect(page.getByText('Tanaka & Daughters').first()).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await go(page, '/clients/1/edit')
  await expect(residence).toHaveValue(before)
})

test('how a language is spoken is read whole, in the interface languages with the longest words', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  for (const language of ['fr', 'ja', 'ru', 'de']) {
    await ask(page, 'staff.setPreferences', { ...(await ask(page, 'staff.preferences', {})), language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await go(page, '/clients/1/edit')
    const choices = page.locator('[data-part="languages"] .truncate')
    await expect(choices.first()).toBeVisible()
    const cut = await choices.evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
    )
    expect(cut, language).toEqual([])
    await go(page, '/clients/1')
  }
})
