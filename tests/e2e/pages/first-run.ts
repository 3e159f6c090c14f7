import { expect, type Page } from '@playwright/test'

/** The passphrase every boutique made by the specs opens with. */
export const PASSPHRASE = 'une lampe verte sous la pluie'

/** The first day: from the violet cover to an open, empty book. */
export class FirstRun {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  private next = () => this.page.getByRole('button', { name: 'Continue' }).click()

  async openDemo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the demo boutique' }).click()
    await expect(this.page.getByText('This is the demo boutique.')).toBeVisible()
  }

  /** Makes the boutique; answers its recovery key as it was shown. */
  async createBoutique(): Promise<string> {
    const { page } = this
    await page.getByRole('button', { name: 'Begin the book of your boutique' }).click()
    await page.getByLabel('Name of the boutique').fill('Maison Aurèle')
    await page.getByLabel('Address').fill('Rue de la Paix, Paris')
    await this.choose('Country', 'France')
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Paris/)
    await this.next()
    await page.getByLabel('Name of the manager').fill('Camille Roussel')
    await page.getByLabel(/^Passphrase/).fill(PASSPHRASE)
    await page.getByLabel(/^The same passphrase once more/).fill(PASSPHRASE)
    await this.next()
    await page.getByRole('button', { name: 'Print the key' }).waitFor()
    const key = await this.readKey()
    await this.next()
    await page.getByText('Show that you have the key').waitFor()
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const asked = page.getByRole('textbox', { name: `Group ${number}` })
      if (await asked.isVisible()) await asked.fill(key.split('-')[number - 1] ?? '')
    }
    await page.getByRole('button', { name: 'Make the book' }).click()
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
    return key
  }

  /** Reads the key from the page: eight groups of five. */
  async readKey(): Promise<string> {
    let groups: string[] = []
    await expect(async () => {
      const text = await this.page.locator('main').innerText()
      groups = text.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []
      expect(groups).toHaveLength(8)
    }).toPass()
    return groups.join('-')
  }

  private async choose(label: string, text: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label })
    await box.fill(text)
    await this.page
      .getByRole('option', { name: new RegExp(text) })
      .first()
      .click()
  }
}
