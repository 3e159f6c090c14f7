import { romanise } from './fold.ts'

/** The token marks of names that only sound alike, by the kind of script they were written in. */
export const SOUND_MARK = { alphabet: '~', abjad: '~~' } as const

/** The consonants of the Arabic script in the letters of {@link hearLatin}, in their Persian and Urdu shapes too. */
export const ARABIC_CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ہ: 'h',
  ھ: 'h',
  پ: 'p',
  چ: 'k',
  گ: 'g',
  ژ: 'z',
  ٹ: 't',
  ڈ: 'd',
  ڑ: 'r',
}

/** The consonants of a Latin word, spelling habits removed: Mohammed and Muhammad are both `mhmd`. */
export function hearLatin(word: string): string {
  return word
    .replace(/^(?:al|el|ul)(?=[a-z]{4})/, '')
    .replace(/x/g, 'ks')
    .replace(/[kc]h|ck|c|q/g, 'k')
    .replace(/sh/g, 's')
    .replace(/([tdz])h/g, '$1')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/h$/, '')
    .replace(/[aeiouyw0-9]/g, '')
    .replace(/(.)\1+/g, '$1')
}

/**
 * The consonants of a folded Arabic-script word, in the same letters as {@link hearLatin}: محمد is `mhmd`. An article
 * inside, before a letter that takes its l over, gives a second answer: عبدالرحمن is Abdulrahman or Abdurrahman; so does
 * a و that Persians may say as v: پهلوی is Pahlavi.
 */
export function hearArabic(word: string): string[] {
  const bare = word.replace(/^ال(?=.{2})/u, '').replace(/ه$/u, '')
  const forms = new Set([bare, bare.replace(/(?<=.{2})ال(?=[تثدذرزسشصضطظلن])/u, '')])
  const heard = new Set<string>()
  for (const form of forms) for (const waw of ['', 'v']) heard.add(hearLetters(form, waw))
  return [...heard]
}

function hearLetters(word: string, waw: string): string {
  let heard = ''
  for (const letter of word) heard += letter === 'و' ? waw : (ARABIC_CONSONANTS[letter] ?? '')
  return heard.replace(/(.)\1+/g, '$1')
}

/**
 * The consonants of a word of another script that writes few vowels (Hebrew) or whose vowels romanise badly (Thai). A ו
 * inside is a v in דוד and a vowel in גדות, which gives two answers; a ב that begins a word is never a v.
 */
export function hearRomanised(word: string): string[] {
  const spoken = word.replace(/^ב/u, 'b')
  const ways = [spoken, spoken.replace(/(?<=.)ו/gu, '')]
  return [...new Set(ways.map((way) => hearLatin(romanise(way))))]
}
