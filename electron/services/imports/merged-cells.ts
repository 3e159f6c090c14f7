import { columnOf } from './cell-address.ts'
import { hearAllXml } from './workbook-xml.ts'

/** More than any sheet that people made has; those beyond are not filled. */
const MOST_RANGES = 100_000
const MARK = Buffer.from('mergeCell')

interface Range {
  readonly column: number
  readonly from: number
  readonly to: number
}

/**
 * Cells that were merged over several rows: only the first row holds their value, yet a person sees it beside all of
 * them. Cells merged over columns alone are titles, whose value stays where it is.
 */
export class MergedCells {
  readonly #ranges: readonly Range[]
  /** What is filled down, by column. */
  readonly #open = new Map<number, { to: number; value: string }>()
  #next = 0

  private constructor(ranges: Range[]) {
    this.#ranges = ranges.sort((a, b) => a.from - b.from)
  }

  /** Looks through a sheet for its merged cells; `read` begins the sheet anew each time. */
  static async find(read: () => AsyncIterable<Uint8Array>): Promise<MergedCells> {
    const ranges: Range[] = []
    // They stand after all rows. Looking for the word costs a tenth of reading the sheet, and most sheets have none.
    if (await mentions(read(), MARK)) {
      await hearAllXml(read(), {
        open(element, { ref = '' }) {
          const range = element === 'mergeCell' && ranges.length < MOST_RANGES ? readRange(ref) : undefined
          if (range) ranges.push(range)
        },
      })
    }
    return new MergedCells(ranges)
  }

  /** Fills the empty cells of a row, from 1, with what was merged down to it; rows come in their order. */
  fill(row: number, cells: string[]): void {
    for (const [column, { to, value }] of this.#open) {
      if (to < row) this.#open.delete(column)
      else if ((cells[column] ?? '') === '') {
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
    for (let range = this.#ranges[this.#next]; range && range.from <= row; range = this.#ranges[this.#next]) {
      this.#next += 1
      const value = cells[range.column] ?? ''
      if (range.from === row && value !== '') this.#open.set(range.column, { to: range.to, value })
    }
  }
}

function readRange(ref: string): Range | undefined {
  const [first = '', last = ''] = ref.split(':')
  const column = columnOf(first)
  const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0])
  const [from, to] = [rowOf(first), rowOf(last)]
  return column >= 0 && to > from ? { column, from, to } : undefined
}

async function mentions(pieces: AsyncIterable<Uint8Array>, word: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = Buffer.concat([tail, piece])
    if (bytes.includes(word)) return true
    tail = bytes.subarray(-word.length)
  }
  return false
}
