import type { ColumnUse } from './columns.ts'

/** An order of day and month with the cell that proves it. */
export type DateOrderProof = { isDayFirst: boolean; proof: string }

/**
 * Watches a column's cells for dates that can be read in one order only: 29/02/1980 proves that the day comes first,
 * 02/29/1980 that the month does.
 */
export class DateOrderWitness {
  #dayFirst = ''
  #monthFirst = ''

  /** Looks at one cell. */
  see(cell: string): void {
    if (cell.length < 6 || cell.length > 24) return
    const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s|$)/.exec(foldDigits(cell))
    if (match === null) return
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) this.#dayFirst ||= cell.trim()
    else if (second > 12 && second <= 31 && first >= 1 && first <= 12) this.#monthFirst ||= cell.trim()
  }

  /** The order proved, with the cell that proves it; undefined without proof or with proofs of both. */
  verdict(): DateOrderProof | undefined {
    if ((this.#dayFirst === '') === (this.#monthFirst === '')) return undefined
    return { isDayFirst: this.#dayFirst !== '', proof: this.#dayFirst || this.#monthFirst }
  }
}

/**
 * What a table proves about the order of its dates: its date columns first, else its other columns (a price list's
 * dates follow the same habit); undefined without proof or when the proofs contradict each other.
 */
export function findDateOrder(
  proofs: readonly (DateOrderProof | undefined)[],
  columns: readonly ColumnUse[],
): DateOrderProof | undefined {
  const isDate = ({ target }: ColumnUse): boolean => /^(birthday|anniversary|event)$/.test(target)
  for (const group of [columns.filter(isDate), columns]) {
    const found = group.flatMap(({ index }) => proofs[index] ?? [])
    const orders = new Set(found.map(({ isDayFirst }) => isDayFirst))
    if (orders.size > 0) return orders.size === 1 ? found[0] : undefined
  }
  return undefined
}

/** True where a country's own short dates put the day before the month (CLDR); true without a country. */
export function writesDayFirst(country: string | null): boolean {
  if (country === null || country === '') return true
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  const format = new Intl.DateTimeFormat(`${language}-${country}-u-ca-gregory-nu-latn`, {
    dateStyle: 'short',
  })
  const parts = format.formatToParts(new Date(Date.UTC(2001, 10, 22))).map(({ type }) => type)
  return parts.indexOf('day') < parts.indexOf('month')
}

function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String((digit.charCodeAt(0) & 0xf) % 10),
  )
}
