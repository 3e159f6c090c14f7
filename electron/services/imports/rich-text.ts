/** The longest text that is kept of a cell: twice what a sheet allows. */
const LONGEST_TEXT = 65_536
/** The longest that is heard of one: a cell as full as a sheet allows, each sign of it written as `_xHHHH_`. */
const LONGEST_HEARD = 7 * 32_767

/** Puts together the runs of a text; the phonetic ones beside them (rPh) are not part of it. */
export class RichText {
  #text = ''
  #isIn = false
  #isHeard = false
  #isPhonetic = false

  /** Begins a text. */
  start(): void {
    this.#text = ''
    this.#isIn = true
    this.#isHeard = false
    this.#isPhonetic = false
  }

  /** An element inside the text. */
  open(element: string): void {
    if (element === 'rPh') this.#isPhonetic = true
    if (element === 't' || element === 'v') this.#isHeard = this.#isIn && !this.#isPhonetic
  }

  /** Letters, of which only those that belong to the text are kept. */
  text(text: string): void {
    if (this.#isHeard && this.#text.length < LONGEST_HEARD) this.#text += text
  }

  /** The end of an element inside the text. */
  close(element: string): void {
    if (element === 'rPh') this.#isPhonetic = false
    if (element === 't' || element === 'v') this.#isHeard = false
  }

  /** Ends the text and answers it, with `_x000D_` and the like as the signs they stand for. */
  end(): string {
    this.#isIn = false
    const text = this.#text.slice(0, LONGEST_HEARD)
    if (!/[\r_]/.test(text)) return text.slice(0, LONGEST_TEXT)
    const escaped = /_x([0-9a-f]{4})_/gi
    return text
      .replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\r\n?/g, '\n')
      .slice(0, LONGEST_TEXT)
  }
}
