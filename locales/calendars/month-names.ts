import { INTERFACE_LANGUAGES } from '../languages.ts'
import { startOfDay } from './iso-days.ts'
import { MONTH_SPELLINGS, PLAIN_ADAR } from './month-spellings.ts'
import { listHebrewNames } from './numbered-date.ts'
import type { Calendar } from './partial-date.ts'
import { monthsOf, reckoningOf } from './reckoning.ts'
import type { CalendarMonth } from './reckoning.ts'

type NamedCalendar = 'gregorian' | 'islamic-umalqura' | 'persian' | 'hebrew'
type NameForm = 'long' | 'short' | 'genitive' | 'short-genitive'

const SHORTEST_NAME = 3
const MOST_WORDS = 3
// Besides the twelve of the interface, the languages in which each calendar is lived, and the Levant's and Maghreb's months.
const LANGUAGES: Readonly<Record<NamedCalendar, readonly string[]>> = {
  gregorian: [...INTERFACE_LANGUAGES, 'ar-LB', 'ar-MA', 'ar-DZ', 'fa', 'he', 'th'],
  'islamic-umalqura': [...INTERFACE_LANGUAGES, 'fa'],
  persian: [...INTERFACE_LANGUAGES, 'fa', 'fa-AF'],
  hebrew: [...INTERFACE_LANGUAGES, 'he'],
}
// Years that show every month; the second Hebrew one has a single Adar.
const EXAMPLE_YEARS: Readonly<Record<NamedCalendar, readonly number[]>> = {
  gregorian: [2021],
  'islamic-umalqura': [1446],
  persian: [1403],
  hebrew: [5784, 5785],
}
// Nobody abbreviates the months of the other three in a language not their own.
const NAME_FORMS: Readonly<Record<NamedCalendar, readonly NameForm[]>> = {
  gregorian: ['long', 'short', 'genitive', 'short-genitive'],
  'islamic-umalqura': ['long', 'genitive'],
  persian: ['long', 'genitive'],
  hebrew: ['long', 'genitive'],
}
const tables = new Map<Calendar, ReadonlyMap<string, string>>()

/**
 * The month named in a text, long or short, in any language that keeps the calendar, and the text without it; null when none is.
 * `code` is a month code, or {@link PLAIN_ADAR}. Names are looked up for Gregorian, Hijri, Persian and Hebrew dates.
 */
export function findMonthName(text: string, calendar: Calendar): { code: string; rest: string } | null {
  const named = calendar === 'buddhist' || calendar === 'japanese' ? 'gregorian' : calendar
  if (named === 'chinese' || named === 'dangi') return null
  const table = monthTable(named)
  // Numbered months keep their number beside the name only where a day and a year stand around it.
  const folded = foldName(text).replace(
    /(\d \p{L}+ )([12])(?= \d{4}$)/u,
    (_, before, which) => `${before}${which === '1' ? 'i' : 'ii'}`,
  )
  for (const [phrase] of folded.matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*/gu)) {
    for (const candidate of subPhrases(phrase)) {
      // Hebrew puts "in" before a month without a space: בתשרי.
      const code = table.get(candidate) ?? table.get(candidate.replace(/^ב/u, ''))
      if (code !== undefined) return { code, rest: folded.replace(candidate, ' ') }
    }
  }
  return null
}

// Longest first: "ربيع الأول" before "ربيع", "18 de junio" down to "junio".
function subPhrases(phrase: string): string[] {
  const words = phrase.split(' ')
  const phrases: string[] = []
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      phrases.push(words.slice(from, from + length).join(' '))
    }
  }
  return phrases
}

function monthTable(calendar: NamedCalendar): ReadonlyMap<string, string> {
  const known = tables.get(calendar)
  if (known) return known
  const table = new Map<string, string>()
  const forgotten = new Set<string>()
  for (const language of LANGUAGES[calendar]) {
    for (const form of NAME_FORMS[calendar]) {
      for (const [name, code] of listNames(calendar, language, form)) {
        // A name that means two months in two languages is no name at all.
        if ((table.get(name) ?? code) !== code) forgotten.add(name)
        table.set(name, code)
      }
    }
  }
  for (const name of forgotten) table.delete(name)
  for (const [code, names] of Object.entries(MONTH_SPELLINGS[calendar])) {
    for (const name of names.split(' ')) table.set(name.replaceAll('_', ' '), code)
  }
  if (calendar === 'hebrew') for (const [name, code] of listHebrewNames()) table.set(foldName(name), code)
  tables.set(calendar, table)
  return table
}

function listNames(
  calendar: NamedCalendar,
  language: string,
  form: NameForm,
): [name: string, code: string][] {
  const format = new Intl.DateTimeFormat(
    `${language}-u-nu-latn-ca-${calendar === 'gregorian' ? 'gregory' : calendar}`,
    {
      month: form.startsWith('short') ? 'short' : 'long',
      // With a day beside it, Russian and its like put the month in the genitive, and cut that: июль, but 3 июл.
      ...(form.endsWith('genitive') ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    },
  )
  const names: [string, string][] = []
  for (const year of EXAMPLE_YEARS[calendar]) {
    const months = monthsOf(reckoningOf(calendar), year)
    for (const month of months) {
      const parts = format.formatToParts(startOfDay(month.start + 14))
      const name = foldName(parts.find(({ type }) => type === 'month')?.value ?? '')
      if (name.length >= SHORTEST_NAME && !/\d/.test(name))
        names.push([name, codeOf(calendar, month, months)])
    }
  }
  return names
}

function codeOf(calendar: NamedCalendar, { code }: CalendarMonth, months: readonly CalendarMonth[]): string {
  return calendar === 'hebrew' && code === 'M06' && months.length === 12 ? PLAIN_ADAR : code
}

// Accents, vowel signs and apostrophes go; hyphens part words; letters Arabic and Persian write differently become one.
function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670.ـ'’‘ʻʼ`´ʿʾ״׳"]/gu, '')
    .normalize('NFC')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[\s-]+/gu, ' ')
    .trim()
}
