import { checkDate } from './check-date.ts'
import { MONTH_SPELLINGS, PLAIN_ADAR, settleAdar } from './month-spellings.ts'
import type { Calendar, PartialDate } from './partial-date.ts'

const LETTER_VALUES: Readonly<Record<string, number>> = {
  א: 1,
  ב: 2,
  ג: 3,
  ד: 4,
  ה: 5,
  ו: 6,
  ז: 7,
  ח: 8,
  ט: 9,
  י: 10,
  כ: 20,
  ל: 30,
  מ: 40,
  נ: 50,
  ס: 60,
  ע: 70,
  פ: 80,
  צ: 90,
  ק: 100,
  ר: 200,
  ש: 300,
  ת: 400,
  ך: 20,
  ם: 40,
  ן: 50,
  ף: 80,
  ץ: 90,
}
// Longest first, so that אדר ב is not read as אדר.
const MONTHS = Object.entries(MONTH_SPELLINGS.hebrew)
  .flatMap(([code, names]) => names.split(' ').map((name) => [name.replaceAll('_', ' '), code] as const))
  .filter(([name]) => /^[א-ת]/u.test(name))
  .sort(([a], [b]) => b.length - a.length)
const PATTERN = new RegExp(
  `^(?:(\\d{1,2}|[א-ת]{1,2})\\s+)?ב?(${MONTHS.map(([name]) => name).join('|')})(?:,?\\s+(?:שנת\\s+)?(\\d{4}|[א-ת]{2,6}))?$`,
  'u',
)

/**
 * Reads a date written in Hebrew letters, whose day and year may be numerals of letters (ט״ו בשבט תשמ״ה); null when it is not one.
 * The thousands of a year are left out as is the custom, so years are of the sixth millennium (1240-2239).
 */
export function parseHebrewLetters(text: string, calendar: Calendar | undefined): PartialDate | null {
  if (calendar !== undefined && calendar !== 'hebrew') return null
  const match = PATTERN.exec(
    text.replace(/["'׳״”“’‘`]|[\u0591-\u05bd\u05bf-\u05c7]/gu, '').replace(/[\s־-]+/gu, ' '),
  )
  if (!match) return null
  const [, dayText, name, yearText] = match
  if (dayText === undefined && yearText === undefined) return null
  const year = yearText === undefined ? null : readYear(yearText)
  const day = dayText === undefined ? null : readLetters(dayText)
  const code = MONTHS.find(([spelling]) => spelling === name)?.[1] ?? null
  const month = code === PLAIN_ADAR ? settleAdar(year) : code
  return month === null ? null : checkDate('hebrew', year, month, day)
}

function readYear(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  // ה before the hundreds is the fifth thousand: התשמ״ה.
  return 5000 + readLetters(text.replace(/^ה(?=ת)/u, ''))
}

// Letters are summed in any order, for some years are rearranged to avoid an unlucky word.
function readLetters(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  return Array.from(text).reduce((sum, letter) => sum + (LETTER_VALUES[letter] ?? 0), 0)
}
