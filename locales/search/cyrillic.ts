import { romanise } from './fold.ts'

/** Letters as Ukrainian passports write them, at the beginning of a word and inside. Source: Cabinet of Ministers 55/2010. */
const UKRAINIAN: Readonly<Record<string, readonly [first: string, inside: string]>> = {
  г: ['h', 'h'],
  ґ: ['g', 'g'],
  є: ['ye', 'ie'],
  и: ['y', 'y'],
  і: ['i', 'i'],
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  х: ['kh', 'kh'],
  ь: ['', ''],
  '’': ['', ''],
  "'": ['', ''],
}

/** Further spellings in Latin letters of a word in small Cyrillic ones: ё as yo, -ий as -y, and as Ukrainians write it. */
export function respellCyrillic(word: string): string[] {
  const spellings: string[] = []
  if (word.includes('ё')) spellings.push(romanise(word.replaceAll('ё', 'йо')))
  if (/[иы]й$/u.test(word)) spellings.push(romanise(`${word.slice(0, -2).replaceAll('ё', 'е')}ы`))
  if (/[іїєґ]|ськ|цьк/u.test(word)) {
    spellings.push(
      Array.from(word, (letter, at) => UKRAINIAN[letter]?.[at === 0 ? 0 : 1] ?? romanise(letter)).join(''),
    )
  }
  return spellings
}
