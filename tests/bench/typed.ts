import type { Database } from 'better-sqlite3'
import { type Chance, startChance } from './random.ts'
import { NAMES } from './vocabulary.ts'

const HOW_MANY = 60

interface Whole {
  readonly surname: string
  readonly surnameAside: string
  readonly given: string
  readonly givenAside: string
}

function nameIn(chance: Chance, langs: readonly string[]): Whole {
  const culture = chance.pick(NAMES.filter(({ lang }) => langs.includes(lang)))
  const [surname = '', surnameAside = ''] = chance.pickOften(culture.surnames).split(':')
  const [given = '', givenAside = ''] = chance.pickOften(culture.given).split(':')
  return { surname, surnameAside, given, givenAside }
}

const LATIN = ['fr', 'en', 'it', 'de']
const toKatakana = (kana: string) =>
  kana.replace(/[\u3041-\u3096]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))

/** A surname spelt by ear: f for ph, a vowel doubled; of a double surname the last part. */
export const spellByEar = (surname: string): string =>
  surname
    .replace(/^.*-/, '')
    .replace(/ph/, 'f')
    .replace(/([aeiou])(?=[^aeiou])/, '$1$1')

// What people type of a name they look for, by the way they type it.
const WAYS: Readonly<Record<string, (chance: Chance) => string>> = {
  'Latin prefix': (chance) => nameIn(chance, LATIN).surname.slice(0, chance.between(3, 5)),
  'Latin, two words': (chance) => {
    const { given, surname } = nameIn(chance, LATIN)
    return `${given} ${surname}`
  },
  'Chinese, two characters': (chance) => {
    const { surname, given } = nameIn(chance, ['zh-Hans'])
    return (surname + given).slice(0, 2)
  },
  pinyin: (chance) => {
    const { surnameAside, givenAside } = nameIn(chance, ['zh-Hans'])
    return `${surnameAside} ${givenAside}`.toLowerCase()
  },
  kanji: (chance) => nameIn(chance, ['ja']).surname,
  'kana prefix': (chance) => toKatakana(nameIn(chance, ['ja']).surnameAside).slice(0, 2),
  'hiragana of kanji': (chance) => nameIn(chance, ['ja']).surnameAside,
  Arabic: (chance) => nameIn(chance, ['ar']).surname.slice(2, 6),
  'Korean, two syllables': (chance) => {
    const { surname, given } = nameIn(chance, ['ko'])
    return surname + given.slice(0, 1)
  },
  Cyrillic: (chance) => nameIn(chance, ['ru']).surname.slice(0, 4),
  Thai: (chance) => nameIn(chance, ['th']).surname,
  similar: (chance) => spellByEar(nameIn(chance, ['en', 'de', 'ru', 'ar']).surname),
  'one letter': (chance) => chance.pick(['a', 'e', 'm', 's', 'k']),
}

/** What is typed to find clients: for each way of typing, sixty texts. */
export function inventTyped(sqlite: Database): Map<string, string[]> {
  const chance = startChance(4)
  const typed = new Map(
    Object.entries(WAYS).map(([way, invent]) => [
      way,
      Array.from({ length: HOW_MANY }, () => invent(chance)),
    ]),
  )
  const ways = sqlite.prepare<[string, number], string>(
    'select value from contact_way where kind = ? and client_id >= ? limit 60',
  )
  const some = (kind: string) => ways.pluck().all(kind, 500)
  typed.set(
    'phone fragment',
    some('phone').map((value) => value.slice(-5)),
  )
  typed.set(
    'e-mail',
    some('email').map((value) => value.slice(0, 12)),
  )
  typed.set(
    'misspelt',
    inventMisspelt(sqlite, HOW_MANY).map(({ text }) => text),
  )
  return typed
}

/** A name typed with one slip, and the words it was meant to be. */
export interface Misspelt {
  readonly text: string
  readonly meant: string
}

/** Names of the book with one slip each, every other one a surname alone: a letter wrong, missing, too many or swapped. */
export function inventMisspelt(sqlite: Database, count: number): Misspelt[] {
  const chance = startChance(7)
  const last = sqlite.prepare<[], number>('select max(id) from client_name').pluck().get() ?? 0
  const name = sqlite.prepare<[number], { surname: string; given: string }>(
    `select surname, given from client_name
     where id >= ? and surname glob '[A-Z]*' and given <> '' and length(surname) > 3 limit 1`,
  )
  return Array.from({ length: count }, (_, n) => {
    const { surname = '', given = '' } = name.get(chance.between(1, last)) ?? {}
    const meant = (n % 2 === 0 ? surname : `${given} ${surname}`).toLowerCase()
    return { text: slip(meant, chance), meant }
  })
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')

function slip(text: string, chance: Chance): string {
  const letters = Array.from(text, (letter, at) => (/\p{L}/u.test(letter) ? at : -1)).filter((at) => at >= 0)
  for (;;) {
    const at = chance.pick(letters)
    const [before, letter, next, after] = [
      text.slice(0, at),
      text[at] ?? '',
      text[at + 1] ?? '',
      text.slice(at + 2),
    ]
    const other = chance.pick(LETTERS)
    const slipped = chance.pick([
      before + other + next + after,
      before + next + after,
      before + letter + other + next + after,
      /\p{L}/u.test(next) ? before + next + letter + after : text,
    ])
    if (slipped !== text) return slipped
  }
}
