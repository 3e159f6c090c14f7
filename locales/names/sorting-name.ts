import { hasKana } from '../search/kana.ts'
import { readPinyin } from '../search/han.ts'
import { detectScript } from '../scripts.ts'
import { bundledPersonNames } from './bundled-person-names.ts'
import { isListedByGiven } from './called-by-given.ts'
import { formatName, nameLocale, putsSurnameFirst } from './format-name.ts'
import { latinName } from './latin-name.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'
import { splitParticle } from './particles.ts'
import { formatPersonName } from './person-name.ts'

/** The texts a list of clients is sorted by; null where the name has no such form. */
export interface SortTexts {
  readonly native: string
  readonly latin: string | null
  /** The kana reading in hiragana for Japanese, the pinyin for Chinese. */
  readonly reading: string | null
}

// Stands for the second surname where there is none: without one, CLDR's patterns lose the comma after it (und, sv, ka).
const NO_SECOND_SURNAME = '\u2060'

/**
 * The name as a sorted list shows it (CLDR's sorting patterns): "Gogh, Vincent van". A name of one part stays whole, and
 * so does one that is listed as it is written, by the surname or by the given name: a comma tells of parts put the other
 * way round.
 */
export function sortingName(fields: NameFields, lang: string): string {
  const written = joinSurname(fields)
  const given = joinParts([fields.given, fields.given2], ' ')
  if (written === '' || given === '') return joinParts([written, given, fields.surname2], ' ')
  const isSurnameFirst = fields.preferredOrder === 'surnameFirst' || putsSurnameFirst(lang, written)
  if (isListedByGiven(lang))
    return isSurnameFirst ? `${given}, ${written}` : formatName(fields, lang, { order: 'givenFirst' })
  if (isSurnameFirst) return formatName(fields, lang, { order: 'surnameFirst' })
  const { particle, core } = splitParticle(fields, lang)
  const name = {
    locale: nameLocale(lang),
    given: joinParts([given, particle], ' '),
    surname: joinParts([core, fields.surname2], ' '),
    surname2: NO_SECOND_SURNAME,
  }
  const listed = formatPersonName(
    name,
    { locale: name.locale, order: 'sorting', length: 'long', formality: 'formal' },
    bundledPersonNames,
  )
  return listed.replace(` ${NO_SECOND_SURNAME}`, '')
}

/** What a client's forms sort by; the first form is the one the client is known by. */
export function sortTexts(forms: readonly NameForm[]): SortTexts {
  const [first] = forms
  if (first === undefined) return { native: '', latin: null, reading: null }
  const latinForm = forms.find(
    ({ fields }) => detectScript(joinSurname(fields) + (fields.given ?? '')) === 'Latn',
  )
  const latin = latinForm
    ? sortingName(latinForm.fields, latinForm.lang)
    : (forms.map((form) => latinName(form)).find((name) => name !== undefined) ?? null)
  const reading = forms.map(readForSorting).find((text) => text !== null) ?? null
  return { native: sortingName(first.fields, first.lang), latin, reading }
}

function readForSorting({ fields, lang }: NameForm): string | null {
  const kana = joinParts([fields.surnameReading, fields.givenReading], ' ')
  if (hasKana(kana)) return toHiraganaText(kana)
  const surname = joinSurname(fields)
  const given = fields.given ?? ''
  if (detectScript(surname + given) === 'Hira' || detectScript(surname + given) === 'Kana') {
    return toHiraganaText(joinParts([surname, given], ' '))
  }
  if (!['zh', 'yue', 'wuu'].includes(languageOf(lang)) || detectScript(surname + given) !== 'Hani')
    return null
  return (
    joinParts([readPinyin(surname, 'surname').join(''), readPinyin(given, 'given').join('')], ' ') || null
  )
}

function toHiraganaText(kana: string): string {
  return kana
    .normalize('NFKC')
    .replace(/[\u30a1-\u30f6]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60))
}
