import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { Imports } from '../pages/imports.ts'
import { expect, go, launchCarnet, test } from '../../support/launch.ts'

/** Saves the whole book, losslessly, under a name. */
async function takeOut(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await go(page, '/clients')
  await page.getByRole('button', { name: 'Take out…' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: /^Another Carnet/ }).press('Space')
  await sheet.getByRole('button', { name: 'Save the file…' }).click()
  await expect(sheet).toBeHidden()
}

const inTheBook = (page: Page) =>
  page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^Clients/ })

test('a whole book moves into a new house, and can be added to a book and taken back', async ({
  app,
  page,
  userData,
}) => {
  test.slow()
  const file = join(userData, 'house.json')
  await new FirstRun(page).openDemo()
  await takeOut(app, page, file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'carnet/1' })

  await test.step('a book that has clients takes it in beside them, and gives it back', async () => {
    const imports = new Imports(page)
    await imports.open()
    await imports.drop(file)
    await expect(page.getByText(/^It holds 61 clients,/)).toBeVisible()
    await expect(page.getByText('Everyone in it is added beside the clients of this book.')).toBeVisible()
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await expect(page.getByRole('heading', { name: 'They are in the book' })).toBeVisible()
    await expect(inTheBook(page)).toHaveText(/122$/)
    await page.getByRole('link', { name: 'See all imports' }).click()
    await imports.undo('house.json')
    await expect(inTheBook(page)).toHaveText(/61$/)
  })

  await test.step('an empty book becomes it', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'carnet-e2e-'))
    const other = await launchCarnet(elsewhere)
    try {
      const house = await other.firstWindow()
      await new FirstRun(house).createBoutique()
      const imports = new Imports(house)
      await imports.open()
      await imports.drop(file)
      await expect(house.getByText('so it becomes the one in the file')).toBeVisible()
      await house.getByRole('button', { name: 'Bring it in' }).click()
      await expect(inTheBook(house)).toHaveText(/61$/)
      await house.keyboard.press('Control+K')
      await house.keyboard.type('misaki')
      await expect(house.getByRole('option', { name: /美咲/ }).first()).toBeVisible()
      await house.keyboard.press('Enter')
      await expect(house.getByRole('heading', { name: /美咲/ }).first()).toBeVisible()
    } finally {
      await other.close()
      rmSync(elsewhere, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
