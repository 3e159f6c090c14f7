import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { FirstRun } from '../pages/first-run.ts'
import { Imports } from '../pages/imports.ts'
import { expect, fixture, test } from '../../support/launch.ts'
import { makeWorkbook, textRows } from '../../support/workbooks.ts'

/** A repeated row, one that names nobody, and one that is fine. */
const UNEVEN = [
  'Name,Mobile,Email,Notes',
  'Zélie Fontanel,+33 6 12 34 56 78,zelie@example.com,Likes the chair by the window',
  'Zélie Fontanel,+33 6 12 34 56 78,zelie@example.com,Came again in spring',
  ',,,A bracelet was left at the desk',
  'Ottilie Verhaegen,+32 470 12 34 56,,',
].join('\r\n')

test('a client book in an old encoding is dropped, looked at, brought in, and undone as a whole', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  const inTheBook = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^Clients/ })
  await expect(inTheBook).toHaveText(/61$/)

  await test.step('the encoding is found, and another one is seen at once', async () => {
    await imports.open()
    await imports.drop(fixture('outlook-ja-shift_jis.csv'))
    await expect(page.getByText('An Outlook export with 48 people.')).toBeVisible()
    await expect(page.getByRole('button', { name: /Encoding/ })).toContainText('Japanese (Shift JIS)')
    await expect(imports.preview()).toContainText('美咲')
    await imports.readAs('Cyrillic (Windows 1251)')
    await expect(imports.preview()).not.toContainText('美咲')
    await imports.readAs('Japanese (Shift JIS)')
    await expect(imports.preview()).toContainText('美咲')
  })

  await test.step('every row is told, and nothing is written yet', async () => {
    await imports.look()
    await expect(page.getByText(/^Of 48 rows, 48 are new\./)).toBeVisible()
    await expect(imports.findings().getByRole('listitem').first()).toContainText('Line 2')
    await expect(imports.findings()).toContainText('A new client.')
    await expect(inTheBook).toHaveText(/61$/)
  })

  await test.step('they come into the book together, and leave it together', async () => {
    await imports.bringIn()
    await expect(inTheBook).toHaveText(/109$/)
    await page.getByRole('link', { name: 'See all imports' }).click()
    await imports.undo('outlook-ja-shift_jis.csv')
    await expect(page.getByText('Undone. The book is as it was before this file.')).toBeVisible()
    await expect(inTheBook).toHaveText(/61$/)
  })
})

const WORKBOOK = makeWorkbook({
  sheets: {
    Totals: textRows([
      ['Salon', 'Year'],
      ['Ivory', '2025'],
    ]),
    Clientes: `${textRows([['Name', 'Email', 'Birthday']])}<row r="2"><c t="inlineStr"><is><t>Iñaki Etxebarría</t></is></c><c t="inlineStr"><is><t>inaki@example.com</t></is></c><c s="0"><v>30740</v></c></row>`,
    Old: textRows([['Name'], ['Nobody to see']]),
  },
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  tabs: { Old: 'state="hidden"' },
})

test('a workbook is read sheet by sheet, brought in, and undone', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  const inTheBook = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^Clients/ })

  await test.step('another sheet is chosen, and hidden ones are not offered', async () => {
    await imports.open()
    await imports.drop('clients.xlsx', Buffer.from(WORKBOOK))
    await expect(imports.preview()).toContainText('Ivory')
    await page.getByRole('button', { name: /Sheet/ }).click()
    await expect(page.getByRole('option')).toHaveText(['Totals', 'Clientes'])
    await page.keyboard.press('Escape')
    await imports.readSheet('Clientes')
    await expect(page.getByText('A workbook; its sheet has 1 row.')).toBeVisible()
    await expect(imports.preview()).toContainText('1984-02-28')
  })

  await test.step('its people come and go together', async () => {
    await imports.look()
    await expect(imports.findings()).toContainText('Iñaki Etxebarría')
    await imports.bringIn()
    await expect(inTheBook).toHaveText(/62$/)
    await page.getByRole('link', { name: 'See all imports' }).click()
    await imports.undo('clients.xlsx')
    await expect(inTheBook).toHaveText(/61$/)
  })

  await test.step('the next time begins anew, with what came of it a link away', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Bring in a client book' }).click()
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'They are in the book' })).toBeHidden()
    await page.getByRole('link', { name: 'See all imports' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'clients.xlsx' })).toBeVisible()
  })
})

test('a file that cannot be read says why, and what to do', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  await imports.open()
  const [compound, password] = [
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]
  const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['clients.xls', Buffer.concat([compound, Buffer.alloc(600)]), /save it as an Excel workbook \(\.xlsx\)/],
    ['secret.xlsx', Buffer.concat([compound, password]), /protected by a password/],
    ['half.xlsx', WORKBOOK.subarray(0, 400), /damaged or cut short/],
    ['blank.xlsx', Buffer.from(makeWorkbook({ sheets: { A: '' } })), /is empty/],
  ]
  for (const [name, bytes, words] of files) {
    await imports.drop(name, Buffer.from(bytes))
    await expect(page.getByRole('alert')).toContainText(words)
    await page.getByRole('button', { name: 'Choose another file' }).click()
  }
})

test('who is named twice is asked about, and the rows that were refused can be saved', async ({
  app,
  page,
  userData,
}) => {
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  await imports.open()
  await imports.drop('uneven.csv', Buffer.from(UNEVEN))
  await imports.look()
  await expect(
    page.getByText('Of 4 rows, 2 are new, 1 repeats a row of this file and 1 cannot be'),
  ).toBeVisible()
  await expect(imports.findings()).toContainText(
    'No name, telephone number or email address says who this is.',
  )

  await imports.settle('Add them as new clients')
  await expect(page.getByRole('button', { name: 'Bring in 3 clients' })).toBeVisible()
  await imports.settle('Leave them as they are')
  await expect(page.getByRole('button', { name: 'Bring in 2 clients' })).toBeVisible()
  await imports.bringIn()

  const file = join(userData, 'refused.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Save the row that was not brought in' }).click()
  await expect(page.getByText('The rows are saved.')).toBeVisible()
  expect(existsSync(file)).toBe(true)
  const saved = readFileSync(file, 'utf8')
  expect(saved).toContain('A bracelet was left at the desk')
  expect(saved).toContain('No name, telephone number or email address says who this is.')
  expect(saved).not.toContain('Ottilie')
})

test('what a column becomes is found by typing, with the keyboard alone, and is remembered', async ({
  page,
}) => {
  const file = 'Name,Mobile,Circle\r\nZélie Fontanel,+33 6 12 34 56 78,Gold\r\n'
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  const circle = page.getByRole('button', { name: /“Circle” becomes/ })
  await imports.open()
  await imports.drop('circle.csv', Buffer.from(file))
  await expect(circle).toContainText('Kept under its own heading')
  await circle.press('Enter')
  await expect(page.getByRole('option', { name: 'Kept under its own heading' })).toBeVisible()
  // Nor may anything of the list, its hidden ways out included, stand outside of the dialog it is.
  const axe = new AxeBuilder({ page })
    .options({ rules: { region: { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  expect((await axe.setLegacyMode().analyze()).violations).toEqual([])
  await page.keyboard.type('tags')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(circle).toContainText('Tags')
  await expect(circle).toBeFocused()
  await imports.look()
  await imports.bringIn()

  await page.getByRole('button', { name: 'Bring in another file' }).click()
  await imports.drop(
    'circle.csv',
    Buffer.from(file.replace('Zélie Fontanel,+33 6 12 34 56 78', 'Ana,+34 600 000 000')),
  )
  await expect(page.getByText(/^As you settled it the last time/)).toBeVisible()
  await expect(circle).toContainText('Tags')
})
