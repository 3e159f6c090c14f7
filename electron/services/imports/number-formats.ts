/** How a number of a sheet is to be read: as it is, as digits in a mask, or as a day or an hour. */
export type NumberShape =
  | { readonly kind: 'number' }
  | { readonly kind: 'digits'; readonly mask: string }
  | { readonly kind: 'moment'; readonly shows: MomentParts }

/** The parts of a moment that a format shows; what it does not show was often never said. */
export interface MomentParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
  /** True for `[h]:mm`, which counts hours beyond a day. */
  readonly counts: boolean
}

const PLAIN: NumberShape = { kind: 'number' }
const DAY: MomentParts = { year: true, month: true, day: true, time: false, counts: false }
const TIME: MomentParts = { year: false, month: false, day: false, time: true, counts: false }

/**
 * The formats that have a number and no text (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 mean other days in each
 * East Asian language, so that whole days are read in all of them.
 */
function builtInShape(id: number): NumberShape {
  if (id === 16) return { kind: 'moment', shows: { ...DAY, year: false } }
  if (id === 17) return { kind: 'moment', shows: { ...DAY, day: false } }
  if (id === 22) return { kind: 'moment', shows: { ...DAY, time: true } }
  if (id === 46) return { kind: 'moment', shows: { ...TIME, counts: true } }
  const isTime = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)
  if (isTime) return { kind: 'moment', shows: TIME }
  const isDay = id === 14 || id === 15 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? { kind: 'moment', shows: DAY } : PLAIN
}

/** What programs allow themselves. */
const LONGEST_FORMAT = 255

// Literals come first: the d of [Red] and the m of "mois" are no dates. [h] counts hours and stays.
const LITERAL = /"[^"]*"|\\.|_.|\*./gsu
const IN_BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu
const HALF_DAY = /am\/pm|a\/p/gi

/** Reads a number format by its text, or by its number where the workbook has no text for it. */
export function readNumberFormat(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return builtInShape(id)
  const [first = ''] = code.slice(0, LONGEST_FORMAT).split(';')
  const bare = first.replace(LITERAL, '').replace(IN_BRACKETS, '').replace(HALF_DAY, 'h')
  if (/general/i.test(bare)) return PLAIN
  if (/[ymdhs]/i.test(bare) || /e(?![+-])/i.test(bare)) return { kind: 'moment', shows: momentParts(bare) }
  // A zero with places after it keeps leading zeros, as in the formats of telephone numbers and postcodes.
  const isMask = /^[0#? ()+-]+$/.test(bare) && /0.*[0#?]/.test(bare)
  return isMask ? { kind: 'digits', mask: readMask(first) } : PLAIN
}

function momentParts(code: string): MomentParts {
  // An m beside hours or seconds is minutes; one by itself is the month.
  const dates = code.replace(/h+[^ymdhs]*m+/gi, '').replace(/m+[^ymdhs]*s+/gi, '')
  return {
    year: /[ye]/i.test(dates),
    month: /m/i.test(dates),
    day: /d/i.test(dates),
    time: /[hs]/i.test(code),
    counts: code.includes('['),
  }
}

const ALWAYS = '\u0001'
const IF_ANY = '\u0002'

/** A mask in which two marks stand for the places of digits and everything else for itself. */
function readMask(code: string): string {
  return code.replace(/"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|([0#?])/gsu, (_, quoted, escaped, place) => {
    if (place !== undefined) return place === '0' ? ALWAYS : IF_ANY
    return String(quoted ?? escaped ?? '')
  })
}

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999, the last day that a sheet knows, counted from 1900. */
const LAST_DAY = 2_958_465
/** 29 February 1900, which never was: days before it are one off (Lotus 1-2-3, and Excel for its sake). */
const NO_SUCH_DAY = 60

/**
 * A number of a sheet as text: days as `1984-02-29`, `--02-29` or `1984-02` as far as the format shows them, hours as
 * `14:30`, everything else in plain digits without the noise of binary fractions.
 */
export function writeNumber(raw: string, shape: NumberShape, is1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (shape.kind === 'moment') return writeMoment(value, shape.shows, is1904) ?? writePlain(raw, value)
  const plain = writePlain(raw, value)
  return shape.kind === 'digits' && /^\d+$/.test(plain) ? fillMask(plain, shape.mask) : plain
}

function writePlain(raw: string, value: number): string {
  if (/^-?\d+$/.test(raw)) return raw
  // Fifteen digits are what a sheet holds; the sixteenth and seventeenth come from binary.
  const rounded = Number(value.toPrecision(15))
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e30) return BigInt(rounded).toString()
  const text = String(rounded)
  return /e/.test(text) && Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/0+$/, '') : text
}

/** Puts digits into a mask from the right, as a sheet shows them. */
function fillMask(digits: string, mask: string): string {
  let left = digits
  let filled = ''
  for (const sign of Array.from(mask).toReversed()) {
    if (sign !== ALWAYS && sign !== IF_ANY) filled = sign + filled
    else if (left !== '' || sign === ALWAYS) filled = (left.at(-1) ?? '0') + filled
    if (sign === ALWAYS || sign === IF_ANY) left = left.slice(0, -1)
  }
  return (left + filled).trim()
}

function writeMoment(serial: number, shows: MomentParts, is1904: boolean): string | undefined {
  const last = is1904 ? LAST_DAY - 1462 : LAST_DAY
  if (serial < 0 || serial >= last + 1) return undefined
  // To the second: a fraction of a day is never exact.
  const seconds = Math.round(serial * 86_400)
  const days = Math.floor(seconds / 86_400)
  const showsDay = shows.year || shows.month || shows.day
  if (!showsDay || (days === 0 && !is1904)) return writeTime(shows.counts ? seconds : seconds % 86_400)
  if (days === NO_SUCH_DAY && !is1904) return '1900-02-29'
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900 + (days < NO_SUCH_DAY ? DAY_MS : 0)
  const [year = '', month = '', day = ''] = new Date(epoch + days * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .split('-')
  if (shows.day && shows.month && !shows.year) return `--${month}-${day}`
  if (shows.year && !shows.day) return shows.month ? `${year}-${month}` : year
  const time = shows.time && seconds % 86_400 !== 0 ? `T${writeTime(seconds % 86_400)}` : ''
  return `${year}-${month}-${day}${time}`
}

function writeTime(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest}`
}
