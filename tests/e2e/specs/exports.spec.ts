import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { FirstRun } from '../pages/first-run.ts'
import { readCsvText } from '../../../electron/services/imports/read-csv.ts'
import { expect, go, test } from '../../support/launch.ts'

test('the book is taken out as a table, a client as a card, and what was asked for is in the file', async ({
  app,
  page,
  userData,
}) => {
  await new FirstRun(page).openDemo()
  const saveTo = (file: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath })
    }, file)
  const sheet = page.getByRole('dialog')

  await test.step('the whole book, as CSV, from the list', async () => {
    const file = join(userData, 'book.csv')
    await saveTo(file)
    await go(page, '/clients')
    await page.getByRole('button', { name: 'Take out…' }).click()
    await expect(sheet).toContainText('The whole book, 61 clients')
    await expect(sheet).toContainText('The file is not encrypted')
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    expect((await axe.setLegacyMode().analyze()).violations).toEqual([])
    await sheet.getByRole('radio', { name: /^CSV table/ }).press('Space')
    await sheet.getByRole('button', { name: 'Save the file…' }).click()
    await expect(page.getByText(/book\.csv.* is saved, with 61 clients\./)).toBeVisible()
    await expect(sheet).toBeHidden()
    const records = readCsvText(readFileSync(file, 'utf8').slice(1), ',')
    expect(records).toHaveLength(62)
    expect(records.some(({ cells }) => cells.includes('misaki.tanaka@example.jp'))).toBe(true)
  })

  await test.step('from anywhere, by the find box and by the app menu', async () => {
    await go(page, '/appointments')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('take out')
    await expect(page.getByRole('option', { name: /^Take clients out/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Find' })).toBeHidden()
    await expect(sheet).toContainText('The whole book, 61 clients')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('take-out')?.click())
    await expect(sheet).toContainText('The whole book, 61 clients')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('leaving what the find box opened, the keyboard is where it was before the box', async () => {
    const book = page.getByRole('main').getByRole('link', { name: 'Book a visit' }).first()
    for (const [wish, opened] of [
      ['take out', /^Take clients out/],
      ['write down', /^Write down/],
    ] as const) {
      await book.focus()
      await page.keyboard.press('Control+K')
      await page.keyboard.type(wish)
      await expect(page.getByRole('option', { name: opened })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'Find' })).toBeHidden()
      await expect(sheet).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(sheet).toBeHidden()
      await expect(book).toBeFocused()
    }
    // The key pressed once more on the open sheet is not where one was.
    await page.keyboard.press('Control+J')
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Control+J')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(book).toBeFocused()
  })

  await test.step('those a list shows, and nothing when the dialog is left', async () => {
    await saveTo('')
    await go(page, '/clients?show=.ja')
    await page.getByRole('button', { name: 'Take out…' }).click()
    await expect(sheet.getByRole('radio', { name: /^The list as it is shown/ })).toBeChecked()
    await sheet.getByRole('button', { name: 'Save the file…' }).click()
    await expect(sheet.getByRole('button', { name: 'Save the file…' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('one client, as a card, from their page', async () => {
    const file = join(userData, 'misaki.vcf')
    await saveTo(file)
    await go(page, '/clients/1')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Take out of the book…' }).click()
    await sheet.getByRole('radio', { name: /^Address cards/ }).press('Space')
    await sheet.getByRole('button', { name: 'Save the file…' }).click()
    await expect(page.getByText(/misaki\.vcf.* is saved, with 1 client\./)).toBeVisible()
    const card = readFileSync(file, 'utf8')
    expect(card.match(/BEGIN:VCARD/g)).toHaveLength(1)
    expect(card).not.toContain('Kamakura')
    expect(existsSync(join(userData, 'book.csv'))).toBe(true)
  })
})
