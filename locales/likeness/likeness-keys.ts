import { civilDay } from './compare-birthdays.ts'
import { coarseConsonants } from './hear.ts'
import type { ReadPerson } from './likeness.ts'
import type { NameWord } from './name-word.ts'
import type { Rendering } from './read-name.ts'

const MOST_KEYS = 60
const MOST_WORDS = 5
const SHORTEST_SOUND = 4
// Of a word; and twice as many of a name.
const MOST_SOUNDS = 3
const VOWELS_ALONE = /^[aeiouyw]+$/

/**
 * What two people must share to be compared at all: a number, an e-mail address, a full birthday, a whole name in any
 * order, two words of one, or its consonants. Who shares none of these never comes near the threshold.
 */
export function likenessKeys(person: ReadPerson): string[] {
  const keys = new Set<string>()
  for (const phone of person.phones) keys.add(`p${phone}`)
  for (const email of person.emails) keys.add(`e${email}`)
  for (const birthday of person.birthdays) {
    const day = civilDay(birthday)
    if (day !== null) keys.add(`b${day}`)
  }
  for (const rendering of person.renderings) {
    addParts(keys, rendering)
    addWords(keys, [...rendering.given.words, ...rendering.surname.words].slice(0, MOST_WORDS))
  }
  return [...keys].slice(0, MOST_KEYS)
}

// The parts as one word each: Jean-Paul and Jeanpaul, Min-ji and Minji, in every spelling they may have.
function addParts(keys: Set<string>, { given, surname, wholes }: Rendering): void {
  for (const whole of wholes) for (const text of spellingsOf(whole)) keys.add(`n${text}`)
  for (const head of spellingsOf(given.whole)) {
    for (const tail of spellingsOf(surname.whole)) keys.add(`t${[head, tail].toSorted().join(' ')}`)
  }
  addSound(keys, [given.whole, surname.whole])
}

function addWords(keys: Set<string>, words: readonly NameWord[]): void {
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      keys.add(`t${[spellingOf(one), spellingOf(other)].toSorted().join(' ')}`)
    }
  }
  addSound(keys, words)
  // A name in the middle may be a father's, or left out.
  if (words.length > 2) addSound(keys, [words[0] ?? null, words.at(-1) ?? null])
}

function addSound(keys: Set<string>, words: readonly (NameWord | null)[]): void {
  let sounds: string[][] = [[]]
  for (const word of words) {
    const heard = [...new Set(word?.heard.map(coarseConsonants))].slice(0, MOST_SOUNDS)
    // 이 is Lee, and Yi without a consonant.
    if (heard.length > 0 && word?.texts.some((text) => VOWELS_ALONE.test(text))) heard.push('')
    if (heard.length > 0) sounds = sounds.flatMap((sound) => heard.map((each) => [...sound, each]))
  }
  for (const sound of sounds.slice(0, MOST_SOUNDS * 2)) {
    const text = sound
      .filter((each) => each !== '')
      .toSorted()
      .join(' ')
    if (text.length >= SHORTEST_SOUND) keys.add(`s${text}`)
  }
}

function spellingOf(word: NameWord): string {
  return (word.isLatin ? word.loose[0] : word.texts[0]) ?? ''
}

function spellingsOf(word: NameWord | null): readonly string[] {
  if (word === null) return []
  return word.isLatin ? word.loose : word.texts
}
