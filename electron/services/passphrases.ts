import type { z } from 'zod'
import { AppError } from '../ipc/errors.ts'
import type { PassphraseStrength } from '../ipc/session.ts'

/** How strong a passphrase is. */
export type Strength = z.infer<typeof PassphraseStrength>

type Advice = Strength['advice'][number]

const LEAST_CHARACTERS = 10
const LEAST_SCORE = 2
/** Bits of a guess that each score begins at; 2 is beyond a year on a good graphics card at our scrypt cost. */
const SCORE_BITS = [20, 30, 42, 56] as const

/** The parts that people build weak passphrases from, in the languages of the houses. */
const COMMON = [
  'password',
  'passwort',
  'motdepasse',
  'contraseña',
  'parola',
  'senha',
  'пароль',
  'passphrase',
  'qwerty',
  'azerty',
  'qwertz',
  'йцукен',
  'letmein',
  'welcome',
  'bienvenue',
  'willkommen',
  'benvenuto',
  'bonjour',
  'iloveyou',
  'jetaime',
  'tiamo',
  'teamo',
  'princess',
  'princesse',
  'sunshine',
  'soleil',
  'football',
  'monkey',
  'dragon',
  'master',
  'admin',
  'secret',
  'shadow',
  'superman',
  'batman',
  'trustno',
  'abc',
  'aaa',
  'hello',
  'summer',
  'winter',
  'spring',
  'autumn',
  'printemps',
  'carnet',
  'boutique',
  'bijou',
  'diamond',
  'diamant',
  'paris',
  'milano',
  'london',
  'tokyo',
  'correct horse battery staple',
  'パスワード',
  '密码',
  '密碼',
  '비밀번호',
  'كلمةالسر',
  'мама',
].map(plain)

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'абвгдежзийклмн',
  'あいうえおかきくけこ',
  '一二三四五六七八九十',
  '1q2w3e4r5t6y',
  'กขคงจฉช',
  'ابتثجحخ',
].map(plain)

/** Every row forwards and backwards. */
const LINES = ROWS.flatMap((row) => [row, Array.from(row).reverse().join('')])

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** What one more character of its kind is worth in bits, when nobody can tell which comes next in a language. */
function bitsOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 7
  if (/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 4.5
  if (/\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? 3.2 : 2.6
  if (/\p{Nd}/u.test(character)) return 2.8
  return /\s/u.test(character) ? 1 : 4
}

/** Lower case without accents, as whoever guesses would try it. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

function unleet(text: string): string {
  return Array.from(text, (character) => LEET[character] ?? character).join('')
}

/** Cuts out every known part; each still counts one word's worth of guessing. */
function removeParts(text: string, parts: readonly string[]): { rest: string; found: number } {
  let rest = text
  let found = 0
  for (const part of parts) {
    const pieces = rest.split(part)
    found += pieces.length - 1
    rest = pieces.join('\u0000')
  }
  return { rest, found }
}

/** Stretches of four or more along the alphabet, the digits or a keyboard, in either direction. */
function removeSequences(text: string): { rest: string; found: number } {
  const characters = Array.from(text)
  let rest = ''
  let found = 0
  for (let at = 0; at < characters.length;) {
    let length = 1
    while (
      at + length < characters.length &&
      LINES.some((line) => line.includes(characters.slice(at, at + length + 1).join('')))
    ) {
      length += 1
    }
    if (length >= 4) found += 1
    rest += length >= 4 ? '\u0000' : (characters[at] ?? '')
    at += length >= 4 ? length : 1
  }
  return { rest, found }
}

/** A stretch of one to twelve characters said again right away counts once. */
function removeRepeats(text: string): { rest: string; found: number } {
  let found = 0
  const rest = text.replaceAll(
    /(.{1,12}?)\1{2,}|(.{3,12}?)\2+/gsu,
    (_whole, thrice: string, twice: string) => {
      found += 1
      return thrice ?? twice
    },
  )
  return { rest, found }
}

function nameParts(names: readonly string[]): string[] {
  const words = names.flatMap((name) => [name, ...name.split(/[\s,.'’-]+/u)])
  return words
    .map((word) => plain(word))
    .filter((word) => Array.from(word).length >= (/\p{Script=Han}/u.test(word) ? 1 : 3))
}

/**
 * Weighs a passphrase by what an attacker would try: common words, keyboard and number sequences, repeats, and the
 * names of the house and the person. Score 0 to 4; `enough` from 2 on with at least ten characters (code points;
 * a Han character counts as two and a half, a kana or hangul syllable as one and a half). Reads nothing and keeps nothing.
 */
export function weighPassphrase(passphrase: string, names: readonly string[]): Strength {
  const text = plain(passphrase)
  const named = removeParts(text, nameParts(names))
  const common = removeParts(unleet(named.rest), COMMON)
  const sequences = removeSequences(common.found > 0 ? common.rest : named.rest)
  const repeats = removeRepeats(sequences.rest)
  const left = new Set(repeats.rest)
  let bits = (named.found + common.found) * 6 + (sequences.found + repeats.found) * 4
  for (const character of repeats.rest) if (character !== '\u0000') bits += bitsOf(character)
  // Few different characters are few however often they come.
  bits = Math.min(bits, left.size * 6 + 4)
  const words = text.split(/\s+/u).filter((word) => word.length > 1).length
  const characters = countCharacters(passphrase)
  const score = SCORE_BITS.filter((least) => bits >= least).length
  const enough = characters >= LEAST_CHARACTERS && score >= LEAST_SCORE

  const advice: Advice[] = []
  if (characters < LEAST_CHARACTERS) advice.push('longer')
  if (score < 3 && words < 4) advice.push('more-words')
  if (common.found > 0) advice.push('common')
  if (repeats.found > 0) advice.push('repeats')
  if (sequences.found > 0) advice.push('sequence')
  if (named.found > 0) advice.push('names')
  return { score, advice, enough }
}

function countCharacters(passphrase: string): number {
  let count = 0
  for (const character of passphrase.normalize('NFC')) {
    if (/\p{Script=Han}/u.test(character)) count += 2.5
    else count += /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ? 1.5 : 1
  }
  return count
}

/** Throws AppError `weak-passphrase` unless the passphrase is strong enough to guard a book. */
export function requireStrong(passphrase: string, names: readonly string[]): void {
  const { score, enough } = weighPassphrase(passphrase, names)
  if (!enough) throw new AppError('weak-passphrase', { score })
}
