import { LONGEST_RECORD, REPORTED_UNITS } from './record-limits.ts'

/** A run of whole records: `text` can be parsed on its own, `line` is the number of its first line, from 1. */
export type RecordBlock = { text: string; line: number; refused?: never }

/** A line that is no record, cut to its first 4,000 units for the report; what follows it is read on. */
export type BrokenRecord = { text: string; line: number; refused: 'quote-not-closed' | 'record-too-long' }

/** The records of a block are all held at once, and a record may be a single letter. */
const BLOCK_UNITS = 16 * 1024
/** The quote closes a cell that spans lines, yet text follows it: the cell was never meant to be quoted. */
const BROKEN = -2
const NOT_YET = -1

/**
 * Cuts a stream of text into blocks of whole records, so that a quote left open costs one line and never the rest of
 * the file. A quote opens a cell only as its first character. A quote inside it that neither is doubled nor stands before
 * a delimiter or a line end makes the cell plain text, as csv-parse's relaxed mode has it. Line ends may be mixed.
 */
export class RecordBlocks {
  #buffer = ''
  #line = 1
  #isBroken = false
  #skipsLine = false
  readonly #delimiter: string

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Takes the next piece of text; `isLast` true flushes what is left. */
  *add(text: string, isLast: boolean): Generator<RecordBlock | BrokenRecord> {
    this.#buffer += text
    if (this.#skipsLine) this.#skipLine()
    if (!isLast && this.#buffer.length < BLOCK_UNITS) return
    while (this.#buffer.length > 0) {
      const end = this.#findRecordsEnd(isLast)
      if (end > 0) yield this.#cut(end)
      else if (this.#isBroken || isLast || this.#buffer.length > LONGEST_RECORD) yield this.#giveUpLine()
      else return
    }
  }

  #cut(end: number): RecordBlock {
    const block = { text: this.#buffer.slice(0, end), line: this.#line }
    this.#buffer = this.#buffer.slice(end)
    this.#line += countLineEnds(block.text)
    return block
  }

  /** The first record of the buffer never ends: its first physical line goes, what follows is tried again. */
  #giveUpLine(): BrokenRecord {
    this.#isBroken = false
    const end = findLineEnd(this.#buffer)
    const isLong = end > LONGEST_RECORD || (end < 0 && this.#buffer.length > LONGEST_RECORD)
    this.#skipsLine = end < 0
    const { text, line } = this.#cut(end < 0 ? this.#buffer.length : end)
    return {
      text: text.slice(0, REPORTED_UNITS),
      line,
      refused: isLong ? 'record-too-long' : 'quote-not-closed',
    }
  }

  #skipLine(): void {
    const end = findLineEnd(this.#buffer)
    this.#skipsLine = end < 0
    this.#cut(end < 0 ? this.#buffer.length : end)
  }

  /** Where the last whole record of the buffer ends, 0 when not even the first does. */
  #findRecordsEnd(isLast: boolean): number {
    const buffer = this.#buffer
    let end = 0
    let atCellStart = true
    for (let at = 0; at < buffer.length; at++) {
      const char = buffer[at]
      if (char === '"' && atCellStart) {
        at = this.#findClosingQuote(at + 1, isLast)
        if (at < 0) {
          this.#isBroken = at === BROKEN && end === 0
          return end
        }
        atCellStart = false
      } else if (char === '\n' || char === '\r') {
        // A CR at the very end may be half of a CRLF still to come.
        if (char === '\r' && at + 1 === buffer.length && !isLast) return end
        if (char === '\r' && buffer[at + 1] === '\n') at++
        end = at + 1
        atCellStart = true
        if (end >= BLOCK_UNITS) return end
      } else atCellStart = char === this.#delimiter
      if (at - end > LONGEST_RECORD) return end
    }
    return isLast ? buffer.length : end
  }

  /** Position of the quote that ends the cell, NOT_YET when the text so far does not hold it, or BROKEN. */
  #findClosingQuote(from: number, isLast: boolean): number {
    const buffer = this.#buffer
    let at = buffer.indexOf('"', from)
    while (at >= 0 && at - from <= LONGEST_RECORD) {
      const next = buffer[at + 1]
      if (next === undefined) return isLast ? at : NOT_YET
      if (next === this.#delimiter || next === '\n' || next === '\r') return at
      if (next !== '"') return /[\r\n]/.test(buffer.slice(from, at)) ? BROKEN : at
      at = buffer.indexOf('"', at + 2)
    }
    return at < 0 ? NOT_YET : BROKEN
  }
}

function findLineEnd(text: string): number {
  const match = /\r\n|\n|\r/.exec(text)
  return match === null ? -1 : match.index + match[0].length
}

/** Number of line ends in a text: CRLF counts once. */
export function countLineEnds(text: string): number {
  let lines = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x0a || (char === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines++
  }
  return lines
}
