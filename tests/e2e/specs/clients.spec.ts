import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { Hands } from '../pages/hands.ts'
import { expect, go, test, untilReady } from '../../support/launch.ts'

/** Ctrl+N, Tab, Ctrl+Enter; Ctrl+K, Tab, Ctrl+Enter. */
const CHORDS_FROM_NOBODY_TO_A_NOTE = 6

/** Her name as the heading holds it, each part with its reading. */
const MISAKI = /田中.*美咲/

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const noteBox = (page: Page) => page.getByRole('textbox', { name: 'What did you learn?' })

test('a new client and the first note about them take six chords beside the words themselves', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  const hands = new Hands(page)
  // Nobody waits for a form or a box: what is typed before it stands is in it.
  await hands.press('Control+N')
  await hands.type('Ottilie')
  await expect(page.getByLabel('Given name').first()).toHaveValue('Ottilie')
  await expect(page.getByLabel('Given name').first()).toBeFocused()
  await hands.press('Tab')
  await hands.type('Verhaegen')
  await hands.press('Control+Enter')
  await expect(heading(page)).toHaveText(/Ottilie Verhaegen/)

  await hands.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Find' })).toBeFocused()
  await hands.type('verhagen')
  await expect(page.getByRole('option', { name: /Verhaegen/, selected: true })).toBeVisible()
  await hands.press('Tab')
  await hands.type('Asked for tea.')
  await expect(noteBox(page)).toHaveValue('Asked for tea.')
  await hands.press('Control+Enter')
  await expect(page.getByRole('list', { name: 'Notes, newest first' })).toContainText('Asked for tea.')
  await expect(noteBox(page)).toHaveValue('')
  expect(hands.chords).toBeLessThanOrEqual(CHORDS_FROM_NOBODY_TO_A_NOTE)

  // Asked for once more, at an address that is open already.
  await noteBox(page).blur()
  await hands.press('Control+K')
  await hands.type('verhagen')
  await expect(page.getByRole('option', { name: /Verhaegen/, selected: true })).toBeVisible()
  await hands.press('Tab')
  await expect(noteBox(page)).toBeFocused()
})

test('Enter pressed before the answer is there opens who was typed, not who stood there', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  for (const [typed, name] of [
    ['misaki', MISAKI],
    ['zhang wei', /张伟/],
    ['brandhorst', /Brandhorst-Keller/],
  ] as const) {
    await page.keyboard.press('Control+K')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(name)
  }
})

test('a row taken off the form comes back where it stood', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1/edit')
  const numbers = page.getByRole('textbox', { name: 'Number or name' })
  await expect(numbers.nth(0)).toHaveValue('misaki.tanaka.example')
  await page.getByRole('button', { name: 'Remove this way' }).first().click()
  await expect(numbers).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(numbers).toHaveCount(2)
  await expect(numbers.nth(0)).toHaveValue('misaki.tanaka.example')
  await expect(numbers.nth(0)).toBeFocused()
})

test('a part of the page leads to where it is changed, ready to add to', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1?part=reach')
  // Read from nothing, the page fits the window at first, and then grows above the part it was asked for.
  const window = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 1280, height: 1400 })
  await page.reload()
  await untilReady(page)
  await expect(page.locator('#part-facts')).toContainText('Restores paper')
  await expect(page.locator('#part-tastes')).toContainText('Hojicha')
  await expect(page.locator('#part-reach')).toBeInViewport()
  await page.setViewportSize(window)
  await go(page, '/clients/1?part=sizes')
  await expect(page.locator('#part-sizes')).toBeFocused()
  const hands = new Hands(page)
  await hands.press('Tab')
  await expect(page.getByRole('link', { name: 'Change the sizes' })).toBeFocused()
  await hands.press('Enter')
  await expect(page.getByRole('button', { name: 'Add a size' })).toBeFocused()
  await hands.press('Enter')
  await hands.type('53')
  await hands.press('Control+Enter')
  await expect(heading(page)).toHaveText(MISAKI)
  await expect(page.getByRole('table', { name: 'Sizes' })).toContainText('53')
  expect(hands.chords).toBeLessThanOrEqual(4)
})

test('an edit is saved with one chord, and the toast brings the old form back', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1/edit')
  const addressAs = page.getByLabel('Address as')
  const before = await addressAs.inputValue()
  await addressAs.fill('Madame, simply')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('tab', { name: 'Profile' })).toBeVisible()
  await expect(heading(page)).toHaveText(MISAKI)
  await expect(page.getByText('Madame, simply')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Madame, simply')).toHaveCount(0)
  await expect(page.getByText(before, { exact: true })).toBeVisible()
})

test('a client goes to the bin and comes back by the toast from the page, and by key from the list', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients/1')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await expect(page.getByText(/has been in the bin since/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/has been in the bin since/)).toHaveCount(0)

  await go(page, '/clients')
  const row = page.getByRole('option', { name: /Giulia Bellandi/ })
  await row.focus()
  await page.keyboard.press('Delete')
  await expect(row).toHaveCount(0)
  // By key as by the button, also once the toast is gone.
  await page.getByRole('button', { name: 'Put away' }).last().click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  // Nothing comes back behind the find box.
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+Z')
  await page.keyboard.type('tanaka')
  await expect(page.getByRole('option', { name: /田中\s?美咲/, selected: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(row).toBeVisible()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
})

test('words that were not saved are there again after the window is loaded anew', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Given name').first().fill('Ottilie')
  await expect
    .poll(() =>
      page.evaluate(() =>
        window.carnet
          .call({ id: 90_003, route: 'drafts.get', input: { key: 'client:new' } })
          .then((answer) => JSON.stringify(answer)),
      ),
    )
    .toContain('Ottilie')
  await page.reload()
  await expect(page.getByLabel('Given name').first()).toHaveValue('Ottilie')

  // Whoever is added from the find box is not lost behind them: Enter begins with the name that was looked for.
  await page.keyboard.press('Control+K')
  await page.keyboard.type('Xanthe van Quill')
  await page.keyboard.press('Enter')
  const instead = page.getByRole('button', { name: /^Begin with .*Xanthe van Quill.* instead$/ })
  await expect(instead).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Given name').first()).toBeFocused()
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('Given name').first()).toHaveValue('Xanthe')
  await expect(page.getByLabel('Family name').first()).toHaveValue('van Quill')
})

test('the find box finds an action by its words and a note by one of its own', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('bin')
  await expect(page.getByRole('option', { name: 'Open the bin' })).toBeVisible()
  await page.getByRole('option', { name: 'Open the bin' }).click()
  await expect(heading(page)).toHaveText('Bin')

  await page.keyboard.press('Control+K')
  await page.keyboard.type('loupe')
  const note = page.getByRole('group', { name: 'Notes' }).getByRole('option', { name: /loupe/ })
  await expect(note).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(MISAKI)
  await expect(page.getByText('Give her the loupe without being asked.')).toBeVisible()
})

test('the find box finds a piece by the word of another language, and the visit it is made ready for', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  const pieces = page.getByRole('group', { name: 'Pieces' })
  await page.keyboard.press('Control+K')
  await page.keyboard.type('corail')
  await expect(pieces.getByRole('option', { name: /Fetches the coral.*Visit/ })).toBeVisible()
  await pieces.getByRole('option', { name: /Coral ear studs.*Gift to Fọlákẹ́/ }).click()
  await expect(page.getByRole('heading', { name: 'What was given' })).toBeInViewport()

  await page.keyboard.press('Control+K')
  await page.keyboard.type('fougère tray')
  await expect(pieces.getByRole('option', { name: /“Fougère” and “Onde” in the case/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/appointments\/\d+\/brief/)
  await expect(heading(page)).toHaveText(MISAKI)

  const around = page.getByRole('group', { name: 'People around' })
  await page.keyboard.press('Control+K')
  await page.keyboard.type('soonja kim')
  await expect(around.getByRole('option', { name: /이순자.*Mother.*김지우/i })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('fanny')
  await expect(around.getByRole('option', { name: /Fanny Lau.*The house on Robinson Road/ })).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/陳.*嘉.*欣/)
  await expect(page.getByRole('heading', { name: 'People around' })).toBeInViewport()
})

test('the list is walked with Home, End, the arrows and Enter', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await go(page, '/clients')
  const rows = page.getByRole('listbox', { name: 'Clients' }).getByRole('option')
  const focused = page.locator('[role=option]:focus')
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-posinset', '61')
  await page.keyboard.press('ArrowUp')
  await expect(focused).toHaveAttribute('aria-posinset', '60')
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('aria-posinset', '2')
  const name = (await focused.locator('bdi').first().innerText()).trim()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText(name)
})
