import type { Calendar } from './partial-date.ts'

// The words by which people name the calendar of a date. Longer ones first, where one is part of another.
const ANYWHERE: readonly (readonly [words: RegExp, calendar: Calendar])[] = [
  [/韩国农历|韓國農曆|韓国の旧暦/u, 'dangi'],
  [/中国旧暦|중국\s*음력|农历|農[曆暦历]|阴历|陰[曆暦]|旧[历暦]|舊[曆暦]|夏[历曆]/u, 'chinese'],
  [/음력|\(음\)|^음(?=\s*(?:\d|윤))/u, 'dangi'],
  [/公[历曆]|[阳陽新][历曆暦]|西[历曆暦]|公元|양력|서기|\(양\)|^양(?=\s*\d)|ค\.?ศ\.?/u, 'gregorian'],
  [/พ\.?ศ\.?|พุทธศักราช|[仏佛][历曆暦]|불[기력](?=\s*\d)/u, 'buddhist'],
  [/希伯[来來][历曆]|[犹猶]太[历曆]|ユダヤ暦|유대력|히브리력|ب?التقويم العبري/u, 'hebrew'],
  [/伊斯[兰蘭][历曆]|回[历曆]|ヒジュラ暦|イスラム暦|이슬람력|히즈라력/u, 'islamic-umalqura'],
  [/波斯[历曆]|伊朗[历曆]|ペルシア暦|イラン暦|페르시아력|이란력/u, 'persian'],
]
// Marks of an era, which say nothing unless they follow a number at the end.
const AT_END: readonly (readonly [words: RegExp, calendar: Calendar])[] = [
  [
    /(?<=\d)\s*(?:هـ?\s*\.?\s*ش\.?|ش|هجر[یي]\s*(?:ال)?شمس[یي]ة?|خورش[یي]د[یي]|A\.?P\.?|S\.?H\.?)$/u,
    'persian',
  ],
  [/(?<=\d)\s*(?:هـ?\s*\.?\s*ق\.?|هـ?\.?|ق|هجر[یي]ة?(?:\s*قمر[یي])?|A\.?H\.?)$/u, 'islamic-umalqura'],
  [/(?<=\d)\s*(?:م\.?|م[یي]لاد[یي]ة?|C\.?E\.?|A\.?D\.?)$/u, 'gregorian'],
  [/(?<=\d)\s*B\.?E\.?$/u, 'buddhist'],
]

/** The calendar a text names (农历, 음력, พ.ศ., هـ, AH …) and the text without that word; undefined when it names none. */
export function readCalendarWord(text: string): { calendar: Calendar | undefined; rest: string } {
  const named = [...ANYWHERE, ...AT_END].find(([words]) => words.test(text))
  if (named === undefined) return { calendar: undefined, rest: text }
  const [words, calendar] = named
  const rest = text.replace(words, ' ').replace(/\(\s*\)/u, ' ')
  return { calendar, rest: rest.trim() }
}

/** The calendar that digits or letters speak for when the year cannot be Gregorian: Persian digits and 1364, Thai and 2525. */
export function guessCalendar(text: string): Calendar | undefined {
  if (/[\u06f0-\u06f9]/u.test(text)) return 'persian'
  if (/[\u0660-\u0669]/u.test(text)) return 'islamic-umalqura'
  return /\p{Script=Thai}/u.test(text) ? 'buddhist' : undefined
}
