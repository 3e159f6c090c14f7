import { parseDate } from '../../../../locales/calendars/parse-date.ts'
import { toGregorian } from '../../../../locales/calendars/convert-date.ts'

/** The days a text names, as ISO days, and the words around them. */
export interface Period {
  readonly words: string
  readonly days: readonly string[]
}

const WRITTEN_DAY =
  /\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}|\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{4}|\p{Nd}{4}\s?年\s?\p{Nd}{1,2}\s?月\s?\p{Nd}{1,2}\s?日|\p{Nd}{4}년\s?\p{Nd}{1,2}월\s?\p{Nd}{1,2}일/gu
const BETWEEN = /^[\s:：·,，;()（）[\]–—~〜-]+|[\s:：·,，;()（）[\]–—~〜-]+$/gu
// The words that only join two days: “from … to …”.
const JOINING = wordPattern(
  "from|until|till|to|since|du|au|jusqu’au|jusqu'au|depuis|vom|von|bis|seit|dal|al|fino al|del|hasta|desde|de|até|a|с|по|до|من|إلى|الى|حتى|自|至|到|起|から|まで|부터|까지",
)

/** Finds the full days of a text in their order: `Paris : 2026-03-01 – 08/03/2026`. A day that cannot be is none. */
export function readPeriod(text: string, dayFirst: boolean | undefined): Period {
  const days: string[] = []
  const words = text.replace(WRITTEN_DAY, (written) => {
    const day = readDay(written, dayFirst)
    if (day === null) return written
    days.push(day)
    return '\n'
  })
  const told = words
    .split('\n')
    .map((part) => part.replace(BETWEEN, '').replace(JOINING, '').replace(BETWEEN, ''))
    .filter((part) => part !== '')
    .join(' ')
  return { words: days.length === 0 ? text.trim() : told, days }
}

/** The ISO day of a date that is whole; null for anything else. */
export function readDay(text: string, dayFirst: boolean | undefined): string | null {
  const date = parseDate(text, dayFirst === undefined ? {} : { dayFirst })
  return date === null || date.year === null || date.monthCode === null || date.day === null
    ? null
    : toGregorian(date)
}

function wordPattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})$|^(?:${words})(?!\\p{L})`, 'giu')
}
