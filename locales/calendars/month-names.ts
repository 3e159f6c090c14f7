import { INTERFACE_LANGUAGES } from '../languages.ts'
import type { Calendar } from './partial-date.ts'

const MONTH_MS = 30.44 * 86_400_000
const SHORTEST_NAME = 3

const NAMED: ReadonlySet<Calendar> = new Set(['gregorian', 'islamic-umalqura', 'persian'])
const tables = new Map<Calendar, ReadonlyMap<string, number>>()

/** The month (1-12) named in a text in any of the twelve languages, long or short, and the text without it; null when none or two are. */
export function findMonthName(text: string, calendar: Calendar): { month: number; rest: string } | null {
  if (!NAMED.has(calendar)) return null
  const folded = foldName(text)
  const words = folded.match(/[\p{L}\p{M}'’]+(?:[\s-]+[\p{L}\p{M}'’]+)*/gu) ?? []
  for (const phrase of words) {
    for (const candidate of subPhrases(phrase)) {
      const month = monthTable(calendar).get(candidate)
      if (month !== undefined) return { month, rest: folded.replace(candidate, ' ') }
    }
  }
  return null
}

// Longest first: "ربيع الأول" before "ربيع", "18 de junio" down to "junio".
function subPhrases(phrase: string): string[] {
  const words = phrase.split(/[\s-]+/u)
  const phrases: string[] = []
  for (let length = Math.min(words.length, 3); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      phrases.push(words.slice(from, from + length).join(' '))
    }
  }
  return phrases
}

function monthTable(calendar: Calendar): ReadonlyMap<string, number> {
  const known = tables.get(calendar)
  if (known) return known
  const table = new Map<string, number>()
  const forgotten = new Set<string>()
  for (const language of INTERFACE_LANGUAGES) {
    for (const form of ['long', 'short', 'genitive'] as const)
      addNames(table, forgotten, calendar, language, form)
  }
  for (const name of forgotten) table.delete(name)
  tables.set(calendar, table)
  return table
}

function addNames(
  table: Map<string, number>,
  forgotten: Set<string>,
  calendar: Calendar,
  language: string,
  form: 'long' | 'short' | 'genitive',
): void {
  const format = new Intl.DateTimeFormat(
    `${language}-u-nu-latn-ca-${calendar === 'gregorian' ? 'gregory' : calendar}`,
    {
      month: form === 'short' ? 'short' : 'long',
      // With a day beside it, Russian and its like put the month in the genitive.
      ...(form === 'genitive' ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    },
  )
  const numbers = new Intl.DateTimeFormat(
    `en-u-nu-latn-ca-${calendar === 'gregorian' ? 'gregory' : calendar}`,
    {
      month: 'numeric',
      timeZone: 'UTC',
    },
  )
  const start = Date.UTC(2021, 0, 15)
  for (let step = 0; step < 13; step += 1) {
    const day = new Date(start + step * MONTH_MS)
    const name = foldName(format.formatToParts(day).find((part) => part.type === 'month')?.value ?? '')
    const month = Number(numbers.formatToParts(day).find((part) => part.type === 'month')?.value)
    if (name.length < SHORTEST_NAME || /\d/.test(name)) continue
    // A name that means two months in two languages is no name at all.
    if ((table.get(name) ?? month) !== month) forgotten.add(name)
    table.set(name, month)
  }
}

function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652.ـ]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}
