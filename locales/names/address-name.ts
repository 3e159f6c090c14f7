import { detectScript } from '../scripts.ts'
import { readTitle } from './address-titles.ts'
import type { KnownTitle } from './address-titles.ts'
import { bundledPersonNames } from './bundled-person-names.ts'
import { isCalledByGiven } from './called-by-given.ts'
import { asPersonName, formatName, nameLocale } from './format-name.ts'
import { latinForm } from './latin-name.ts'
import { lastPortugueseSurname } from './last-surname.ts'
import { isInLettersOf } from './letters-of.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'
import { bearsRank, sayGermanSurname } from './noble-surname.ts'
import { derivePersonNameOrder } from './person-name.ts'

/** The parts of a client's name that an address is made of; '' where the name has none. */
export interface AddressName {
  /** The part one is called by in a formal address. */
  readonly called: string
  readonly given: string
  /** What those close to the client say. */
  readonly familiar: string
  readonly full: string
  /** Whether what they are called begins with a rank (Gräfin Dönhoff), before which no courtesy is said. */
  readonly isRanked: boolean
  /** Given name and patronymic, where Russian says both. */
  readonly patronymic: string
  readonly title: KnownTitle
}

// Nguyễn Ánh is not Nguyễn Thị Ánh, and nobody says Ahmad Ismail where the name is Ahmad bin Ismail.
const SAID_WHOLE = new Set(['ms', 'vi'])
const PATRONYMIC = new Set(['ru', 'be', 'uk'])

/** The parts of the form that readers of `lang` can read, else of its Latin spelling, else of the form the client is known by. */
export function findAddressName(forms: readonly NameForm[], lang: string): AddressName | undefined {
  const form = chooseForm(forms.filter(hasName), lang)
  if (form === undefined) return undefined
  const { fields } = form
  const language = languageOf(form.lang)
  const given = fields.given?.trim() ?? ''
  const surname = saySurname(fields, language)
  const isPatronymic = PATRONYMIC.has(language) && PATRONYMIC.has(languageOf(lang)) && given !== ''
  return {
    called: (isCalledByGiven(languageOfName(form, forms)) ? given : surname) || given || surname,
    given: given || surname,
    familiar: sayFamiliar(form, given || surname),
    full: writeFull(form, lang),
    isRanked: language === 'de' && bearsRank(surname),
    patronymic: isPatronymic && fields.given2?.trim() ? joinParts([given, fields.given2], ' ') : '',
    title: readFirstTitle(form, forms),
  }
}

// Somchai Jaidee is the same man in Latin letters, whose form says no language.
function languageOfName({ lang }: NameForm, forms: readonly NameForm[]): string {
  if (languageOf(lang) !== 'und') return lang
  return forms.find((form) => languageOf(form.lang) !== 'und')?.lang ?? lang
}

function saySurname(fields: NameFields, language: string): string {
  if (language === 'pt') return lastPortugueseSurname(fields)
  return language === 'de' ? sayGermanSurname(joinSurname(fields)) : joinSurname(fields)
}

function hasName({ fields }: NameForm): boolean {
  return joinParts([joinSurname(fields), fields.given], '') !== ''
}

function chooseForm(forms: readonly NameForm[], lang: string): NameForm | undefined {
  const nameOf = ({ fields }: NameForm) => joinSurname(fields) + (fields.given ?? '')
  return (
    forms.find((form) => isInLettersOf(lang, nameOf(form))) ??
    forms.find((form) => detectScript(nameOf(form)) === 'Latn') ??
    forms.map(latinForm).find((form) => form !== undefined) ??
    forms[0]
  )
}

// A Chinese given name of one character is not said alone.
function sayFamiliar({ fields, lang }: NameForm, given: string): string {
  const familiar = fields.givenInformal?.trim() || given
  const isTooShort = /^\p{Script=Han}$/u.test(given) && languageOf(lang) !== 'ja'
  return isTooShort && familiar === given ? joinSurname(fields) + given : familiar
}

// Written as the name's own language writes it, for CLDR's German has "Wang, Fang"; only the order is the reader's.
function writeFull({ fields, lang }: NameForm, reader: string): string {
  const given2 = SAID_WHOLE.has(languageOf(lang)) ? fields.given2 : ''
  const named = { ...fields, title: '', given2, generation: '', credentials: '' }
  const order = derivePersonNameOrder(asPersonName(fields, lang), nameLocale(reader), bundledPersonNames)
  return formatName(named, lang, { order })
}

/** A title told in any form is the client's. */
function readFirstTitle(form: NameForm, forms: readonly NameForm[]): KnownTitle {
  const titled = [form, ...forms].find(({ fields }) => fields.title?.trim())
  return readTitle(titled?.fields.title ?? '', titled?.lang ?? '')
}
