import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { Hands } from '../pages/hands.ts'
import { expect, go, test } from '../../support/launch.ts'

const sheet = (page: Page) => page.getByRole('dialog', { name: 'What did you learn?' })
const sentence = (page: Page) => sheet(page).getByRole('textbox', { name: 'What did you learn?' })

test('a sentence is captured from anywhere by keyboard alone: whom, what it is, how it is known', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/appointments')
  const hands = new Hands(page)
  // Typed at once, as a hand does: the sheet has the focus before the next key.
  await hands.press('Control+J')
  await hands.type('Never shows her python bag @')
  await expect(sheet(page).getByRole('combobox', { name: 'About whom' })).toBeFocused()
  // Enter is for the words just typed, whose answer may still be on its way.
  await hands.type('misaki')
  await hands.press('Enter')
  await expect(sentence(page)).toBeFocused()
  await hands.press('Alt+T')
  await hands.press('Alt+2')
  await expect(sheet(page).getByRole('radio', { name: 'Observed' })).toBeChecked()
  await expect(sheet(page).getByRole('button', { name: /Keep it as a taste for .*Python/ })).toBeVisible()
  await hands.press('Control+Enter')
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.getByText(/Kept with the tastes of .*田中 美咲/)).toBeVisible()
  expect(hands.chords).toBeLessThanOrEqual(5)

  await go(page, '/clients/1')
  const tastes = page.getByRole('list', { name: 'Tastes' })
  await expect(tastes).toContainText('Never shows her python bag')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(tastes).not.toContainText('python')
})

test('what was only inferred says so wherever it is found, and secrets stay covered on the sheet', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1')
  await page.keyboard.press('Control+J')
  await expect(sheet(page).getByText(/never to mention/)).toBeVisible()
  await expect(sheet(page)).not.toContainText('Kamakura')
  await page.keyboard.type('May come to love Lalique')
  await page.keyboard.press('Alt+F')
  await page.keyboard.press('Alt+5')
  await page.keyboard.press('Control+Enter')
  await expect(sheet(page)).toHaveCount(0)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('lalique')
  await expect(page.getByRole('option', { name: /Lalique/ }).first()).toContainText('Inferred')
})

test('words put away with Escape come back with the sheet, and go to the client whose page is open', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1')
  await page.keyboard.press('Control+J')
  await expect(sheet(page).getByRole('combobox', { name: 'About whom' })).toHaveValue('田中 美咲')
  await expect(sentence(page)).toBeFocused()
  await page.keyboard.type('Her sister calls on Sundays')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await page.keyboard.press('Control+J')
  await page.keyboard.type(', after Mass')
  await expect(sentence(page)).toHaveValue(/^Her sister calls on Sundays\n?, after Mass$/)
  await page.keyboard.press('Alt+F')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'What else we know' })).toContainText(
    'Her sister calls on Sundays',
  )
})

test('a fact that was changed keeps its earlier wording, which can stand again', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/2')
  const known = page.getByRole('region', { name: 'What else we know' })
  await known.getByRole('button', { name: 'Add what you know' }).click()
  await expect(known.getByRole('textbox', { name: 'What is known' })).toBeFocused()
  await page.keyboard.type('Spends August in Biarritz')
  await page.keyboard.press('Enter')
  await expect(known).toContainText('Spends August in Biarritz')
  await known.getByRole('button', { name: /Change or remove: .*Biarritz/ }).click()
  await page.getByRole('menuitem', { name: 'Change' }).click()
  const words = known.getByRole('textbox', { name: 'What is known' })
  await expect(words).toBeFocused()
  await words.fill('Spends July in Biarritz')
  await page.keyboard.press('Enter')
  await expect(known).toContainText('Spends July in Biarritz')

  await known.getByRole('button', { name: /Earlier wordings of/ }).click()
  const earlier = page.getByRole('dialog', { name: /Earlier wordings of/ })
  await expect(earlier).toContainText('Spends August in Biarritz')
  await earlier.getByRole('button', { name: 'Make this the standing one again' }).click()
  await expect(known).toContainText('Spends August in Biarritz')
  await expect(known).not.toContainText('Spends July')
})

test('a refusal from the vocabulary warns whoever plans to offer a kind of it', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/2')
  await page.getByRole('button', { name: 'Add a refusal' }).click()
  await expect(page.getByRole('combobox', { name: 'What they refuse' })).toBeFocused()
  await page.keyboard.type('exotic')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'A refusal' })
  await expect(form.getByRole('combobox', { name: 'What they refuse' })).toHaveValue('Exotic skins')
  await expect(form).toContainText('Material')
  await form.getByText('An allergy').click()
  await form.getByText('Never', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: 'Refusals' })).toContainText('allergy')
  await expect(page.getByRole('list', { name: 'Refusals' })).toContainText('Exotic skins')

  await go(page, '/appointments/new?client=2')
  const purpose = page.getByLabel('Purpose')
  await purpose.fill('A watch strap of alligator')
  await expect(page.getByRole('list', { name: 'Not to be offered' })).toContainText('Exotic skins')
  await purpose.fill('A watch strap')
  await expect(page.getByRole('list', { name: 'Not to be offered' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a thing to prepare' }).click()
  await page.keyboard.type('The strap in python')
  await expect(page.getByRole('list', { name: 'Not to be offered' })).toContainText('Exotic skins')
})

test('the house adds a word of its own, which is then offered for a taste', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/settings?part=words')
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByRole('textbox', { name: 'English' }).fill('Old garden emerald')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'Words for tastes' })).toContainText('Old garden emerald')

  await go(page, '/clients/2')
  await page.getByRole('button', { name: 'Add a taste' }).click()
  await expect(page.getByRole('combobox', { name: 'What they like' })).toBeFocused()
  await page.keyboard.type('garden')
  await expect(page.getByRole('option', { name: /Old garden emerald/ })).toBeVisible()
})

test('the sheet and the words are within reach of everybody', async ({ page }) => {
  const violations = async () => {
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    return (await axe.setLegacyMode().analyze()).violations
  }
  await new FirstRun(page).openDemo()
  await go(page, '/settings?part=words')
  expect(await violations()).toEqual([])
  await go(page, '/clients/1')
  await page.keyboard.press('Control+J')
  await expect(sentence(page)).toBeFocused()
  await page.keyboard.press('Alt+T')
  await expect(sheet(page).getByRole('radio', { name: 'A taste' })).toBeChecked()
  expect(await violations()).toEqual([])
})
