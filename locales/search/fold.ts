import anyAscii from 'any-ascii'
import { foldHan } from './han.ts'
import { foldKana } from './kana.ts'

/** How a character takes part in search: inside a word, as a token of its own, or not at all. */
export type CharacterKind = 'word' | 'ideograph' | 'hangul' | 'unspaced' | 'none'

/** One character as search stores it: `text` is empty when it is dropped; kind `none` with a space cuts a word. */
export interface FoldedCharacter {
  readonly text: string
  readonly kind: CharacterKind
}

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ء: '',
}
const HEBREW_FINALS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }
const DROPPED: FoldedCharacter = { text: '', kind: 'none' }
const BREAK: FoldedCharacter = { text: ' ', kind: 'none' }

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const ALIEN_MARK = /^[^\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]$/u

const memo = new Map<number, FoldedCharacter>()

/**
 * Folds one character of an NFKC text: case, accents, harakat, niqqud and letter variants go; voicing marks stay.
 * The answer is kept per character (never per word: no client's name may stay in memory when the store is locked).
 */
export function foldCharacter(code: number): FoldedCharacter {
  let folded = memo.get(code)
  if (folded === undefined) {
    folded = computeFold(String.fromCodePoint(code))
    memo.set(code, folded)
  }
  return folded
}

/** True when a text is plain ASCII, which most Western records are and which needs none of the tables. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** Folds a word of an alphabet to what is stored; what is not a letter or digit disappears. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase().replace(/[^a-z0-9]+/g, '')
  let folded = ''
  for (const character of word) {
    const { text, kind } = foldCharacter(character.codePointAt(0) ?? 0)
    if (kind !== 'none') folded += text
  }
  return folded
}

/** ASCII letters for a word of any alphabet, by any-ascii; for Greek ου is written ou, as passports do. */
export function romanise(word: string): string {
  return anyAscii(word.normalize('NFKC').toLowerCase().replaceAll('ου', 'ou').replaceAll('ού', 'ou'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

function computeFold(character: string): FoldedCharacter {
  if (/[\u1100-\u11ff\u3130-\u318f]/u.test(character)) return DROPPED
  if (/\p{M}/u.test(character)) return foldMark(character)
  if (/\p{Nd}/u.test(character)) return { text: anyAscii(character), kind: 'word' }
  if (IDEOGRAPH.test(character)) return { text: foldKana(foldHan(character)), kind: 'ideograph' }
  if (/\p{Script=Hangul}/u.test(character)) return { text: character, kind: 'hangul' }
  if (/[\p{Cf}\p{Lm}]/u.test(character)) return DROPPED
  if (!/[\p{L}\p{N}]/u.test(character)) return BREAK
  const text = foldLetter(character)
  if (text === '') return DROPPED
  return { text, kind: UNSPACED.test(character) ? 'unspaced' : 'word' }
}

function foldLetter(character: string): string {
  const lower = character.toLowerCase()
  if (/\p{Script=Latin}/u.test(character)) return romanise(lower.normalize('NFKD').replace(/\p{M}/gu, ''))
  if (/\p{Script=Greek}/u.test(character)) {
    return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ')
  }
  if (/\p{Script=Arabic}/u.test(character)) return ARABIC[character] ?? character
  if (lower === 'ё') return 'е'
  return HEBREW_FINALS[character] ?? lower
}

// SQLite's unicode61 cuts a word at a vowel sign of Thai or Devanagari; as a private-use letter the sign stays inside.
function foldMark(character: string): FoldedCharacter {
  if (!ALIEN_MARK.test(character)) return DROPPED
  const code = 0xe000 + ((character.codePointAt(0) ?? 0) & 0xfff)
  return { text: String.fromCodePoint(code), kind: UNSPACED.test(character) ? 'unspaced' : 'word' }
}
