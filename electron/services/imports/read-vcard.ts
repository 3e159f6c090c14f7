import { decodeSource, type Encoding } from './encodings.ts'
import type { RefusalCode } from '../../ipc/imports.ts'
import { MOST_PROPERTIES } from './record-limits.ts'
import { readChunks, type SheetSource } from './source.ts'
import { type CardLine, CardLines, type CardProperty, readCardLine } from './vcard-lines.ts'

/** One card: `lines` as read, for the report; `refused` when it is no card or does not end. */
export type VCard = {
  line: number
  version: string
  properties: CardProperty[]
  lines: string[]
  /** Lines inside the card that are no properties. */
  strays: string[]
  hasNestedCard: boolean
  refused?: RefusalCode
}

const REPORTED_LENGTH = 2000

/** Reads cards one after another, versions mixed; memory grows with the longest card only. */
export async function* readVCards(
  source: SheetSource,
  { encoding, signal }: { encoding: Encoding; signal?: AbortSignal },
): AsyncGenerator<{ records: VCard[]; bytesRead: number }> {
  const isWide = encoding.startsWith('utf-16')
  const lines = new CardLines()
  const cards = new CardBuilder(isWide ? 'utf-8' : encoding)
  let bytesRead = 0
  for await (const piece of isWide ? readAsUtf8(source, encoding, signal) : readBytes(source, signal)) {
    bytesRead = piece.bytesRead
    const records = [...lines.add(piece.bytes, false)].flatMap((line) => cards.take(line))
    if (records.length > 0) yield { records, bytesRead }
  }
  const records = [...lines.add('', true)].flatMap((line) => cards.take(line))
  yield { records: [...records, ...cards.finish()], bytesRead }
}

async function* readBytes(
  source: SheetSource,
  signal?: AbortSignal,
): AsyncGenerator<{ bytes: string; bytesRead: number }> {
  let bytesRead = 0
  for await (const chunk of readChunks(source, signal)) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1')
    yield {
      bytes: bytesRead === 0 ? bytes.replace(/^\xef\xbb\xbf/, '') : bytes,
      bytesRead: (bytesRead += chunk.length),
    }
  }
}

async function* readAsUtf8(
  source: SheetSource,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<{ bytes: string; bytesRead: number }> {
  for await (const { text, bytesRead } of decodeSource(source, encoding, signal)) {
    yield { bytes: Buffer.from(text, 'utf8').toString('latin1'), bytesRead }
  }
}

/** Puts lines together into cards. */
class CardBuilder {
  readonly #encoding: string
  #card: VCard | undefined
  #stray: VCard | undefined
  #depth = 0

  constructor(encoding: string) {
    this.#encoding = encoding
  }

  /** Takes a line; answers the cards that it completes. */
  take(line: CardLine): VCard[] {
    const property = line.isTooLong ? undefined : readCardLine(line.bytes, this.#encoding)
    const isMark = property?.value.trim().toUpperCase() === 'VCARD'
    if (isMark && property?.name === 'BEGIN') return this.#begin(line)
    const card = this.#card
    if (card === undefined) {
      this.#stray ??= { ...blankCard(line.line), refused: 'not-a-card' }
      if (this.#stray.lines.length < MOST_PROPERTIES) this.#stray.lines.push(showLine(line, this.#encoding))
      return []
    }
    if (isMark && property?.name === 'END') return this.#end(card)
    if (this.#depth > 0) return []
    if (card.lines.length === MOST_PROPERTIES) {
      card.refused = 'record-too-long'
      return []
    }
    card.lines.push(showLine(line, this.#encoding))
    if (line.isTooLong) card.refused = 'record-too-long'
    else if (property === undefined) card.strays.push(showLine(line, this.#encoding))
    else {
      card.properties.push(property)
      if (property.name === 'VERSION') card.version = property.value.trim()
    }
    return []
  }

  /** The card still open at the end of the file, refused, and stray lines. */
  finish(): VCard[] {
    return [...this.#giveUpCard(), ...this.#giveUpStray()]
  }

  #begin(line: CardLine): VCard[] {
    const last = this.#card?.properties.at(-1)
    if (this.#card !== undefined && last?.name === 'AGENT' && last.value.trim() === '') {
      this.#card.hasNestedCard = true
      this.#depth++
      return []
    }
    const given = [...this.#giveUpCard(), ...this.#giveUpStray()]
    this.#card = blankCard(line.line)
    return given
  }

  #end(card: VCard): VCard[] {
    if (this.#depth > 0) {
      this.#depth--
      return []
    }
    this.#card = undefined
    return [card]
  }

  #giveUpCard(): VCard[] {
    const card = this.#card
    this.#card = undefined
    this.#depth = 0
    return card === undefined ? [] : [{ ...card, refused: 'card-not-closed' }]
  }

  #giveUpStray(): VCard[] {
    const stray = this.#stray
    this.#stray = undefined
    return stray === undefined ? [] : [stray]
  }
}

function blankCard(line: number): VCard {
  return { line, version: '', properties: [], lines: [], strays: [], hasNestedCard: false }
}

function showLine({ bytes }: CardLine, encoding: string): string {
  const shown = new TextDecoder(encoding).decode(Buffer.from(bytes.slice(0, REPORTED_LENGTH), 'latin1'))
  return bytes.length > REPORTED_LENGTH ? `${shown}…` : shown
}
