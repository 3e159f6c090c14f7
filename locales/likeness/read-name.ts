import { detectScript, type Script } from '../scripts.ts'
import { foldWord, romanise } from '../search/fold.ts'
import { readPinyin, splitHanName } from '../search/han.ts'
import { hasHangul, spellGiven, spellSurname, splitHangulName } from '../search/hangul.ts'
import { hasKana, shortenVowels, spellKana } from '../search/kana.ts'
import { compose, wordKeys } from '../search/words.ts'
import { makeWord, type NameWord } from './name-word.ts'
import { cutGeneration } from './titles.ts'

/** One form of a name as the book writes it; a missing part may be left out. */
export interface WrittenName {
  readonly lang?: string
  readonly title?: string
  readonly given?: string
  readonly givenInformal?: string
  readonly given2?: string
  readonly surnamePrefix?: string
  readonly surname?: string
  readonly surname2?: string
  readonly generation?: string
  readonly nickname?: string
  readonly givenReading?: string
  readonly surnameReading?: string
}

/** Words of one part of a name, and all of them as one: Jean Paul, Jean-Paul and Jeanpaul are the same. */
export interface NamePart {
  readonly words: readonly NameWord[]
  readonly whole: NameWord | null
}

/**
 * A form of a name in one writing: as written, as its stated reading says it, as our tables spell it, or `guessed`: as
 * they would if it were Chinese, which nobody has said.
 */
export interface Rendering {
  readonly origin: 'written' | 'read' | 'spelt' | 'guessed'
  readonly script: Script
  readonly given: NamePart
  readonly surname: NamePart
  /** Both parts as one word, in both orders. */
  readonly wholes: readonly NameWord[]
}

const NOT_CHINESE = /^(?:ja|ko|vi)\b/
/** Words that belong to a surname and are often left out; folded. */
const PARTICLES = new Set(
  (
    'de del della dello dei degli di da das do dos du des la le las los lo van von der den ter ten te zu zum zur af av ' +
    'y e i bin ibn ben bint al el ul ال بن ابن بنت ould st'
  ).split(' '),
)

/** The writings of a form of a name in which it can be compared with others; none for a form without a letter. */
export function readName(form: WrittenName): Rendering[] {
  const surname = cutGeneration(join(form.surnamePrefix, form.surname, form.surname2))
  const given = cutGeneration(join(form.given, form.given2))
  const parts = splitWhole(given.name, surname.name, form.lang ?? '')
  const renderings = [writeOut(parts.given, parts.surname)]
  for (const short of new Set([form.givenInformal, form.nickname])) {
    if (short && (parts.surname !== '' || given.name === '')) renderings.push(writeOut(short, parts.surname))
  }
  const reading = { given: form.givenReading ?? '', surname: form.surnameReading ?? '' }
  renderings.push(...sayOut(parts, reading, form.lang ?? ''))
  return renderings.filter(({ wholes }) => wholes.length > 0)
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(' ')
}

interface Parts {
  readonly given: string
  readonly surname: string
}

// A whole name in one field is cut only where its own writing says how.
function splitWhole(given: string, surname: string, lang: string): Parts {
  if (given !== '' && surname !== '') return { given, surname }
  const whole = compose(given || surname).trim()
  if (hasHangul(whole)) return splitHangulName(whole)
  const words = whole.split(/[\s\u3000]+/u)
  const script = detectScript(whole)
  if (['Hani', 'Hira', 'Kana'].includes(script) && words.length === 2)
    return { surname: words[0] ?? '', given: words[1] ?? '' }
  const isChinese = script === 'Hani' && !hasKana(whole) && !NOT_CHINESE.test(lang)
  if (isChinese && lang.startsWith('zh') && whole.length <= 4) return splitHanName(whole)
  return { given, surname }
}

function writeOut(given: string, surname: string): Rendering {
  const script = detectScript(surname + given)
  const isForeign = script !== 'Latn'
  return render('written', script, readPart(given, isForeign), readPart(surname, isForeign))
}

function sayOut(parts: Parts, reading: Parts, lang: string): Rendering[] {
  const whole = parts.surname + parts.given
  if (hasKana(reading.surname + reading.given)) return [sayKana(reading, 'read')]
  if (hasKana(whole) && !/\p{Script=Han}/u.test(whole)) return [sayKana(parts, 'read')]
  if (reading.surname !== '' || reading.given !== '') {
    const said = render('read', 'Latn', readPart(reading.given, false), readPart(reading.surname, false))
    if (said.script === detectScript(reading.surname + reading.given)) return [said]
  }
  if (hasHangul(whole)) return [sayHangul(parts)]
  if (/\p{Script=Han}/u.test(whole) && !hasKana(whole) && !NOT_CHINESE.test(lang))
    return [sayHan(parts, lang)]
  return []
}

function sayKana({ given, surname }: Parts, origin: Rendering['origin']): Rendering {
  const say = (text: string) => spellPart([[shortenVowels(spellKana(text)), spellKana(text)]])
  return render(origin, 'Latn', say(given), say(surname))
}

function sayHangul({ given, surname }: Parts): Rendering {
  const givens = given === '' ? [] : [spellGiven(given).map((syllables) => syllables.join(''))]
  return render('spelt', 'Latn', spellPart(givens), spellPart(surname === '' ? [] : [spellSurname(surname)]))
}

function sayHan(parts: Parts, lang: string): Rendering {
  const { given, surname } =
    parts.surname === '' || parts.given === '' ? splitHanName(parts.surname + parts.given) : parts
  const say = (text: string, role: 'given' | 'surname') => {
    const pinyin = readPinyin(text, role).join('')
    return spellPart([
      [pinyin, ...(pinyin.includes('v') ? [pinyin.replaceAll('v', 'u'), pinyin.replaceAll('v', 'yu')] : [])],
    ])
  }
  return render(
    lang.startsWith('zh') ? 'spelt' : 'guessed',
    'Latn',
    say(given, 'given'),
    say(surname, 'surname'),
  )
}

function spellPart(words: readonly (readonly string[])[]): NamePart {
  const made = words
    .map((texts) => texts.filter((text) => text !== ''))
    .filter((texts) => texts.length > 0)
    .map((texts) => makeWord(texts, texts[0] ?? '', false))
  return { words: made, whole: made[0] ?? null }
}

function readPart(text: string, isForeign: boolean): NamePart {
  const words = compose(text)
    .split(/[\s\u3000·・‧‐‑–—.,/_-]+/u)
    .map((word) => readWord(word, isForeign))
    .filter((word) => word.texts.length > 0)
  const core = words.filter((word) => !PARTICLES.has(word.texts[0] ?? ''))
  const kept = core.length > 0 ? core : words
  const joined = compose(text).replace(/[\s\u3000·・‧‐‑–—.,/_-]+/gu, '')
  const whole = kept.length === words.length && words.length === 1 ? words[0] : readWord(joined, isForeign)
  return { words: kept, whole: whole === undefined || whole.texts.length === 0 ? null : whole }
}

function readWord(word: string, isForeign: boolean): NameWord {
  const folded = foldWord(word)
  if (folded === '') return { texts: [], isLatin: true, isForeign, spelt: [], loose: [], heard: [] }
  const isSpelt =
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}]/u
  if (isSpelt.test(word)) return makeWord([romanise(word.toLowerCase().replaceAll('ё', 'е'))], word, true)
  if (/[\p{Script=Latin}]/u.test(word)) return makeWord(wordKeys(word).exact, word, isForeign)
  return makeWord([folded], word, isForeign)
}

function render(origin: Rendering['origin'], script: Script, given: NamePart, surname: NamePart): Rendering {
  return { origin, script, given, surname, wholes: joinWholes(given, surname) }
}

function joinWholes(given: NamePart, surname: NamePart): NameWord[] {
  const parts = [given.whole, surname.whole].filter((part) => part !== null)
  const [first, second] = parts
  if (first === undefined) return []
  if (second === undefined) return [first]
  const glue = (head: NameWord, tail: NameWord) =>
    makeWord(
      head.texts.flatMap((text) => tail.texts.map((each) => text + each)),
      '',
      head.isForeign,
    )
  return [glue(first, second), glue(second, first)]
}
