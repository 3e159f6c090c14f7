import { isDeepStrictEqual } from 'node:util'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import type { PartialDate } from '../../../locales/calendars/partial-date.ts'
import type { Occasion } from '../../ipc/client-parts.ts'
import { type CellSpeech, say } from './table-cells.ts'

/**
 * A day as a table writes it: ISO 8601 as far as a Gregorian one is known, the words it was said in where they are
 * read as that very day, else words or numbers of its calendar. What no reading gives back is written as it was said.
 * `isNamed` where the column says the calendar; elsewhere the words themselves must. How it is kept in years without it
 * stands in brackets behind it, where that is not the usual way; the words it was said in stand last, where no column
 * beside it has them.
 */
export function writeOccasionDay(occasion: Occasion, speech: CellSpeech, isNamed: boolean): string {
  const day = writeDay(occasion, speech, isNamed)
  const { feb29, leapMonth, adar, statedAs } = occasion
  const kept = [feb29, leapMonth, adar].filter((way) => !USUAL.has(way))
  const how = kept.map((way) => say(speech, `kept.${way}`)).join(' · ')
  const isSaid = statedAs === '' || statedAs === day || writeOccasionWords(occasion) === statedAs
  return `${day}${how && ` (${how})`}${isSaid ? '' : ` · “${statedAs}”`}`
}

/**
 * The words of a day that a spreadsheet is to count, which have a column of their own: a Gregorian birthday of the client
 * or an anniversary. '' for every other day, and where they only say it in the table's numbers.
 */
export function writeOccasionWords(occasion: Occasion): string {
  const { kind, calendar, statedAs } = occasion
  const isCounted = calendar === 'gregorian' && (kind === 'anniversary' || isOwnBirthday(occasion))
  const numbers = isCounted ? writeNumbers(occasion) : ''
  return numbers === '' || numbers === statedAs ? '' : statedAs
}

/** Whether a day is the client's own birthday, which has a column for each calendar. */
export function isOwnBirthday({ kind, whose }: Pick<Occasion, 'kind' | 'whose'>): boolean {
  return kind === 'birthday' && whose === ''
}

/** How a day is kept in years without it, where nobody has said anything else. */
const USUAL: ReadonlySet<string> = new Set(['feb28', 'regular', 'adar2'])

function writeDay(occasion: Occasion, { language }: CellSpeech, isNamed: boolean): string {
  const { calendar, year, monthCode, day, statedAs } = occasion
  const date: PartialDate = { calendar, year, monthCode, day }
  const numbers = writeNumbers(date)
  if (calendar === 'gregorian' && numbers !== '') return numbers
  const ways = [
    statedAs,
    formatPartialDate(date, language),
    numbers,
    formatPartialDate(date, LANGUAGES[calendar]),
  ]
  const isSame = (text: string) => {
    const read = parseDate(text, isNamed ? { calendar } : {})
    return read !== null && isDeepStrictEqual({ ...read }, { ...date })
  }
  return ways.find((text) => text !== '' && isSame(text)) ?? (statedAs || (ways[1] ?? ''))
}

const LANGUAGES: Readonly<Record<PartialDate['calendar'], string>> = {
  gregorian: 'en',
  'islamic-umalqura': 'ar',
  chinese: 'zh-Hans',
  dangi: 'ko',
  hebrew: 'he',
  persian: 'fa',
  buddhist: 'th',
  japanese: 'ja',
}

function writeNumbers({ year, monthCode, day }: Pick<PartialDate, 'year' | 'monthCode' | 'day'>): string {
  const years = year === null ? '' : String(year).padStart(4, '0')
  const month = monthCode?.endsWith('L') === false ? monthCode.slice(1) : null
  if (month === null || (year !== null && year < 0))
    return month === null && monthCode === null && year !== null ? years : ''
  if (day === null) return year === null ? '' : `${years}-${month}`
  return `${year === null ? '-' : years}-${month}-${String(day).padStart(2, '0')}`
}
