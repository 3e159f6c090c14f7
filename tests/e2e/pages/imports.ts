import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** The wizard that brings in a client book. */
export class Imports {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/imports/new'
    })
    await expect(this.page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  }

  /** Lets a file fall on the page, as when it is dragged there from a folder. */
  async drop(file: string, bytes: Buffer = readFileSync(file)): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ({ name, base64 }) => {
        const carried = new DataTransfer()
        carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
        return carried
      },
      { name: basename(file), base64: bytes.toString('base64') },
    )
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.dispatchEvent('main', type, { dataTransfer })
    }
  }

  /** The first rows of the file, as they read now. */
  preview(): Locator {
    return this.page.getByRole('region', { name: 'The first rows of the file' })
  }

  async readAs(encoding: string): Promise<void> {
    await this.page.getByRole('button', { name: /Encoding/ }).click()
    await this.page.getByRole('option', { name: encoding }).click()
  }

  async readSheet(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Sheet/ }).click()
    await this.page.getByRole('option', { name }).click()
  }

  /** Looks at every row before anything is written. */
  async look(): Promise<void> {
    await this.page.getByRole('button', { name: 'See what becomes of each row' }).click()
    await expect(this.findings()).toBeVisible()
  }

  /** What becomes of each row. */
  findings(): Locator {
    return this.page.getByRole('list', { name: 'What becomes of each row' })
  }

  /** Says what becomes of those the book or the file names already. */
  async settle(policy: string): Promise<void> {
    await this.page.getByRole('radio', { name: policy }).focus()
    await this.page.keyboard.press('Space')
  }

  async bringIn(): Promise<void> {
    await this.page.getByRole('button', { name: /^Bring in (\d+ clients?|what is missing)$/ }).click()
    await expect(this.page.getByRole('heading', { name: 'They are in the book' })).toBeVisible()
  }

  /** Undoes the import of a file, from the list of imports. */
  async undo(fileName: string): Promise<void> {
    const entry = this.page.getByRole('listitem').filter({ hasText: fileName })
    await entry.getByRole('button', { name: 'Undo the import' }).click()
    const question = this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'))
    await question.getByRole('button', { name: 'Undo the import' }).click()
  }
}
