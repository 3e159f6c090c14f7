import { type Page } from '@playwright/test'

/** Two hands on the keyboard, which count what they press: a chord is one press, and so is each letter. */
export class Hands {
  readonly page: Page
  chords = 0
  letters = 0
  constructor(page: Page) {
    this.page = page
  }

  async press(chord: string): Promise<void> {
    this.chords += 1
    await this.page.keyboard.press(chord)
  }

  async type(text: string): Promise<void> {
    this.letters += text.length
    await this.page.keyboard.type(text)
  }
}
