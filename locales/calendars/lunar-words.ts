import { readMonthCode } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'

/**
 * How one language says a Chinese or Korean date. `{month}` and `{day}` become ordinals, `{number}` the day as a plain
 * number; `dated` joins a `{date}` to its `{year}`. A plain lunar date is China's; one of `korea` says so, for the days differ.
 */
interface LunarWords {
  readonly day: string
  readonly leapDay: string
  readonly month: string
  readonly leapMonth: string
  readonly year: string
  readonly korea: string
  readonly dated: string
  readonly ordinal: (number: number) => string
}

const CHINESE_NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const ENGLISH_ENDINGS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
])
const ARABIC_MONTHS = [
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الحادي عشر',
  'الثاني عشر',
]
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' })

const WORDS: Readonly<Record<string, LunarWords>> = {
  en: {
    day: '{day} day of the {month} lunar month',
    leapDay: '{day} day of the {month} leap lunar month',
    month: '{month} lunar month',
    leapMonth: '{month} leap lunar month',
    year: 'lunar year {year}',
    korea: 'Korea',
    dated: '{date}, {year}',
    ordinal: (number) => `${number}${ENGLISH_ENDINGS.get(englishOrdinals.select(number)) ?? 'th'}`,
  },
  fr: {
    day: '{day} jour du {month} mois lunaire',
    leapDay: '{day} jour du {month} mois lunaire intercalaire',
    month: '{month} mois lunaire',
    leapMonth: '{month} mois lunaire intercalaire',
    year: 'année lunaire {year}',
    korea: 'Corée',
    dated: '{date}, {year}',
    ordinal: (number) => `${number}${number === 1 ? 'er' : 'e'}`,
  },
  it: {
    // Without an article, which would be "dell’" before 8 and 11.
    day: 'giorno {number}, {month} mese lunare',
    leapDay: 'giorno {number}, {month} mese lunare intercalare',
    month: '{month} mese lunare',
    leapMonth: '{month} mese lunare intercalare',
    year: 'anno lunare {year}',
    korea: 'Corea',
    dated: '{date}, {year}',
    ordinal: (number) => `${number}º`,
  },
  es: {
    day: 'día {number} del {month} mes lunar',
    leapDay: 'día {number} del {month} mes lunar intercalar',
    month: '{month} mes lunar',
    leapMonth: '{month} mes lunar intercalar',
    year: 'año lunar {year}',
    korea: 'Corea',
    dated: '{date} de {year}',
    // Before a masculine noun, first and third lose their o: 1.er, 3.er.
    ordinal: (number) => `${number}${number === 1 || number === 3 ? '.er' : '.º'}`,
  },
  de: {
    day: '{day} Tag des {month} Mondmonats',
    leapDay: '{day} Tag des eingeschobenen {month} Mondmonats',
    month: '{month} Mondmonat',
    leapMonth: 'eingeschobener {month} Mondmonat',
    year: 'Mondjahr {year}',
    korea: 'Korea',
    dated: '{date} {year}',
    ordinal: (number) => `${number}.`,
  },
  pt: {
    day: '{day} dia do {month} mês lunar',
    leapDay: '{day} dia do {month} mês lunar intercalar',
    month: '{month} mês lunar',
    leapMonth: '{month} mês lunar intercalar',
    year: 'ano lunar {year}',
    korea: 'Coreia',
    dated: '{date} de {year}',
    ordinal: (number) => `${number}º`,
  },
  ru: {
    day: '{day}-й день {month}-го лунного месяца',
    leapDay: '{day}-й день {month}-го вставного лунного месяца',
    month: '{month}-й лунный месяц',
    leapMonth: '{month}-й вставной лунный месяц',
    year: '{year} лунный год',
    korea: 'Корея',
    dated: '{date} {year} г.',
    ordinal: String,
  },
}

/**
 * A Chinese or Korean date in words of the language, without the runtime's calendar (ICU-22230): 农历闰六月初一, 旧暦閏6月1日,
 * 음력 윤6월 1일, "1st day of the 6th leap lunar month"; English in a language it has no words for. Empty without a month and a year.
 */
export function formatLunarDate(date: PartialDate, lang: string): string {
  const month = date.monthCode === null ? null : readMonthCode(date.monthCode)
  if (month === null && (date.monthCode !== null || date.year === null)) return ''
  const { language, script } = new Intl.Locale(lang).maximize()
  if (language === 'zh') return writeChinese(date, month, script === 'Hant')
  if (language === 'ja') return writeJapanese(date, month)
  if (language === 'ko') return writeKorean(date, month)
  if (language === 'ar') return writeArabic(date, month, lang)
  return writeWords(date, month, WORDS[language] ?? (WORDS['en'] as LunarWords))
}

type Month = ReturnType<typeof readMonthCode>

function writeChinese({ calendar, year, day }: PartialDate, month: Month, isTraditional: boolean): string {
  const place = calendar === 'dangi' ? (isTraditional ? '韓國' : '韩国') : ''
  const name = isTraditional ? '農曆' : '农历'
  const leap = month?.isLeap ? (isTraditional ? '閏' : '闰') : ''
  const written = month === null ? '' : `${leap}${month.month === 1 ? '正' : CHINESE_NUMERALS[month.month]}月`
  return `${place}${name}${year === null ? '' : `${year}年`}${written}${month && day ? writeChineseDay(day) : ''}`
}

function writeChineseDay(day: number): string {
  const units = CHINESE_NUMERALS[day % 10] ?? ''
  if (day <= 10) return `初${CHINESE_NUMERALS[day]}`
  if (day === 20 || day === 30) return day === 20 ? '二十' : '三十'
  return `${day < 20 ? '十' : '廿'}${units}`
}

function writeJapanese({ calendar, year, day }: PartialDate, month: Month): string {
  const written =
    month === null ? '' : `${month.isLeap ? '閏' : ''}${month.month}月${day === null ? '' : `${day}日`}`
  return `${calendar === 'dangi' ? '韓国の旧暦' : '旧暦'}${year === null ? '' : `${year}年`}${written}`
}

function writeKorean({ calendar, year, day }: PartialDate, month: Month): string {
  return [
    calendar === 'chinese' ? '중국 음력' : '음력',
    ...(year === null ? [] : [`${year}년`]),
    ...(month === null ? [] : [`${month.isLeap ? '윤' : ''}${month.month}월`]),
    ...(month === null || day === null ? [] : [`${day}일`]),
  ].join(' ')
}

// A lunar month alone would be a Hijri one in Arabic, so the calendar is always named.
function writeArabic({ calendar, year, day }: PartialDate, month: Month, lang: string): string {
  const digits = new Intl.NumberFormat(lang, { useGrouping: false })
  const place = calendar === 'dangi' ? 'الكوري' : 'الصيني'
  return [
    ...(month === null || day === null ? [] : [`اليوم ${digits.format(day)} من`]),
    ...(month === null ? [] : [`الشهر ${ARABIC_MONTHS[month.month - 1]}${month.isLeap ? ' الكبيس' : ''}`]),
    ...(year === null ? [] : [`${month === null ? '' : 'من '}سنة ${digits.format(year)}`]),
    `في التقويم القمري ${place}`,
  ].join(' ')
}

function writeWords(date: PartialDate, month: Month, words: LunarWords): string {
  const text = writeDate(date, month, words)
  return date.calendar === 'dangi' ? `${text} (${words.korea})` : text
}

function writeDate({ year, day }: PartialDate, month: Month, words: LunarWords): string {
  if (month === null) return words.year.replace('{year}', String(year))
  const pattern = month.isLeap
    ? words[day === null ? 'leapMonth' : 'leapDay']
    : words[day === null ? 'month' : 'day']
  const date = pattern
    .replace('{month}', words.ordinal(month.month))
    .replace('{day}', day === null ? '' : words.ordinal(day))
    .replace('{number}', String(day))
  return year === null ? date : words.dated.replace('{date}', date).replace('{year}', String(year))
}
