import anyAscii from 'any-ascii'
import { spellGiven, spellSurname } from '../search/hangul.ts'
import { readPinyin } from '../search/han.ts'
import { hasKana, shortenVowels, spellKana } from '../search/kana.ts'
import { detectScript } from '../scripts.ts'
import type { Script } from '../scripts.ts'
import { formatName, joinSurname } from './format-name.ts'
import { joinParts, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'

// Scripts whose letters tell enough for a name that its owner would recognise.
const SPELT: ReadonlySet<Script> = new Set(['Cyrl', 'Grek', 'Armn', 'Geor', 'Deva'])

/**
 * A name in Latin letters, in its own order: Hepburn from the kana reading (Tanaka Misaki), pinyin when `lang` says
 * Chinese (Zhang Wei), the family's usual spelling for Korean (Kim Jiwoo), letter by letter for Cyrillic and Greek.
 * Undefined when it cannot be known: kanji without a reading, and scripts that leave the vowels out (Arabic, Hebrew,
 * Thai here too). It is a proposal; the spelling the person uses belongs in a form of its own.
 */
export function latinName({ fields, lang }: NameForm): string | undefined {
  const surname = joinSurname(fields)
  const given = joinParts([fields.given, fields.given2], ' ')
  const script = detectScript(surname + given)
  if (script === 'Latn') return formatName(fields, lang)
  if (script === 'Hani' || script === 'Hira' || script === 'Kana')
    return spellHan(fields, lang, surname, given)
  if (script === 'Hang') {
    const head = surname === '' ? '' : (spellSurname(surname)[0] ?? '')
    return joinParts([capitalise(head), capitalise((spellGiven(given)[0] ?? []).join(''))], ' ')
  }
  if (!SPELT.has(script)) return undefined
  const spelt = {
    given: spellLetters(given),
    surname: spellLetters(joinParts([surname, fields.surname2], ' ')),
  }
  return formatName(spelt, lang)
}

function spellHan(fields: NameFields, lang: string, surname: string, given: string): string | undefined {
  const readings = [fields.surnameReading ?? '', fields.givenReading ?? '']
  const isKanaName = hasKana(surname + given) && detectScript(surname + given) !== 'Hani'
  const kana = hasKana(readings.join('')) ? readings : isKanaName ? [surname, given] : null
  if (kana)
    return joinParts(
      kana.map((part) => capitalise(shortenVowels(spellKana(part)))),
      ' ',
    )
  if (!['zh', 'yue', 'wuu', 'nan', 'hak'].includes(languageOf(lang))) return undefined
  const syllables = [readPinyin(surname, 'surname'), readPinyin(given, 'given')]
  return (
    joinParts(
      syllables.map((part) => capitalise(part.join('').replaceAll('v', 'ü'))),
      ' ',
    ) || undefined
  )
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
