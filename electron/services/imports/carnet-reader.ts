import { Tokenizer, TokenType } from '@streamparser/json'
import { z } from 'zod'
import { CARRIED } from '../../../db/lossless/tables.ts'
import { AppError } from '../../ipc/errors.ts'

/** ECMA-262, 21.4.1.1: the last instant of a Date, epoch milliseconds. */
export const LAST_INSTANT = 8.64e15

/** What a book's file says of itself before its tables. */
export const CarnetHeader = z.strictObject({
  format: z.literal('carnet/1'),
  schema: z.int().min(1),
  product: z.string().max(100),
  exportedAt: z.int().min(-LAST_INSTANT).max(LAST_INSTANT),
  house: z.string().max(500),
  scope: z.enum(['client', 'list', 'all']),
  lastClientId: z
    .int()
    .nonnegative()
    .max(2 ** 40)
    .nullable(),
})
/** What a book's file says of itself before its tables. */
export type CarnetHeader = z.infer<typeof CarnetHeader>

/** A cell of a row as the file has it. */
export type Cell = string | number | boolean | null

/** Where a file goes as it is read: the header once, then each table in order, then its rows, counted from 1. */
export interface CarnetListener {
  header(header: CarnetHeader): void
  row(table: string, cells: Readonly<Record<string, Cell>>, row: number): void
}

// A photograph of 8 MB is 11 million characters in base64, and what a merge keeps may hold two.
const LONGEST_VALUE = 32 * 1024 * 1024
// Escapes make a value longer in the file than it is, and nobody writes this much space.
const LONGEST_IN_FILE = 48 * 1024 * 1024
const MOST_CELLS = 100
const SHORT = 200

/** A row that is not as Carnet writes it: the file is refused whole, and the person is told where. */
export function refuseRow(table: string, row: number): AppError {
  return new AppError('book-row-refused', { table, row })
}

/**
 * Reads a book's file as it arrives, holding one row at a time. Throws AppError `book-foreign` when it is other JSON,
 * `book-newer` when a newer Carnet wrote it, `book-row-refused` with table and row, and `book-damaged` for anything else
 * that no Carnet writes: a file that is cut short, tables out of order, anything nested, a value beyond all measure.
 */
export class CarnetReader {
  readonly #listener: CarnetListener
  readonly #newest: number
  // Buffered: gathered one by one, eight million escapes cost 370 MB.
  readonly #tokens = new Tokenizer({ emitPartialTokens: true, stringBufferSize: 65_536 })
  #depth = 0
  #expects: 'key' | 'colon' | 'value' | 'comma' | 'nothing' = 'value'
  #mayClose = false
  #key = ''
  #isCut = false
  #header: Record<string, Cell> = Object.create(null) as Record<string, Cell>
  #hasHeader = false
  #tableAt = -1
  #rows = 0
  #cells: Record<string, Cell> = Object.create(null) as Record<string, Cell>
  #cellCount = 0
  #size = 0
  #sinceToken = 0
  #reason: unknown

  constructor(newest: number, listener: CarnetListener) {
    this.#newest = newest
    this.#listener = listener
    this.#tokens.onToken = ({ token, value, partial }) => {
      try {
        if (partial === true) this.#weigh(value)
        else this.#take(token, value)
      } catch (error) {
        this.#reason = error
        throw error
      }
    }
  }

  /** Takes the next bytes. */
  write(bytes: Uint8Array): void {
    this.#sinceToken += bytes.length
    if (this.#sinceToken > LONGEST_IN_FILE) throw this.#damaged()
    this.#orRefuse(() => this.#tokens.write(bytes))
    // The tokens swallow what is thrown at a number that a chunk cuts.
    if (this.#reason !== undefined) throw this.#reason
  }

  /** Must be called at the end: a file that is cut short is known by it. */
  end(): void {
    this.#orRefuse(() => this.#tokens.end())
    if (this.#expects !== 'nothing') throw this.#damaged()
  }

  #orRefuse(work: () => void): void {
    try {
      work()
    } catch {
      // What the tokens themselves throw says only that this is no JSON.
      throw this.#reason ?? this.#damaged()
    }
  }

  #damaged(): AppError {
    const table = CARRIED[this.#tableAt]?.name
    if (this.#depth >= 3 && table !== undefined) return refuseRow(table, this.#rows + 1)
    return new AppError(this.#header['format'] === undefined ? 'book-foreign' : 'book-damaged')
  }

  // What has come of a value that a chunk cuts; a number is never cut twice.
  #weigh(value: Cell): void {
    const isString = typeof value === 'string'
    if (isString ? value.length > LONGEST_VALUE : this.#isCut) throw this.#damaged()
    this.#isCut = !isString
  }

  #take(token: TokenType, value: Cell): void {
    this.#isCut = false
    this.#sinceToken = 0
    if (this.#expects === 'nothing') throw this.#damaged()
    if (this.#expects === 'colon') {
      if (token !== TokenType.COLON) throw this.#damaged()
      this.#expects = 'value'
    } else if (this.#mayClose && this.#isClosing(token)) this.#close()
    else if (this.#expects === 'comma') {
      if (token !== TokenType.COMMA) throw this.#damaged()
      this.#expects = this.#depth === 3 ? 'value' : 'key'
      this.#mayClose = false
    } else if (this.#expects === 'key') {
      if (token !== TokenType.STRING || typeof value !== 'string') throw this.#damaged()
      if (value.length > SHORT || (this.#depth === 1 && this.#hasHeader)) throw this.#damaged()
      this.#key = value
      this.#expects = 'colon'
    } else this.#takeValue(token, value)
  }

  #isClosing(token: TokenType): boolean {
    return token === (this.#depth === 3 ? TokenType.RIGHT_BRACKET : TokenType.RIGHT_BRACE)
  }

  #takeValue(token: TokenType, value: Cell): void {
    if (this.#depth === 0) this.#open(token, TokenType.LEFT_BRACE)
    else if (this.#depth === 1 && this.#key === 'tables') {
      this.#endHeader()
      this.#open(token, TokenType.LEFT_BRACE)
    } else if (this.#depth === 2) {
      this.#beginTable()
      this.#open(token, TokenType.LEFT_BRACKET)
    } else if (this.#depth === 3) {
      this.#open(token, TokenType.LEFT_BRACE)
      this.#cells = Object.create(null) as Record<string, Cell>
      this.#cellCount = 0
      this.#size = 0
    } else this.#takeCell(token, value)
  }

  #open(token: TokenType, wanted: TokenType): void {
    if (token !== wanted) throw this.#damaged()
    this.#depth += 1
    this.#expects = this.#depth === 3 ? 'value' : 'key'
    this.#mayClose = true
  }

  #takeCell(token: TokenType, value: Cell): void {
    const isScalar = token >= TokenType.TRUE && token <= TokenType.NUMBER
    const into = this.#depth === 1 ? this.#header : this.#cells
    this.#size += typeof value === 'string' ? value.length : 1
    this.#cellCount += 1
    const isTooMuch = this.#size > LONGEST_VALUE || this.#cellCount > MOST_CELLS
    // Asked of an object without a prototype: a cell called __proto__ is a cell like any other.
    if (!isScalar || this.#key in into || isTooMuch) throw this.#damaged()
    // Other JSON is told by its first word, before any more of it is read.
    if (this.#depth === 1 && this.#cellCount === 1) this.#requireOurs(value)
    into[this.#key] = value
    this.#expects = 'comma'
    this.#mayClose = true
  }

  #requireOurs(value: Cell): void {
    const isOurs = this.#key === 'format' && typeof value === 'string' && value.startsWith('carnet/')
    if (!isOurs) throw new AppError('book-foreign')
    if (value !== CarnetHeader.shape.format.value) throw new AppError('book-newer')
  }

  #endHeader(): void {
    const schema = this.#header['schema']
    if (typeof schema === 'number' && schema > this.#newest) throw new AppError('book-newer')
    const parsed = CarnetHeader.safeParse({ ...this.#header })
    if (!parsed.success) throw this.#damaged()
    this.#hasHeader = true
    this.#listener.header(parsed.data)
  }

  #beginTable(): void {
    const at = CARRIED.findIndex(({ name }) => name === this.#key)
    if (at <= this.#tableAt) throw this.#damaged()
    this.#tableAt = at
    this.#rows = 0
  }

  #close(): void {
    if (this.#depth === 4) {
      this.#rows += 1
      this.#listener.row(CARRIED[this.#tableAt]?.name ?? '', this.#cells, this.#rows)
    }
    this.#depth -= 1
    this.#expects = this.#depth === 0 ? 'nothing' : 'comma'
    this.#mayClose = true
    if (this.#depth === 0 && !this.#hasHeader) throw this.#damaged()
  }
}
