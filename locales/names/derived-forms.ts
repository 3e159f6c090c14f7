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
  const name = asPersonName(fields, lang)
  const address = (formality: 'formal' | 'informal') =>
    proposeAddress({ forms: [form], lang: conversationIn(lang), formality, courtesy, addressAs: '' }).spoken
  const short = formatPersonName(
    name,
    {
      locale: nameLocale(lang),
      length: 'short',
      usage: 'referring',
      formality: 'formal',
      nativeSpace: nativeSpace(lang),
    },
    bundledPersonNames,
  )
  return [
    { key: 'full', text: formatName(fields, lang, { length: 'long' }), lang },
    { key: 'list', text: sortingName(fields, lang), lang },
    { key: 'short', text: short, lang },
    { key: 'addressFormal', text: address('formal'), lang },
    { key: 'addressInformal', text: address('informal'), lang },
    { key: 'monogram', text: proposeMonogram([form]).text, lang },
    { key: 'latin', text: isLatin ? '' : (latinName(form) ?? ''), lang: latin?.lang ?? 'und-Latn' },
    { key: 'passport', text: latin ? passportLine(latin) : '', lang: 'und-Latn' },
  ]
}

// The i of Turkish and Azeri keeps its dot.
const OWN_CAPITALS = new Set(['az', 'tr'])

/** The name as a passport prints it, surname first and all in capitals: ERIKSSON, ANNA MARIA (ICAO Doc 9303, part 3). */
export function passportLine({ fields, lang }: NameForm): string {
  const surname = joinParts([joinSurname(fields), fields.surname2], ' ')
  return joinParts([surname, joinParts([fields.given, fields.given2], ' ')], ', ').toLocaleUpperCase(
    OWN_CAPITALS.has(languageOf(lang)) ? languageOf(lang) : 'und',
  )
}

/** A form without a language is addressed in the likeliest one of its script. */
function conversationIn(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().toString()
  } catch {
    return 'und'
  }
}
