import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

async function chooseClient(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Client' }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click()
  await page.getByRole('option', { name: option }).click()
}

test('a visit at a taken hour tells who has it and the guest’s own time, and can be booked all the same', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+B')
  await chooseClient(page, 'kovalenko', /Олена Коваленко/)
  await choose(page, 'Salon', 'Perle')
  await expect(page.getByText('11:00 in Kyiv, the same day.')).toBeVisible()
  const taken = page.getByRole('list', { name: 'Taken at that time' })
  await expect(taken).toContainText(/Perle is taken by 田中\s?美咲 from 10:00 to 11:15\./)
  await expect(taken).toContainText('You can book it all the same.')

  await page.getByLabel('Purpose').fill('The pink spinel')
  await page.getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
  await go(page, '/')
  await expect(page.getByRole('list', { name: 'Visits of the day' })).toContainText('The pink spinel')
})

test('what is ready is ticked on Today, and a slip is unticked', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const visit = page
    .getByRole('list', { name: 'Visits of the day' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /田中\s?美咲/ }) })
  await expect(visit).toContainText('7 of 9 ready')
  const hojicha = visit.getByRole('checkbox', { name: /Hojicha/ })
  await hojicha.focus()
  await page.keyboard.press('Space')
  await expect(visit).toContainText('8 of 9 ready')
  await expect(hojicha).toBeChecked()
  await page.keyboard.press('Space')
  await expect(visit).toContainText('7 of 9 ready')
  await expect(hojicha).not.toBeChecked()
})

test('a cancelled visit leaves the day, and the toast brings it back', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const day = page.getByRole('list', { name: 'Visits of the day' })
  const name = day.getByRole('link', { name: /张伟/ })
  await name.click()
  await page.getByRole('link', { name: 'Change the visit' }).click()
  await page.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(page.getByText('The visit is cancelled.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reinstate the visit of 张伟' })).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The visit is back in the book.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reinstate the visit of 张伟' })).toHaveCount(0)
  await go(page, '/')
  await expect(name).toBeVisible()
})
