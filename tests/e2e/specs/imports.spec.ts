import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FirstRun } from '../pages/first-run.ts'
import { Imports } from '../pages/imports.ts'
import { expect, fixture, test } from '../../support/launch.ts'

test('a client book in an old encoding is dropped, looked at, brought in, and undone as a whole', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  const imports = new Imports(page)
  const people = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^Clients/ })
  await expect(people).toHaveText(/60/)

  await test.step('the encoding is found, and another one is seen at once', async () => {
    await imports.open()
    await imports.drop(fixture('outlook-ja-shift_jis.csv'))
    await expect(page.getByText(/^An Outlook export with \d+ people\.$/)).toBeVisible()
    await expect(page.getByRole('button', { name: /Encoding/ })).toContainText('Japanese (Shift JIS)')
    await expect(imports.preview()).toContainText('美咲')
    await imports.readAs('Greek (Windows 1253)')
    await expect(imports.preview()).not.toContainText('美咲')
    await imports.readAs('Japanese (Shift JIS)')
    await expect(imports.preview()).toContainText('美咲')
  })

  await test.step('every row is told before anything is written', async () => {
    await imports.look()
    console.log(await page.locator('main').innerText())
  })
})
