import { civilDay } from './compare-birthdays.ts'
import { coarseConsonants } from './hear.ts'
import type { ReadPerson } from './likeness.ts'
import type { NameWord } from './name-word.ts'
import type { Rendering } from './read-name.ts'

const MOST_KEYS = 60
const MOST_WORDS = 5
const SHORTEST_SOUND = 4

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
}

function addSound(keys: Set<string>, words: readonly (NameWord | null)[]): void {
  const sounds = words.map((word) => (word?.heard[0] ? coarseConsonants(word.heard[0]) : ''))
  const sound = sounds
    .filter((each) => each !== '')
    .toSorted()
    .join(' ')
  if (sound.length >= SHORTEST_SOUND) keys.add(`s${sound}`)
}

function spellingOf(word: NameWord): string {
  return (word.isLatin ? word.loose[0] : word.texts[0]) ?? ''
}

function spellingsOf(word: NameWord | null): readonly string[] {
  if (word === null) return []
  return word.isLatin ? word.loose : word.texts
}
