import { toHiragana, toRomaji } from 'wanakana'

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const LATIN_SYLLABLES =
  /^(?:(?:[kgsztdnhbpmyrwjf]|[kgnhbpmr]y|sh|ch|ts|tt|kk|ss|pp|tch|cch|ssh)?[aiueo]|n|m(?=[bmp])|h(?![aiueo]))+$/

/** True when a text holds hiragana or katakana. */
export function hasKana(text: string): boolean {
  return KANA.test(text)
}

/** One kana character as search stores it: hiragana; the long-vowel mark ー disappears, voicing never does. */
export function foldKana(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x30fc) return ''
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCharCode(code - 0x60)
  return character
}

/** A kana reading as Hepburn letters, vowels as written: おおの is `oono`. Anything but letters is dropped. */
export function spellKana(reading: string): string {
  const kana = toHiragana(reading.normalize('NFKC').replaceAll('ー', ''), { passRomaji: true })
  return toRomaji(kana)
    .toLowerCase()
    .replaceAll('vyi', 'vi')
    .replace(/[^a-z]/g, '')
}

/**
 * Hepburn letters with their long vowels shortened, as passports write them: `oono`, `ohno` and `ono` meet.
 * Vowels that belong to two words stay: Inoue (の + うえ), Matsuura (つ + うら).
 */
export function shortenVowels(romaji: string): string {
  return romaji
    .replace(/oo+|ou(?!e$)/g, 'o')
    .replace(/(?<!ts)uu+/g, 'u')
    .replace(/oh(?![aiueo])/g, 'o')
    .replace(/m(?=[bmp])/g, 'n')
}

/** The short form of a Latin word that could be Japanese syllables; undefined when it could not, or has no long vowel. */
export function shortenIfJapanese(word: string): string | undefined {
  if (!/o[ouh]|uu|m[bmp]/.test(word) || !LATIN_SYLLABLES.test(word)) return undefined
  const short = shortenVowels(word)
  return short === word ? undefined : short
}
