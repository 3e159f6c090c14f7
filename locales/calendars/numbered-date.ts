import { PLAIN_ADAR } from './month-spellings.ts'
import { readMonthCode } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'
import { monthsOf, reckoningOf } from './reckoning.ts'

/** How a language that numbers its months says a date of a calendar not its own. */
interface NumberedWords {
  readonly calendars: Readonly<Partial<Record<PartialDate['calendar'], string>>>
  readonly year: string
  readonly month: string
  readonly day: string
  readonly between: string
  /** The months of the Hebrew year in the order of {@link HEBREW_CODES}, with a space between them and `_` inside. */
  readonly hebrew: string
}

// The months of a leap year, where the number of an Adar says nothing, and the Adar of a common one.
const HEBREW_CODES = 'M01 M02 M03 M04 M05 M05L M06 M07 M08 M09 M10 M11 M12'.split(' ').concat(PLAIN_ADAR)
const HAN = { year: '年', month: '月', day: '日', between: '' } as const

const WORDS: Readonly<Record<string, NumberedWords>> = {
  'zh-Hans': {
    ...HAN,
    calendars: { hebrew: '希伯来历', 'islamic-umalqura': '伊斯兰历', persian: '波斯历' },
    hebrew:
      '提斯利月 玛西班月 基斯流月 提别月 细罢特月 第一亚达月 第二亚达月 尼散月 以珥月 西弯月 搭模斯月 埃波月 以禄月 亚达月',
  },
  'zh-Hant': {
    ...HAN,
    calendars: { hebrew: '希伯來曆', 'islamic-umalqura': '伊斯蘭曆', persian: '波斯曆' },
    hebrew:
      '提斯利月 瑪西班月 基斯流月 提別月 細罷特月 第一亞達月 第二亞達月 尼散月 以珥月 西彎月 搭模斯月 埃波月 以祿月 亞達月',
  },
  ja: {
    ...HAN,
    calendars: { hebrew: 'ユダヤ暦', 'islamic-umalqura': 'ヒジュラ暦', persian: 'ペルシア暦' },
    hebrew:
      'ティシュレー月 ヘシュヴァン月 キスレーヴ月 テベット月 シュバット月 第一アダル月 第二アダル月 ニサン月 イヤール月 シヴァン月 タンムーズ月 アヴ月 エルール月 アダル月',
  },
  ko: {
    calendars: { hebrew: '유대력', 'islamic-umalqura': '이슬람력', persian: '페르시아력' },
    year: '년',
    month: '월',
    day: '일',
    between: ' ',
    hebrew:
      '티슈리월 헤슈반월 키슬레브월 테베트월 셰바트월 첫째_아다르월 둘째_아다르월 니산월 이야르월 시반월 타무즈월 아브월 엘룰월 아다르월',
  },
}

/**
 * A Hijri, Hebrew or Persian date in Chinese, Japanese or Korean, always with its calendar, since 6月30日 alone is the end of
 * June: ヒジュラ暦9月30日, 希伯来历第一亚达月30日. Null for another calendar or language.
 */
export function formatNumberedDate(date: PartialDate, lang: string): string | null {
  const { language, script } = new Intl.Locale(lang).maximize()
  const words = WORDS[language === 'zh' ? `zh-${script}` : language]
  const calendar = words?.calendars[date.calendar]
  if (words === undefined || calendar === undefined) return null
  const { year, monthCode, day } = date
  const said = [
    calendar,
    ...(year === null ? [] : [`${year}${words.year}`]),
    ...(monthCode === null ? [] : [nameMonth(date, monthCode, words)]),
    ...(monthCode === null || day === null ? [] : [`${day}${words.day}`]),
  ]
  return said.join(words.between)
}

/** The Hebrew months as Chinese, Japanese and Korean name them, each with its month code or {@link PLAIN_ADAR}. */
export function listHebrewNames(): [name: string, code: string][] {
  return Object.values(WORDS).flatMap(({ hebrew }) =>
    splitNames(hebrew).map((name, at): [string, string] => [name, HEBREW_CODES[at] ?? PLAIN_ADAR]),
  )
}

function nameMonth({ calendar, year }: PartialDate, code: string, words: NumberedWords): string {
  if (calendar !== 'hebrew') return `${readMonthCode(code)?.month ?? ''}${words.month}`
  const isPlainAdar = code === 'M06' && (year === null || monthsOf(reckoningOf('hebrew'), year).length === 12)
  return splitNames(words.hebrew)[HEBREW_CODES.indexOf(isPlainAdar ? PLAIN_ADAR : code)] ?? ''
}

function splitNames(names: string): string[] {
  return names.split(' ').map((name) => name.replace('_', ' '))
}
