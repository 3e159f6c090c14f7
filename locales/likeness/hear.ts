import { compose } from '../search/words.ts'
import { romanise } from '../search/fold.ts'

/**
 * How a name sounds: its consonants, and what stands before each of them and after the last. A slot is `a e i u` for a
 * vowel, in capitals when it is written with several letters, '' for none, `?` for one that the script leaves out (or
 * none), `*` for anything.
 */
export interface Heard {
  readonly consonants: string
  readonly slots: readonly string[]
  /** Written in a script that leaves vowels out, so that less must agree. */
  readonly isAbjad: boolean
}

const ARABIC: Readonly<Record<string, string>> = {
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
const HEBREW: Readonly<Record<string, string>> = {
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ל: 'l',
  מ: 'm',
  נ: 'n',
  ס: 's',
  פ: 'f',
  צ: 's',
  ק: 'k',
  ר: 'r',
  ש: 's',
  ת: 't',
}
const HEBREW_FINALS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }
const VOWELS = /[aeiouyw]/

/** How a word sounds, in every way its script allows; empty when it has no consonant to go by. */
export function hearWord(word: string): Heard[] {
  if (/\p{Script=Arabic}/u.test(word)) return keepHeard([hearArabic(word)])
  if (/\p{Script=Hebrew}/u.test(word)) return keepHeard([hearHebrew(word, false), hearHebrew(word, true)])
  const heard = hearLatin(romanise(word))
  // Thai and the like come out of a romanisation with the wrong vowels, but with their consonants.
  const isSpelt = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  return keepHeard([isSpelt ? heard : { ...heard, slots: heard.slots.map(() => '*'), isAbjad: true }])
}

/** True when two words sound the same: Mohammed and محمد do, Hassan and Hussein, Karim and Karima do not. */
export function soundsAlike(one: Heard, other: Heard): boolean {
  const isAbjad = one.isAbjad || other.isAbjad
  const [a, b] = isAbjad
    ? [coarseConsonants(one), coarseConsonants(other)]
    : [one.consonants, other.consonants]
  if (a !== b || a.length < (isAbjad ? 2 : 3) || one.slots.length !== other.slots.length) return false
  return one.slots.every((slot, at) => agrees(slot, other.slots[at] ?? '', at === one.slots.length - 1))
}

/** The consonants that every script tells apart. */
export function coarseConsonants({ consonants }: Heard): string {
  // b and v, p and f are one letter in Hebrew; p and v are no letters of Arabic.
  return consonants.replaceAll('v', 'b').replaceAll('p', 'f')
}

function keepHeard(all: readonly Heard[]): Heard[] {
  return all.filter(({ consonants }) => consonants !== '')
}

function agrees(one: string, other: string, isLast: boolean): boolean {
  if (one === other || one === '*' || other === '*') return true
  if (one === '?' || other === '?') return !/[AEIU]/.test(one + other)
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === b) return true
  // Fahd and Fahad; but at its end a vowel makes another name of it.
  if (a === '' || b === '') return !isLast && /^[ae]$/.test(one + other)
  return (one === 'e' && /[ai]/.test(b)) || (other === 'e' && /[ai]/.test(a))
}

function hearLatin(word: string): Heard {
  const letters = word
    .replace(/[0-9]/g, '')
    .replace(/^(?:al|el|ul)(?=[a-z]{4})/, '')
    .replace(/^abd[aeiou]?[lr]/, 'abdl')
    .replace(/tsch|tch/g, 'ch')
    .replace(/x/g, 'ks')
    .replace(/[kc]h|ck|c|q/g, 'k')
    .replace(/sh/g, 's')
    .replace(/([tdz])h/g, '$1')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/h$/, '')
    .replace(/([^aeiouyw])\1+/g, '$1')
  return collect(Array.from(letters), VOWELS, classOfLatin, (letter) => letter)
}

function classOfLatin(group: string): string {
  const isLong = group.length > 1
  const name = /[ouw]/.test(group) ? 'u' : /[iy]|ee/.test(group) ? 'i' : group.includes('a') ? 'a' : 'e'
  return isLong ? name.toUpperCase() : name
}

function hearArabic(word: string): Heard {
  const letters = Array.from(
    compose(word)
      .replace(/[^\p{L}]/gu, '')
      .replace(/^ال(?=.{2})/u, ''),
  )
  // A final h is the ending -a of most names that have it.
  if (letters.length > 1 && /[ةهۀەہھ]/u.test(letters.at(-1) ?? '')) letters[letters.length - 1] = 'ا'
  const { consonants, slots } = collect(
    letters,
    /[^بتثجحخدذرزسشصضطظغفقكکلمنهہھپچگژٹڈڑ]/u,
    classOfArabic,
    (letter) => ARABIC[letter] ?? '',
  )
  const last = slots.length - 1
  return {
    consonants,
    slots: slots.map((slot, at) => (at === 0 ? '*' : slot === '' && at < last ? '?' : slot)),
    isAbjad: true,
  }
}

function classOfArabic(group: string): string {
  if (/[عء]/u.test(group)) return '*'
  if (/[وؤ]/u.test(group)) return 'u'
  return /[يیئ]/u.test(group) ? 'i' : /[اأإآٱى]/u.test(group) ? 'a' : ''
}

// Vav is a vowel or a v, and nothing says which.
function hearHebrew(word: string, isVavVowel: boolean): Heard {
  const letters = Array.from(
    compose(word).replace(/[^\p{L}]/gu, ''),
    (letter) => HEBREW_FINALS[letter] ?? letter,
  )
  if (letters.length > 1 && letters.at(-1) === 'ה') letters[letters.length - 1] = 'א'
  const { consonants, slots } = collect(
    letters,
    isVavVowel ? /[אעיו]/u : /[אעי]/u,
    () => '*',
    (letter) => (letter === 'ו' ? 'v' : (HEBREW[letter] ?? '')),
  )
  return { consonants, slots: slots.map(() => '*'), isAbjad: true }
}

function collect(
  letters: readonly string[],
  vowels: RegExp,
  classOf: (group: string) => string,
  consonantOf: (letter: string) => string,
): Heard {
  const slots: string[] = []
  let consonants = ''
  let group = ''
  for (const letter of letters) {
    if (vowels.test(letter)) {
      group += letter
      continue
    }
    const consonant = consonantOf(letter)
    if (group === '' && consonants.endsWith(consonant)) continue
    slots.push(group === '' ? '' : classOf(group))
    consonants += consonant
    group = ''
  }
  slots.push(group === '' ? '' : classOf(group))
  return { consonants, slots, isAbjad: false }
}
