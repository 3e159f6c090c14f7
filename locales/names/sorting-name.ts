import { hasKana } from '../search/kana.ts'
import { readPinyin } from '../search/han.ts'
import { detectScript } from '../scripts.ts'
import { bundledPersonNames } from './bundled-person-names.ts'
import { formatName, nameLocale, putsSurnameFirst } from './format-name.ts'
import { latinName } from './latin-name.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'
import { formatPersonName } from './person-name.ts'

/** The texts a list of clients is sorted by; null where the name has no such form. */
export interface SortTexts {
  readonly native: string
  readonly latin: string | null
  /** The kana reading in hiragana for Japanese, the pinyin for Chinese. */
  readonly reading: string | null
}

/**
 * Particles that stand behind the given name in a sorted list, by the practice of each language's libraries
 * (IFLA, Names of Persons, 1996): French drops `de` and `d’` but sorts on La, Le, Du, Des; Italian, English and
 * Belgian Dutch sort on the particle, so they are not here.
 */
const TRAILING_PARTICLES: Readonly<Record<string, RegExp>> = {
  nl: /^(?:van (?:de[nr]?|het|'t)|van|de[nr]?|ter?|ten|in 't|'t|op de)\s+(?=\S)/iu,
  de: /^(?:von und zu|von de[rnm]|von|zu[mr]?|vom)\s+(?=\S)/iu,
  fr: /^(?:de\s+(?=\S)|d['’]\s*(?=\S))/u,
  es: /^(?:de (?:las?|los)|del?)\s+(?=\S)/u,
  pt: /^(?:d[aeo]s?|e)\s+(?=\S)/u,
}

/**
 * The name as a sorted list shows it (CLDR's sorting patterns): "Gogh, Vincent van"; Icelandic names by the given one.
 * A name of one part stays whole, and so does one written surname first: a comma tells of parts put the other way round.
 */
export function sortingName(fields: NameFields, lang: string): string {
  const written = joinSurname(fields)
  const given = joinParts([fields.given, fields.given2], ' ')
  if (written === '' || given === '') return joinParts([written, given, fields.surname2], ' ')
  if (fields.preferredOrder === 'surnameFirst' || putsSurnameFirst(lang, written))
    return formatName(fields, lang, { order: 'surnameFirst' })
  const { particle, core } = cutParticle(fields, written, lang)
  const name = {
    locale: nameLocale(lang),
    given: joinParts([given, particle], ' '),
    surname: joinParts([core, fields.surname2], ' '),
  }
  return formatPersonName(
    name,
    { locale: name.locale, order: 'sorting', length: 'long', formality: 'formal' },
    bundledPersonNames,
  )
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

function cutParticle(fields: NameFields, written: string, lang: string): { particle: string; core: string } {
  const rule = lang.toLowerCase() === 'nl-be' ? undefined : TRAILING_PARTICLES[languageOf(lang)]
  const particle = rule?.exec(written)?.[0] ?? ''
  if (particle === '' && fields.surnamePrefix && rule && languageOf(lang) !== 'fr') {
    return { particle: fields.surnamePrefix.trim(), core: fields.surname?.trim() ?? '' }
  }
  return { particle: particle.trim(), core: written.slice(particle.length) }
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
