import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FirstRun } from '../pages/first-run.ts'
import { expect, fixture, test } from '../../support/launch.ts'
import { readPdf } from '../../support/pdf-text.ts'

test('a new boutique brings in its old book, finds 美咲, books her visit and prints the brief', async ({
  app,
  page,
  userData,
}) => {
  test.setTimeout(180_000)
  await new FirstRun(page).createBoutique()

  await test.step('bring in the old client book', async () => {
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    }, fixture('google-contacts.csv'))
    await page.getByRole('link', { name: 'Bring in a client book' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Bring in a client book' }).click()
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await expect(page.getByText('A Google Contacts export with 182 people.')).toBeVisible()
    await page.getByRole('button', { name: 'See what becomes of each row' }).click()
    await page.getByRole('button', { name: /^Bring in \d+ clients$/ }).click()
    await expect(page.getByText('They are in the book')).toBeVisible()
  })

  for (const typed of ['misaki', 'みさき', '美咲']) {
    await test.step(`find her by typing ${typed}`, async () => {
      await page.keyboard.press('Control+K')
      await page.keyboard.type(typed)
      await expect(page.getByRole('option', { name: /田中\s?美咲/ }).first()).toBeVisible()
      await page.keyboard.press('Escape')
    })
  }

  await test.step('book a visit from her page', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.type('misaki tanaka')
    await expect(page.getByRole('option', { name: /田中\s?美咲/ }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /田中/ })).toBeVisible()
    await page.keyboard.press('Control+B')
    const client = page.getByRole('combobox', { name: 'Client' })
    await client.fill('みさき')
    await page
      .getByRole('option', { name: /田中\s?美咲/ })
      .first()
      .click()
    await page.getByLabel('Purpose').fill('A ring for the silver wedding')
    await page.getByLabel('Must not know').fill('Her husband must not know.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
  })

  await test.step('the brief becomes one page of PDF that says what it must', async () => {
    const file = join(userData, 'brief.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText('Saved as “brief.pdf”.')).toBeVisible()
    const pdf = await readPdf(readFileSync(file))
    expect(pdf.pages).toBe(1)
    expect(pdf.text).toContain('田中')
    expect(pdf.text).toContain('美咲')
    expect(pdf.text).toContain('A ring for the silver wedding')
    expect(pdf.text).toContain('Her husband must not know.')
    expect(pdf.text).toContain('Shred after the visit.')
  })
})
