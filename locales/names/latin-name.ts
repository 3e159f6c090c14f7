import anyAscii from 'any-ascii'
import { spellGiven, spellSurname } from '../search/hangul.ts'
import { readPinyin } from '../search/han.ts'
import { hasKana, shortenVowels, spellKana } from '../search/kana.ts'
import { detectScript } from '../scripts.ts'
import type { Script } from '../scripts.ts'
import { formatName } from './format-name.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'
import { spellCyrillic } from './spell-cyrillic.ts'

// Scripts whose letters tell enough for a name that its owner would recognise.
const SPELT: ReadonlySet<Script> = new Set(['Cyrl', 'Grek', 'Armn', 'Geor'])
const CHINESE: ReadonlySet<string> = new Set(['zh', 'yue', 'wuu', 'nan', 'hak'])

/**
 * A name in Latin letters, in its own order: Hepburn from the kana reading (Tanaka Misaki), pinyin when `lang` says
 * Chinese (Zhang Wei), the family's usual spelling for Korean (Kim Jiwoo), letter by letter for Cyrillic, Greek
 * (ELOT 743), Armenian and Georgian. Undefined when it cannot be known: kanji without a reading, and scripts that leave
 * vowels out (Arabic, Hebrew, Devanagari; Thai here too). It is a proposal; the spelling the person uses belongs in a form of its own.
 */
export function latinName(form: NameForm): string | undefined {
  const latin = latinForm(form)
  return latin && formatName(latin.fields, latin.lang)
}

/** The form in Latin letters, part by part, as {@link latinName} spells it; one already in Latin letters is itself. */
export function latinForm(form: NameForm): NameForm | undefined {
  const { fields, lang } = form
  const surname = joinSurname(fields)
  const given = joinParts([fields.given, fields.given2], ' ')
  const script = detectScript(surname + given)
  if (script === 'Latn') return form
  if (script === 'Hani' || script === 'Hira' || script === 'Kana')
    return spellHan(fields, lang, surname, given)
  if (script === 'Hang') {
    const head = surname === '' ? '' : (spellSurname(surname)[0] ?? '')
    const spelt = { surname: capitalise(head), given: capitalise((spellGiven(given)[0] ?? []).join('')) }
    return { fields: spelt, lang: 'ko-Latn' }
  }
  if (!SPELT.has(script)) return undefined
  const spelt = {
    given: spellLetters(fields.given?.trim() ?? '', lang),
    givenInformal: spellLetters(fields.givenInformal?.trim() ?? '', lang),
    given2: spellLetters(fields.given2?.trim() ?? '', lang),
    surname: spellLetters(joinParts([surname, fields.surname2], ' '), lang),
  }
  return { fields: spelt, lang: `${languageOf(lang)}-Latn` }
}

function spellHan(fields: NameFields, lang: string, surname: string, given: string): NameForm | undefined {
  const readings = [fields.surnameReading ?? '', fields.givenReading ?? '']
  const isKanaName = hasKana(surname + given) && detectScript(surname + given) !== 'Hani'
  const kana = hasKana(readings.join('')) ? readings : isKanaName ? [surname, given] : null
  if (kana)
    return spelled(
      kana.map((part) => shortenVowels(spellKana(part))),
      'ja-Latn',
    )
  if (!CHINESE.has(languageOf(lang))) return undefined
  const syllables = [readPinyin(surname, 'surname'), readPinyin(given, 'given')]
  const latin = spelled(
    syllables.map((part) => part.join('').replaceAll('v', 'ü')),
    'zh-Latn',
  )
  return joinParts([latin.fields.surname, latin.fields.given], '') === '' ? undefined : latin
}

function spelled([surname = '', given = '']: readonly string[], lang: string): NameForm {
  return { fields: { surname: capitalise(surname), given: capitalise(given) }, lang }
}

// Whose passports leave out the apostrophes of scholars: Khachatryan.
const UNMARKED = /[\p{Script=Armenian}\p{Script=Georgian}]/u

// What a table of single letters gets wrong: pairs of letters, and signs that no passport prints.
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[ьъ]/giu, ''],
  [/ё/gu, 'е'],
  [/Ё/gu, 'Е'],
  [/(?<=ο)[υύ]/giu, 'u'],
  [/(?<=[αεη])[υύ](?=[θκξπσςτφχψ]|$|\P{L})/giu, 'f'],
  [/(?<=[αεη])[υύ]/giu, 'v'],
  [/γ(?=[γξχ])/gu, 'n'],
  [/(?<!\p{L})Μπ/gu, 'B'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/ու/gu, 'u'],
  [/Ո[ւՒ]/gu, 'U'],
  [/(?<!\p{L})ե/giu, 'Ye'],
  [/(?<!\p{L})ո/giu, 'Vo'],
  [/ռ/gu, 'r'],
  [/Ռ/gu, 'R'],
]

function spellLetters(text: string, lang: string): string {
  if (/\p{L}{2}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()) {
    // Letters that become several are capitals throughout in a name written in capitals.
    return spellLetters(text.toLowerCase(), lang).toUpperCase()
  }
  const paired = PAIRS.reduce(
    (spelt, [letters, latin]) => spelt.replace(letters, latin),
    spellCyrillic(text.normalize('NFC'), lang),
  )
  // Latin letters are those of the name's own alphabet by now: Đoković.
  const latin = paired.replace(/\P{Script=Latin}+/gu, (letters) => {
    const ascii = anyAscii(letters)
    return UNMARKED.test(letters) ? ascii.replaceAll("'", '') : ascii
  })
  return latin.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
