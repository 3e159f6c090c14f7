import { foldCharacter, foldWord, isAscii, romanise } from './fold.ts'
import type { CharacterKind } from './fold.ts'
import { respellCyrillic } from './cyrillic.ts'
import { shortenIfJapanese } from './kana.ts'
import { hearArabic, hearLatin, hearRomanised } from './sound.ts'

/** A stretch of a text that search treats in one way; `text` is as written (NFKC), so that spelling rules still see it. */
export interface Run {
  readonly kind: Exclude<CharacterKind, 'none'>
  readonly text: string
}

/** The keys of one word: those that are the word, and how it sounds. */
export interface WordKeys {
  readonly exact: readonly string[]
  /** Most words sound one way; an Arabic article inside a name is said in one of two. */
  readonly sounds: readonly string[]
  readonly script: 'alphabet' | 'abjad'
}

const APOSTROPHE = /['’‘ʼʻ`´]/
const TRAILING_APOSTROPHE = /['’‘ʼʻ`´]+$/
const ELISION = new RegExp(APOSTROPHE, 'g')
const WORDS = /[a-z0-9]+(?:'[a-z0-9]+)*/gi
const UMLAUT = /[äöüåøæœ]/
const EXPANSION: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
}
const SHORTEST_COLLAPSE = 4

/** Brings a text to the one form the tables know: compatibility forms composed, lone surrogates made harmless. */
export function compose(text: string): string {
  return isAscii(text) ? text : text.toWellFormed().normalize('NFKC')
}

/** Cuts a composed text into runs: words of alphabets (apostrophes kept inside), and stretches of Han, kana, Hangul. */
export function splitRuns(text: string): Run[] {
  if (isAscii(text)) return Array.from(text.match(WORDS) ?? [], (word) => ({ kind: 'word', text: word }))
  const runs: Run[] = []
  let kind: CharacterKind = 'none'
  let run = ''
  const close = () => {
    if (kind !== 'none' && run !== '') runs.push({ kind, text: run.replace(TRAILING_APOSTROPHE, '') })
    kind = 'none'
    run = ''
  }
  for (const character of text) {
    const folded = foldCharacter(character.codePointAt(0) ?? 0)
    if (folded.kind === kind && kind !== 'none') run += character
    else if (folded.kind !== 'none') {
      close()
      kind = folded.kind
      run = character
    } else if (folded.text === '' || (kind === 'word' && APOSTROPHE.test(character))) run += character
    else close()
  }
  close()
  return runs
}

/** A run of Han, kana or Hangul as stored: one folded character a token, so that a phrase finds any part of it. */
export function spaceOut(text: string): string {
  let spaced = ''
  for (const character of text) {
    const folded = foldCharacter(character.codePointAt(0) ?? 0)
    if (folded.kind === 'none' || folded.text === '') continue
    // A vowel sign of Thai stays with its consonant.
    const joins = spaced === '' || /[\ue000-\uefff]/.test(folded.text)
    spaced += joins ? folded.text : ` ${folded.text}`
  }
  return spaced
}

/** The keys of one word of an alphabet or abjad; the first exact key is the folded word itself. */
export function wordKeys(word: string): WordKeys {
  if (isAscii(word)) return latinKeys(word.toLowerCase())
  if (/\p{Script=Latin}/u.test(word)) return latinKeys(word.toLowerCase())
  const folded = foldWord(word)
  const exact = new Set([folded])
  if (/\p{Script=Arabic}/u.test(word)) {
    const bare = folded.replace(/^ال(?=.{2})/u, '')
    return { exact: [...exact.add(bare)], sounds: hearArabic(folded), script: 'abjad' }
  }
  const lower = word.toLowerCase()
  const roman = romanise(lower.replaceAll('ё', 'е'))
  exact.add(roman)
  if (/\p{Script=Cyrillic}/u.test(word)) for (const spelling of respellCyrillic(lower)) exact.add(spelling)
  const script = /[\p{Script=Hebrew}\p{Script=Thai}]/u.test(word) ? 'abjad' : 'alphabet'
  exact.delete('')
  return {
    exact: [...exact],
    sounds: script === 'abjad' ? hearRomanised(lower) : [hearLatin(roman)],
    script,
  }
}

function latinKeys(word: string): WordKeys {
  const folded = foldWord(word)
  const sound = folded.length > 2 ? hearLatin(folded) : ''
  const exact = [folded]
  const add = (key: string) => {
    if (key !== '' && !exact.includes(key)) exact.push(key)
  }
  if (UMLAUT.test(word)) add(foldWord(word.replace(/[äöüåøæœ]/g, (letter) => EXPANSION[letter] ?? letter)))
  const collapsed = folded.replace(/([aou])e|aa/g, (pair) => pair.charAt(0))
  if (collapsed.length >= SHORTEST_COLLAPSE) add(collapsed)
  const short = shortenIfJapanese(folded)
  if (short !== undefined && short.length > 1) add(short)
  return { exact, sounds: sound === '' ? [] : [sound], script: 'alphabet' }
}

/** The parts of a word written with an apostrophe (O'Neill: o, neill); empty when it has none. */
export function elidedParts(word: string): string[] {
  if (!APOSTROPHE.test(word)) return []
  return word.split(ELISION).filter((part) => part !== '')
}
