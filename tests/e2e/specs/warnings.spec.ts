import type { Page } from '@playwright/test'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

// The demo's book is the same each time: 田中 美咲, Grace Tan, محمد بن راشد آل سعيد and María José García Márquez.
const [TANAKA, TAN, ALSAEED, GARCIA] = [1, 13, 27, 44]

test.beforeEach(async ({ page }) => {
  await new FirstRun(page).openDemo()
})

async function plan(page: Page, clientId: number, kind: string): Promise<void> {
  await go(page, `/appointments/new?client=${clientId}`)
  await page.getByRole('radio', { name: kind }).check({ force: true })
}

test('says beside the form what speaks against a call, and books it all the same', async ({ page }) => {
  const refused = page.getByText(/^Telephone: refused/)
  await plan(page, TANAKA, 'A visit here')
  await expect(page.getByText(/in Tokyo/)).toBeVisible()
  await expect(refused).toHaveCount(0)
  await plan(page, TANAKA, 'A call')
  await expect(refused).toBeVisible()

  await plan(page, ALSAEED, 'A call')
  await expect(page.getByText('Only by WhatsApp, 11:00 to 22:00 on their clock.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
})

test('keeps purchases from whom a rule leaves out, and says so in one sentence wherever they would be told', async ({
  page,
}) => {
  const kept = page.getByText('What they bought is kept from your view.')
  for (const tab of ['', 'history']) {
    await go(page, `/clients/${TAN}?tab=${tab}`)
    await expect(kept, tab).toBeVisible()
    await expect(page.getByText('Cobalt', { exact: true }), tab).toHaveCount(0)
  }
  await go(page, `/clients/${ALSAEED}`)
  await expect(page.getByText('Has his watches serviced here, every second year')).toBeVisible()
  await expect(kept).toHaveCount(0)
})

test('warns of a veto of somebody who comes along by their name, also on the brief', async ({ page }) => {
  await plan(page, TANAKA, 'A visit here')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.keyboard.type('García')
  await page.getByRole('option', { name: /María José/ }).click()
  await page.getByLabel('Purpose').fill('Oysters before the opera')
  const warning = page.getByText(/María José García Márquez.*Shellfish, even near the plate/)
  await expect(warning).toBeVisible()
  await page.getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
  await expect(warning).toBeVisible()
})

test('warns of a gift that breaks a veto as it is written on the form', async ({ page }) => {
  await go(page, `/clients/${GARCIA}/edit`)
  await page.getByRole('button', { name: 'Add a gift' }).click()
  await page.keyboard.type('A basket of oysters')
  await expect(page.getByText(/Shellfish, even near the plate/)).toBeVisible()
})

test('says at an address that a letter would break the rule of the one way', async ({ page }) => {
  await go(page, `/clients/${ALSAEED}/edit`)
  await page.getByRole('button', { name: 'Add an address' }).click()
  await page.getByLabel('As they write it').last().fill('Villa 12, Al Wasl Road')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('tablist')).toBeVisible()
  await go(page, `/clients/${ALSAEED}?tab=else`)
  const addresses = page.getByRole('region', { name: 'Addresses' })
  await expect(addresses).toContainText('Only by WhatsApp, 11:00 to 22:00 on their clock.')
  await expect(addresses).toContainText('Villa 12, Al Wasl Road')
})
