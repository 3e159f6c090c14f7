import { detectScript } from '../scripts.ts'
import { proposeAddress } from './address.ts'
import type { Courtesy } from './address-titles.ts'
import { bundledPersonNames } from './bundled-person-names.ts'
import { asPersonName, formatName, nameLocale, nativeSpace } from './format-name.ts'
import { latinForm, latinName } from './latin-name.ts'
import { proposeMonogram } from './monogram.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameForm } from './name-fields.ts'
import { formatPersonName } from './person-name.ts'
import { sortingName } from './sorting-name.ts'

/** What a form of a name is made into; the screen has words for each. */
export type DerivedKey =
  | 'full'
  | 'list'
  | 'short'
  | 'addressFormal'
  | 'addressInformal'
  | 'monogram'
  | 'latin'
  | 'passport'

/** One text made from a form of a name, with the BCP 47 tag of its writing; '' where the form does not give it. */
export interface DerivedForm {
  readonly key: DerivedKey
  readonly text: string
  readonly lang: string
}

/**
 * Every text that a form of a name is made into, always all of them and in this order, addresses in the form's own
 * language. Cheap enough to be made anew with each key that is pressed.
 */
export function listDerivedForms(form: NameForm, courtesy: Courtesy = ''): DerivedForm[] {
  const { fields, lang } = form
  const latin = latinForm(form)
  const isLatin = latin === form
  const address = (formality: 'formal' | 'informal') =>
    proposeAddress({ forms: [form], lang: conversationIn(lang), formality, courtesy, addressAs: '' }).spoken
  return [
    { key: 'full', text: formatName(fields, lang, { length: 'long' }), lang },
    { key: 'list', text: sortingName(fields, lang), lang },
    { key: 'short', text: shortName(form), lang },
    { key: 'addressFormal', text: address('formal'), lang },
    { key: 'addressInformal', text: address('informal'), lang },
    { key: 'monogram', text: proposeMonogram([form]).text, lang },
    { key: 'latin', text: isLatin ? '' : (latinName(form) ?? ''), lang: latin?.lang ?? 'und-Latn' },
    { key: 'passport', text: latin ? passportLine(latin) : '', lang: 'und-Latn' },
  ]
}

/** The name where room is short, by CLDR 48; but Han characters have no initials, which its zh-Hant makes of them. */
function shortName({ fields, lang }: NameForm): string {
  if (detectScript(joinSurname(fields) + (fields.given ?? '')) === 'Hani') return formatName(fields, lang)
  return formatPersonName(
    asPersonName(fields, lang),
    {
      locale: nameLocale(lang),
      length: 'short',
      usage: 'referring',
      formality: 'formal',
      nativeSpace: nativeSpace(lang),
    },
    bundledPersonNames,
  )
}

// The i of Turkish and Azeri keeps its dot.
const OWN_CAPITALS = new Set(['az', 'tr'])

/** The name as a passport prints it, surname first and all in capitals: ERIKSSON, ANNA MARIA (ICAO Doc 9303, part 3). */
export function passportLine({ fields, lang }: NameForm): string {
  const surname = joinParts([joinSurname(fields), fields.surname2], ' ')
  const given = [fields.given, fields.given2]
  // Malaysian passports have one line for the whole name, which has no surname.
  if (languageOf(lang) === 'ms') return capitals(joinParts([...given, surname], ' '), lang)
  // The middle names of Vietnam stand before the given name.
  if (languageOf(lang) === 'vi') given.reverse()
  return capitals(joinParts([surname, joinParts(given, ' ')], ', '), lang)
}

function capitals(text: string, lang: string): string {
  return text.toLocaleUpperCase(OWN_CAPITALS.has(languageOf(lang)) ? languageOf(lang) : 'und')
}

/** A form without a language is addressed in the likeliest one of its script. */
function conversationIn(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().toString()
  } catch {
    return 'und'
  }
}
