import type { NameForm } from '../../../electron/ipc/client-parts.ts'
import { languageOfForm, languageToRead, namesSomeone } from '../../../locales/names/client-forms.ts'
import { putsSurnameFirst } from '../../../locales/names/format-name.ts'
import { cutTitles } from '../../../locales/likeness/titles.ts'
import { latinForm } from '../../../locales/names/latin-name.ts'
import { languageOf } from '../../../locales/names/name-fields.ts'
import type { NameFields, NameForm as WrittenForm } from '../../../locales/names/name-fields.ts'
import { splitFullName } from '../../../locales/names/split-name.ts'
import { detectScript } from '../../../locales/scripts.ts'
import { isSaid } from './form-words.ts'

/** A part of a name that is typed as a line of its own. */
export type NameField = Exclude<keyof NameForm, 'kind' | 'lang' | 'preferredOrder'>

/** The order in which the fields of a form stand. */
export type FieldOrder = 'givenFirst' | 'surnameFirst'

/** How a reading is written, as far as the language or the writing of the name tells. */
export type ReadingScript = 'kana' | 'pinyin' | 'any'

const GIVEN: readonly NameField[] = ['given', 'givenInformal', 'given2']
const SURNAME: readonly NameField[] = ['surnamePrefix', 'surname', 'surname2']
const AFTER: readonly NameField[] = ['generation', 'credentials', 'nickname', 'pronunciation']

// Parts that are ordinary in these languages and rare in others.
const COMMON_IN: Readonly<Record<string, NameField>> = {
  ru: 'given2',
  uk: 'given2',
  be: 'given2',
  es: 'surname2',
  ca: 'surname2',
  gl: 'surname2',
  nl: 'surnamePrefix',
}
const PATRONYMIC = new Set(['ru', 'uk', 'be'])
const READ_SCRIPTS = new Set(['Hani', 'Hira', 'Kana', 'Hang'])

/** Which comes first in a form: what the person prefers, else the custom of its language, else that of the house's. */
export function orderOfFields(name: NameForm, spokenHere: string): FieldOrder {
  if (name.preferredOrder !== '') return name.preferredOrder
  const text = name.surname + name.given
  const lang = isSaid(text) ? languageOfForm(name) : name.lang === 'und' ? spokenHere : name.lang
  return putsSurnameFirst(lang, text) ? 'surnameFirst' : 'givenFirst'
}

/** The fields of a form in their order: those that are ordinary in its language, or all. */
export function listFields(name: NameForm, order: FieldOrder, isWhole: boolean): NameField[] {
  const parts = order === 'givenFirst' ? [...GIVEN, ...SURNAME] : [...SURNAME, ...GIVEN]
  const readings: NameField[] = hasReadings(name)
    ? order === 'givenFirst'
      ? ['givenReading', 'surnameReading']
      : ['surnameReading', 'givenReading']
    : []
  if (isWhole) return ['title', ...parts, ...readings, ...AFTER]
  const common = COMMON_IN[languageOf(languageOfForm(name))]
  return [
    ...parts.filter((field) => field === 'given' || field === 'surname' || field === common),
    ...readings,
  ]
}

// Two words in capital letters, and what is small before the second: Søren Kjær, Ludwig van Beethoven, Jean d’Ormesson.
const TWO_WORDS = /^(\p{Lu}[^\s.]*) +((?:\p{Ll}+ +)*(?:\p{Ll}+[’'])?\p{Lu}[^\s.]*)$/u

/** Whether a form has a part that only the whole list of fields shows. */
export function hasRareParts(name: NameForm): boolean {
  const shown = listFields(name, 'givenFirst', false)
  return (
    name.preferredOrder !== '' ||
    listFields(name, 'givenFirst', true).some((field) => !shown.includes(field) && isSaid(name[field]))
  )
}

/** Whether the second given name is a patronymic in the language of the form. */
export function hasPatronymic(name: NameForm): boolean {
  return PATRONYMIC.has(languageOf(languageOfForm(name)))
}

function hasReadings({ surname, given, givenReading, surnameReading }: NameForm): boolean {
  return READ_SCRIPTS.has(detectScript(surname + given)) || isSaid(givenReading + surnameReading)
}

/** Whether a form has only Han characters and nobody said of which language, so that it can be neither read nor spelt. */
export function isUntold(name: NameForm): boolean {
  return languageToRead(name) === 'und-Hani'
}

/** How the readings of a form are written; a language that was only guessed from characters says nothing. */
export function readingScript({ lang, surname, given }: NameForm): ReadingScript {
  const language = languageOf(lang)
  const script = detectScript(surname + given)
  if (language === 'ja' || script === 'Hira' || script === 'Kana') return 'kana'
  return ['zh', 'yue', 'wuu', 'nan', 'hak'].includes(language) ? 'pinyin' : 'any'
}

/**
 * The two parts of a full name that stands in one field: where the writing itself says where to cut it, or, a person
 * having to agree, between two words. A field of two given names looks the same: it is left alone once a surname is typed.
 */
export function proposeSplit(name: NameForm): Pick<NameForm, 'given' | 'surname'> | null {
  if (isSaid(name.given) === isSaid(name.surname)) return null
  const whole = (name.given + name.surname).trim()
  const { given, surname } = splitFullName(whole, name.lang)
  if (given && surname) return { given, surname }
  const [, first = '', last = ''] = TWO_WORDS.exec(whole) ?? []
  if (first === '' || cutTitles(whole).title !== '') return null
  return putsSurnameFirst(languageToRead(name), whole)
    ? { given: last, surname: first }
    : { given: first, surname: last }
}

/** The parts of an empty form in Latin letters, spelt from another form of the name; null where they cannot be known. */
export function proposeLatin(name: NameForm, names: readonly NameForm[]): WrittenForm | null {
  if (namesSomeone(name) || (name.kind !== 'romanised' && name.kind !== 'passport')) return null
  const others = names.filter((other) => other.kind !== 'former' && namesSomeone(other))
  for (const fields of others) {
    const form = { fields, lang: languageToRead(fields) }
    const latin = latinForm(form)
    if (latin !== undefined && (latin !== form || name.kind === 'passport')) return latin
  }
  return null
}

/** The parts of a written form as the fields of the form on the screen. */
export function fillFrom({ fields, lang }: WrittenForm): Partial<NameForm> {
  const text = (part: keyof NameFields & NameField) => fields[part] ?? ''
  return {
    lang,
    given: text('given'),
    given2: text('given2'),
    surnamePrefix: text('surnamePrefix'),
    surname: text('surname'),
    surname2: text('surname2'),
  }
}

/** The list with one of its rows at another place. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const moved = rows.filter((_, at) => at !== from)
  return [...moved.slice(0, to), ...rows.slice(from, from + 1), ...moved.slice(to)]
}
