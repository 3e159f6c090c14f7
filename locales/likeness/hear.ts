import { detectScript, type Script } from '../scripts.ts'
import { foldWord, isAscii, romanise } from '../search/fold.ts'
import { ARABIC_CONSONANTS } from '../search/sound.ts'
import { compose } from '../search/words.ts'

/**
 * How a name sounds: its consonants, and what stands before each of them and after the last. A slot is `a e i u` for a
 * vowel, in capitals when it is written with several letters, `J` for one that an i leads into (Diana), `V` for one that
 * nothing tells, '' for none, `?` for one that the script leaves out (or none), `*` for anything.
 */
export interface Heard {
  readonly consonants: string
  readonly slots: readonly string[]
  readonly script: Script
  /** Written in a script that leaves vowels out, so that less must agree. */
  readonly isAbjad: boolean
  /** One of two ways to say the letters, which counts only where another script is met. */
  readonly isDoubtful: boolean
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
const VOWELS = /[aeiouyw]/
const ARABIC_LETTERS = Object.keys(ARABIC_CONSONANTS).join('')
const WRITTEN_VOWELS = {
  all: new RegExp(`[^${ARABIC_LETTERS}]`, 'u'),
  withoutWaw: new RegExp(`[^${ARABIC_LETTERS}و]`, 'u'),
}
const SHORTEST = { abjad: 2, alphabet: 3 } as const
const SPELT: ReadonlySet<Script> = new Set(['Latn', 'Cyrl', 'Grek'])

type Sounds = Pick<Heard, 'consonants' | 'slots'>

/** How a word sounds, in every way its script allows; empty when it has no consonant to go by. */
export function hearWord(word: string): Heard[] {
  const script = isAscii(word) ? 'Latn' : detectScript(word)
  const ways = sayWord(word, script)
  const isAbjad = !SPELT.has(script) && script !== 'Zyyy'
  const heard: Heard[] = []
  for (const [at, { consonants, slots }] of ways.entries()) {
    if (consonants === '' || heard.some((each) => each.consonants === consonants)) continue
    heard.push({ consonants, slots, script, isAbjad, isDoubtful: at > 0 && script !== 'Hebr' })
  }
  return heard
}

function sayWord(word: string, script: Script): Sounds[] {
  if (script === 'Arab') {
    const persian = word.replace(/[ضذ]/gu, 'ز').replaceAll('ث', 'س')
    const ways = [hearArabic(word, false)]
    if (persian !== word) ways.push(hearArabic(persian, false))
    if (word.includes('و')) ways.push(hearArabic(persian, true))
    return ways
  }
  if (script === 'Hebr') return [hearHebrew(word, false), hearHebrew(word, true)]
  const roman = romanise(script === 'Thai' ? leaveOutSilent(word) : word)
  // Thai and the like come out of a romanisation with the wrong vowels, but with their consonants.
  if (!SPELT.has(script)) return [hideVowels(hearLatin(roman))]
  // French writes ش with ch: Aïcha, Rachid.
  return roman.includes('ch')
    ? [hearLatin(roman), hearLatin(roman.replaceAll('ch', 'sh'))]
    : [hearLatin(roman)]
}

function hideVowels({ consonants, slots }: Sounds): Sounds {
  return { consonants, slots: slots.map(() => '*') }
}

// A consonant under a cancelling mark is not said, and a doubled ร is a vowel, at the end with an n.
function leaveOutSilent(word: string): string {
  return word
    .replace(/[ก-ฮ][ิุ]?์/gu, '')
    .replace(/รร(?=[ก-ฮ][ก-ฮ])/gu, '')
    .replace(/รร[ณน]?/gu, 'น')
}

/** True when two words sound the same: Mohammed and محمد do, Hassan and Hussein, Karim and Karima do not. */
export function soundsAlike(one: Heard, other: Heard): boolean {
  const isOneScript = one.script === other.script
  // One script says by its letters whether two words are one, unless those letters are Latin or leave the vowels out.
  if (isOneScript && (one.isDoubtful || other.isDoubtful || isWrittenInFull(one))) return false
  const isAbjad = one.isAbjad || other.isAbjad
  const [a, b] = isAbjad
    ? [coarseConsonants(one), coarseConsonants(other)]
    : [one.consonants, other.consonants]
  if (a !== b || one.slots.length !== other.slots.length) return false
  const isShort = a.length < SHORTEST[isAbjad ? 'abjad' : 'alphabet']
  if (isShort && (isOneScript || !isAbjad || !areVowelsTold(one, other))) return false
  const last = one.slots.length - 1
  return one.slots.every((slot, at) => agrees(slot, other.slots[at] ?? '', at === last, isAbjad))
}

function isWrittenInFull({ script, isAbjad }: Heard): boolean {
  return isAbjad && script !== 'Arab' && script !== 'Hebr'
}

// علي and Ali: a single consonant is enough where the vowels on both sides of it are written.
function areVowelsTold(one: Heard, other: Heard): boolean {
  const [opening, otherOpening] = [one.slots[0] ?? '', other.slots[0] ?? '']
  const endings = [one.slots.at(-1) ?? '', other.slots.at(-1) ?? '']
  return (opening === '') === (otherOpening === '') && endings.every((slot) => /[aeiuAEIUJ]/.test(slot))
}

/** The consonants that every script tells apart. */
export function coarseConsonants({ consonants }: Heard): string {
  // b and v, p and f are one letter in Hebrew; p and v are no letters of Arabic, whose ج is a g in Egypt.
  return consonants.replaceAll('v', 'b').replaceAll('p', 'f').replaceAll('g', 'j')
}

function agrees(one: string, other: string, isLast: boolean, isAbjad: boolean): boolean {
  if (one === other || one === '*' || other === '*') return true
  if (one === 'V' || other === 'V') return one !== '' && other !== ''
  if (one === '?' || other === '?') return !/[AEIUJ]/.test(one + other)
  if (one === 'J' || other === 'J') return isAbjad && /^[iI]$/.test(one === 'J' ? other : one)
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === b) return true
  // Fahd and Fahad; but at its end a vowel makes another name of it.
  if (a === '' || b === '') return !isLast && /^[ae]$/.test(one + other)
  return (one === 'e' && /[ai]/.test(b)) || (other === 'e' && /[ai]/.test(a))
}

function hearLatin(word: string): Sounds {
  const letters = word
    .replace(/[0-9]/g, '')
    .replace(/^(?:al|el|ul)(?=[a-z]{4})/, '')
    .replace(/^abd[aeiou]?[lr]/, 'abdl')
    .replace(/tsch|tch/g, 'ch')
    .replace(/dj/g, 'j')
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
  if (/[iy]a/.test(group)) return 'J'
  const isLong = group.length > 1
  const name = /[ouw]/.test(group) ? 'u' : /[iy]|ee/.test(group) ? 'i' : group.includes('a') ? 'a' : 'e'
  return isLong ? name.toUpperCase() : name
}

// A و is a vowel in Arabic and may be a v in Persian.
function hearArabic(word: string, isWawConsonant: boolean): Sounds {
  const letters = Array.from(
    compose(word)
      .replace(/[^\p{L}]/gu, '')
      .replace(/^ال(?=.{2})/u, ''),
  )
  // A final h is the ending -a of most names that have it.
  if (letters.length > 1 && /[ةهۀەہھ]/u.test(letters.at(-1) ?? '')) letters[letters.length - 1] = 'ا'
  const { consonants, slots } = collect(
    letters,
    isWawConsonant ? WRITTEN_VOWELS.withoutWaw : WRITTEN_VOWELS.all,
    classOfArabic,
    (letter) => (letter === 'و' ? 'v' : (ARABIC_CONSONANTS[letter] ?? '')),
  )
  const last = slots.length - 1
  // What an alif at the beginning is said as, nothing tells; a و or a ي there is a w or a y.
  const isTold = /^[ويی]/u.test(letters[0] ?? '')
  return {
    consonants,
    slots: slots.map((slot, at) => {
      if (at === 0) return slot === '' || isTold ? slot : '*'
      return slot === '' && at < last ? '?' : slot
    }),
  }
}

function classOfArabic(group: string): string {
  if (/[عء]/u.test(group)) return '*'
  if (/[وؤ]/u.test(group)) return 'u'
  return /[يیئ]/u.test(group) ? 'i' : /[اأإآٱى]/u.test(group) ? 'a' : ''
}

// Vav is a vowel or a v, and nothing says which.
function hearHebrew(word: string, isVavVowel: boolean): Sounds {
  const letters = Array.from(foldWord(word).replace(/[^\p{L}]/gu, ''))
  if (letters.length > 1 && letters.at(-1) === 'ה') letters[letters.length - 1] = 'א'
  const { consonants, slots } = collect(
    letters,
    isVavVowel ? /[אעיו]/u : /[אעי]/u,
    () => 'V',
    (letter) => (letter === 'ו' ? 'v' : (HEBREW[letter] ?? '')),
  )
  // The last letter says whether a vowel ends the word: דניאל is not דניאלה.
  return { consonants, slots: slots.map((slot, at) => (at === slots.length - 1 ? slot : '*')) }
}

function collect(
  letters: readonly string[],
  vowels: RegExp,
  classOf: (group: string) => string,
  consonantOf: (letter: string) => string,
): Sounds {
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
  return { consonants, slots }
}
