import { checkDate } from './check-date.ts'
import { toMonthCode } from './partial-date.ts'
import type { Calendar, PartialDate } from './partial-date.ts'

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  正: 1,
  元: 1,
  冬: 11,
  腊: 12,
  臘: 12,
}
/** The year before each era's first, and how many years it had. */
const ERAS: Readonly<Record<string, readonly [before: number, years: number]>> = {
  明治: [1867, 45],
  大正: [1911, 15],
  昭和: [1925, 64],
  平成: [1988, 31],
  令和: [2018, 99],
  民國: [1911, 189],
  民国: [1911, 189],
}
const ERA_LETTERS: Readonly<Record<string, string>> = {
  M: '明治',
  T: '大正',
  S: '昭和',
  H: '平成',
  R: '令和',
}
const KOREAN_WORDS: readonly (readonly [words: RegExp, number: string])[] = [
  [/정월/u, '1월'],
  [/동짓달/u, '11월'],
  [/섣달/u, '12월'],
  ...[
    '초하루',
    '초이틀',
    '초사흘',
    '초나흘',
    '초닷새',
    '초엿새',
    '초이레',
    '초여드레',
    '초아흐레',
    '초열흘',
  ].map((word, index): [RegExp, string] => [new RegExp(word, 'u'), `${index + 1}일`]),
  [/보름/u, '15일'],
]
const NUMBERED =
  /^(?:(\d{4})\s*[年년]\s*)?(?:(闰|閏|윤)\s*)?(\d{1,2})\s*[月월](?:\s*(?:초|初)?(\d{1,2})\s*[日号號일]?)?$/u
const WRITTEN =
  /^(?:([〇零一二三四五六七八九]{4}|\d{4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?([闰閏])?(十[一二]?|[正元一二三四五六七八九冬腊臘])月(初?[一二三四五六七八九十廿卅]{0,3})([日号號]?)$/u

/**
 * Reads a date written with 年月日 or 년월일: in digits or Chinese numerals, with a Japanese era or the years of the Republic,
 * with a leap month. Null when it is none of these, or when Chinese numerals could be a civil date as well as a lunar one:
 * 八月十五 and 闰六月初一日 are lunar, 八月十五日 and 八月 say nothing unless a calendar is named.
 */
export function parseCharacters(text: string, calendar: Calendar | undefined): PartialDate | null {
  return parseEra(text) ?? parseNumbered(text, calendar) ?? parseWritten(text, calendar)
}

function parseNumbered(text: string, calendar: Calendar | undefined): PartialDate | null {
  let numbered = text
  for (const [words, number] of KOREAN_WORDS) numbered = numbered.replace(words, number)
  const yearAlone = /^(\d{4})\s*[年년]$/u.exec(numbered)
  if (yearAlone) return checkDate(calendar ?? 'gregorian', Number(yearAlone[1]), null, null)
  const match = NUMBERED.exec(numbered)
  if (!match) return null
  const [, year, leap, month, day] = match
  const isKorean = leap === '윤' || numbered !== text
  const read = calendar ?? (isKorean ? 'dangi' : leap === undefined ? 'gregorian' : 'chinese')
  const code = toMonthCode(Number(month), leap !== undefined)
  return checkDate(read, toNumber(year), code, toNumber(day))
}

function parseWritten(text: string, calendar: Calendar | undefined): PartialDate | null {
  const match = WRITTEN.exec(text)
  if (!match) return null
  const [, yearText, leap, monthText = '', dayText = '', mark] = match
  const day = dayText === '' ? null : readDay(dayText)
  if (day === 0 || (dayText === '' && mark !== '')) return null
  const isLunar =
    leap !== undefined ||
    /^[冬腊臘]/u.test(monthText) ||
    /^[初廿卅]/u.test(dayText) ||
    /^[甲乙丙丁戊己庚辛壬癸]/u.test(yearText ?? '')
  const isNewYearMonth = monthText === '正' && mark === ''
  // Without a year or a 日, numerals are the farmers' calendar; with one, as often the civil date.
  const isCivil = yearText !== undefined || mark === '号' || mark === '號'
  const isUnsure = day === null || mark === '日'
  const read =
    calendar ?? (isLunar || isNewYearMonth ? 'chinese' : isCivil ? 'gregorian' : isUnsure ? null : 'chinese')
  if (read === null) return null
  const code = toMonthCode(readNumeral(monthText), leap !== undefined)
  return checkDate(read, yearText === undefined ? null : readYear(yearText), code, day)
}

function parseEra(text: string): PartialDate | null {
  const latin = /^([MTSHR])\s*(\d{1,2})(?=[./\-年])/u.exec(text)
  const era =
    latin ??
    /^(明治|大正|昭和|平成|令和|民[國国])\s*(元|\d{1,3}|[一二三四五六七八九十百〇]{1,4})(?=年|[./-]\d)/u.exec(
      text,
    )
  if (!era) return null
  const name = ERA_LETTERS[era[1] ?? ''] ?? era[1] ?? ''
  const [before, years] = ERAS[name] ?? [0, 0]
  const year = readNumeral(era[2] ?? '')
  if (year < 1 || year > years) return null
  const rest = text.slice(era[0].length)
  const numeral = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
  const date =
    new RegExp(`^年(?:\\s*${numeral}月(?:\\s*${numeral}日)?)?$`, 'u').exec(rest) ??
    /^([./-])(\d{1,2})\1(\d{1,2})$/u.exec(rest)
  if (!date) return null
  const [month, day] = date.length > 3 ? [date[2], date[3]] : [date[1], date[2]]
  const calendar = name.startsWith('民') ? 'gregorian' : 'japanese'
  return checkDate(
    calendar,
    before + year,
    month === undefined ? null : readNumeral(month),
    day === undefined ? null : readNumeral(day),
  )
}

// A year of the cycle of sixty (乙巳) could be any of them: the day is kept, the year is not known.
function readYear(text: string): number | null {
  if (/^\d/.test(text)) return Number(text)
  const digits = Array.from(text, (digit) => DIGITS[digit])
  return digits.includes(undefined) ? null : Number(digits.join(''))
}

function readDay(text: string): number {
  const word = text.replace(/^初/u, '').replace(/^廿/u, '二十').replace(/^卅/u, '三十')
  return text.startsWith('初') && readNumeral(word) > 10 ? 0 : readNumeral(word)
}

// Digits, or Chinese numerals up to 99; 0 for what is neither.
function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九正元冬腊臘])?$/u.exec(text)
  if (!match) return 0
  const [, tens, ten, units] = match
  if (ten === undefined) return DIGITS[text] ?? 0
  return (DIGITS[tens ?? '一'] ?? 1) * 10 + (DIGITS[units ?? '〇'] ?? 0)
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
