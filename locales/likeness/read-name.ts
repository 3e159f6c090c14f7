import { detectScript, type Script } from '../scripts.ts'
import { foldWord, romanise } from '../search/fold.ts'
import { readPinyin, splitHanName } from '../search/han.ts'
import { hasHangul, spellGiven, spellSurname, splitHangulName } from '../search/hangul.ts'
import { hasKana, shortenVowels, spellKana } from '../search/kana.ts'
import { compose, wordKeys } from '../search/words.ts'
import { spellCantonese } from './cantonese.ts'
import { cutFathers } from './fathers.ts'
import { makeWord, type NameWord } from './name-word.ts'
import { cutGeneration, cutTitles } from './titles.ts'
import { spellWadeGiles } from './wade-giles.ts'

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
 * A form of a name in one writing: as written, as its stated reading says it, as our tables spell it, `guessed`: as they
 * would if it were Chinese, which nobody has said, or `cantonese`: as they would in Hong Kong, which nobody has said either.
 */
export interface Rendering {
  readonly origin: 'written' | 'read' | 'spelt' | 'guessed' | 'cantonese'
  readonly script: Script
  readonly given: NamePart
  readonly surname: NamePart
  /** Whose son or daughter the name says somebody is, the father first; in no part of the name. */
  readonly fathers: readonly NameWord[]
  /** Both parts as one word, in both orders. */
  readonly wholes: readonly NameWord[]
}

const NOT_CHINESE = /^(?:ja|ko|vi)\b/
/** Words that belong to a surname and are often left out; folded. */
const PARTICLES = new Set(
  (
    'de del della dello dei degli di da das do dos du des la le las los lo van von der den ter ten te zu zum zur af av ' +
    'y e i bin ibn ben bint binti binte al el ul ال بن ابن بنت ould st'
  ).split(' '),
)

/** The writings of a form of a name in which it can be compared with others; none for a form without a letter. */
export function readName(form: WrittenName): Rendering[] {
  const surname = readField(join(form.surnamePrefix, form.surname, form.surname2))
  const given = readField(join(form.given, form.given2))
  const { fathers, ...names } = cutFathers(given, surname)
  const parts = splitWhole(names.given, names.surname, form.lang ?? '')
  const renderings = [writeOut(parts.given, parts.surname, fathers)]
  for (const short of new Set([form.givenInformal, form.nickname])) {
    if (short && (parts.surname !== '' || given === '')) renderings.push(writeOut(short, parts.surname))
  }
  const reading = { given: form.givenReading ?? '', surname: form.surnameReading ?? '' }
  renderings.push(...sayOut(parts, reading, form.lang ?? ''))
  return renderings.filter(({ wholes }) => wholes.length > 0)
}

function readField(written: string): string {
  return cutGeneration(cutTitles(written).name).name
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

function writeOut(given: string, surname: string, fathers: readonly string[] = []): Rendering {
  const script = detectScript(surname + given)
  const isForeign = script !== 'Latn'
  const read = (text: string) => readPart(text, isForeign)
  const said = fathers.flatMap((father) => read(father).whole ?? [])
  return { ...render('written', script, read(given), read(surname)), fathers: said }
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
  if (/\p{Script=Han}/u.test(whole) && !hasKana(whole) && !NOT_CHINESE.test(lang)) return sayHan(parts, lang)
  return []
}

function sayKana({ given, surname }: Parts, origin: Rendering['origin']): Rendering {
  const say = (text: string) => spellPart([[shortenVowels(spellKana(text)), spellKana(text)]])
  return render(origin, 'Latn', say(given), say(surname))
}

function sayHangul({ given, surname }: Parts): Rendering {
  const givens = given === '' ? [] : [spellGiven(given).map((syllables) => syllables.join(''))]
  // 이 is Lee and Yi, of which one has a consonant to be looked up by.
  const surnames = spellPart(surname === '' ? [] : [spellSurname(surname)], true)
  return render('spelt', 'Latn', spellPart(givens, true), surnames)
}

function sayHan(parts: Parts, lang: string): Rendering[] {
  const { given, surname } =
    parts.surname === '' || parts.given === '' ? splitHanName(parts.surname + parts.given) : parts
  const origin = lang.startsWith('zh') ? 'spelt' : 'guessed'
  const renderings = [render(origin, 'Latn', sayMandarin(given, 'given'), sayMandarin(surname, 'surname'))]
  const [givens, surnames] = [spellCantonese(given), spellCantonese(surname)]
  if (
    !lang.startsWith('zh-Hans') &&
    given !== '' &&
    surname !== '' &&
    givens.length > 0 &&
    surnames.length > 0
  )
    renderings.push(render('cantonese', 'Latn', spellPart([givens]), spellPart([surnames])))
  return renderings
}

function sayMandarin(text: string, role: 'given' | 'surname'): NamePart {
  const syllables = readPinyin(text, role)
  const pinyin = syllables.join('')
  const passports = pinyin.includes('v') ? [pinyin.replaceAll('v', 'u'), pinyin.replaceAll('v', 'yu')] : []
  return spellPart([[pinyin, ...passports, syllables.map(spellWadeGiles).join('')]])
}

function spellPart(words: readonly (readonly string[])[], hasAllHeard = false): NamePart {
  const made = words
    .map((texts) => texts.filter((text) => text !== ''))
    .filter((texts) => texts.length > 0)
    .map((texts) => makeWord(texts, hasAllHeard ? texts : (texts[0] ?? ''), false))
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
  if (/[\p{Script=Latin}]/u.test(word)) return makeWord(latinSpellings(word), word, isForeign)
  return makeWord([folded], word, isForeign)
}

// Serbs and Croats write đ or dj.
function latinSpellings(word: string): string[] {
  const { exact } = wordKeys(word)
  return /đ/iu.test(word) ? [...exact, foldWord(word.replace(/đ/giu, 'dj'))] : [...exact]
}

function render(origin: Rendering['origin'], script: Script, given: NamePart, surname: NamePart): Rendering {
  return { origin, script, given, surname, fathers: [], wholes: joinWholes(given, surname) }
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
