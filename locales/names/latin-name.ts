import anyAscii from 'any-ascii'
import { spellGiven, spellSurname } from '../search/hangul.ts'
import { readPinyin } from '../search/han.ts'
import { hasKana, shortenVowels, spellKana } from '../search/kana.ts'
import { detectScript } from '../scripts.ts'
import type { Script } from '../scripts.ts'
import { formatName } from './format-name.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'

// Scripts whose letters tell enough for a name that its owner would recognise.
const SPELT: ReadonlySet<Script> = new Set(['Cyrl', 'Grek', 'Armn', 'Geor', 'Deva'])
const CHINESE: ReadonlySet<string> = new Set(['zh', 'yue', 'wuu', 'nan', 'hak'])

/**
 * A name in Latin letters, in its own order: Hepburn from the kana reading (Tanaka Misaki), pinyin when `lang` says
 * Chinese (Zhang Wei), the family's usual spelling for Korean (Kim Jiwoo), letter by letter for Cyrillic and Greek.
 * Undefined when it cannot be known: kanji without a reading, and scripts that leave the vowels out (Arabic, Hebrew,
 * Thai here too). It is a proposal; the spelling the person uses belongs in a form of its own.
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
    given: spellLetters(fields.given?.trim() ?? ''),
    given2: spellLetters(fields.given2?.trim() ?? ''),
    surname: spellLetters(joinParts([surname, fields.surname2], ' ')),
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

function spellLetters(text: string): string {
  const ascii = anyAscii(
    text.normalize('NFC').replace(/ο[υύ]/gu, 'ou').replace(/Ο[υύ]/gu, 'Ou').replaceAll('ё', 'е'),
  )
  return ascii.replace(
    /(^|[\s-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
