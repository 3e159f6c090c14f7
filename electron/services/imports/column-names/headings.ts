import type { ImportTarget as Target } from '../../../ipc/import-targets.ts'
import { ARABIC } from './ar.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import { JAPANESE } from './ja.ts'
import { KOREAN } from './ko.ts'
import { PORTUGUESE } from './pt-br.ts'
import { RUSSIAN } from './ru.ts'
import type { ColumnNames, Place, Relative } from './shape.ts'
import { CHINESE_SIMPLIFIED } from './zh-hans.ts'
import { ownHeadings } from './own-words.ts'
import { CHINESE_TRADITIONAL } from './zh-hant.ts'

const TABLES: readonly ColumnNames[] = [
  ENGLISH,
  FRENCH,
  ITALIAN,
  SPANISH,
  GERMAN,
  PORTUGUESE,
  RUSSIAN,
  ARABIC,
  CHINESE_SIMPLIFIED,
  CHINESE_TRADITIONAL,
  JAPANESE,
  KOREAN,
]

/** One thing a heading may mean in one language; `isExact` false when a word for home, work… had to be set aside. */
export type Meaning = { language: string; target: Target | 'name'; isExact: boolean; relative?: Relative }

/** Everything a heading says by itself, before its neighbours are looked at. */
export type Heading = { meanings: Meaning[]; place?: Place; number?: number }

/**
 * A heading as it is compared: width, case, accents and punctuation folded, katakana as hiragana, Arabic alef, teh and
 * yeh forms merged, words one space apart.
 */
export function foldHeading(heading: string): string {
  return (
    heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .normalize('NFD')
      // Voicing marks are letters' own; every other mark is an accent.
      .replace(/(?![\u3099\u309a])\p{M}|\u0640/gu, '')
      .normalize('NFC')
      .replaceAll('ة', 'ه')
      .replaceAll('ى', 'ي')
      .replaceAll('ß', 'ss')
      .replace(/['’]/g, ' ')
      .replace(/[^\p{L}\p{N}\p{M}〒]+/gu, ' ')
      .trim()
  )
}

/** What a heading means in any of the interface's languages; no meanings when it is unknown. */
export function readHeading(heading: string): Heading {
  const words = foldHeading(heading)
  const place = findPlace(words)
  const number = Number(/\d+/.exec(words)?.[0] ?? Number.NaN)
  const read: Heading = {
    meanings: look(words, true),
    ...(place && { place: place.place }),
    ...(Number.isNaN(number) ? {} : { number }),
  }
  const tries = [words.replace(/\d+/g, ' '), ...PLACE_WORDS.map((word) => withoutWord(words, word.word))]
  for (const rest of tries) {
    if (read.meanings.length > 0) break
    const isPlain = rest === tries[0]
    read.meanings = look(rest.replace(/\d+/g, ' '), isPlain).filter(
      ({ target }) => isPlain || isPlaceable(target),
    )
  }
  return read
}

/** The kinship a label such as `Spouse` or `配偶者` names, if it is a known one. */
export function readRelative(label: string): Relative | undefined {
  return RELATIVES.get(keyOf(foldHeading(label)))
}

/** The place a label such as `Home` or `勤務先` names, if it is a known one. */
export function readPlace(label: string): Place | undefined {
  return findPlace(foldHeading(label))?.place
}

const INDEX = new Map<string, Meaning[]>()
const RELATIVES = new Map<string, Relative>()
const PLACE_WORDS: { word: string; place: Place }[] = []
buildIndex()

function buildIndex(): void {
  // What may be any name is settled by its neighbours; then the book's own words, so that its tables come back as they left.
  for (const { language, names } of TABLES) {
    for (const word of names.name?.split('|') ?? []) addMeaning(word, { language, target: 'name' })
  }
  for (const { language, target, heading } of ownHeadings()) addMeaning(heading, { language, target })
  for (const { language, names, places, relatives } of TABLES) {
    const add = (words: string, meaning: Omit<Meaning, 'language' | 'isExact'>): void => {
      for (const word of words.split('|')) addMeaning(word, { language, ...meaning })
    }
    for (const [target, words] of Object.entries(names)) add(words, { target: target as Target | 'name' })
    for (const [relative, words] of Object.entries(relatives)) {
      add(words, { target: 'relation', relative: relative as Relative })
      for (const word of words.split('|')) RELATIVES.set(keyOf(foldHeading(word)), relative as Relative)
    }
    for (const [place, words] of Object.entries(places)) {
      for (const word of words.split('|'))
        PLACE_WORDS.push({ word: foldHeading(word), place: place as Place })
    }
  }
  // The longest word wins: 自宅の before 自宅.
  PLACE_WORDS.sort((a, b) => b.word.length - a.word.length)
}

function addMeaning(word: string, meaning: Omit<Meaning, 'isExact'>): void {
  const key = keyOf(foldHeading(word))
  const meanings = INDEX.get(key) ?? []
  if (!meanings.some(({ language }) => language === meaning.language))
    meanings.push({ isExact: true, ...meaning })
  INDEX.set(key, meanings)
}

function look(words: string, isExact: boolean): Meaning[] {
  return (INDEX.get(keyOf(words)) ?? []).map((meaning) => ({ ...meaning, isExact }))
}

function keyOf(words: string): string {
  return words.replaceAll(' ', '')
}

function findPlace(words: string): { word: string; place: Place } | undefined {
  return PLACE_WORDS.find(({ word }) => withoutWord(words, word) !== words)
}

/** Takes a whole word out; scripts written without spaces are matched anywhere. */
function withoutWord(words: string, word: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(word)) return words.replace(word, ' ')
  return ` ${words} `.replace(` ${word} `, ' ').trim()
}

function isPlaceable(target: Target | 'name'): boolean {
  return target === 'phone' || target === 'email' || target.startsWith('address.')
}
