import anyAscii from 'any-ascii'

/**
 * A number as it was typed, in any digits and with a comma or a point, written as every program reads it: `-12.5`; '' for
 * nothing typed and null for what is no number. A thousands separator is not one: 1.234 may mean either.
 */
export function readNumber(text: string): string | null {
  const plain = text
    .trim()
    .replace(/\p{Nd}/gu, anyAscii)
    .replace(/[−–]/u, '-')
    .replace(/[,٫]/u, '.')
  if (plain === '') return ''
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? plain : null
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** A year from 1900 to 2200 in any digits; null for anything else. */
export function readYear(text: string): number | null {
  const year = Number(readNumber(text) ?? '')
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}
