import { dropCourtesies } from '../search/courtesies.ts'
import { detectScript, guessNameLanguage } from '../scripts.ts'
import { readTitle } from './address-titles.ts'
import { latinForm } from './latin-name.ts'
import { joinSurname } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'

/** What a client asked to be called, read in order to say it in other letters. */
export interface AskedForm {
  /** The part of the name they asked for; `other` is none of the parts that their name has here. */
  readonly part: 'given' | 'informal' | 'surname' | 'other'
  /** The words around the name where they state a courtesy or a rank (女士, доктор); '' where they do not. */
  readonly title: string
  /** The name alone, without any words around it. */
  readonly name: string
  /** The form of the name whose letters it is in, or its own letters where no form is. */
  readonly lang: string
}

const ALPHABETS = new Set(['Cyrl', 'Grek', 'Armn', 'Geor', 'Hira', 'Kana'])

/** Reads what a client asked to be called (not blank) by the forms of their name. */
export function readAsked(asked: string, forms: readonly NameForm[]): AskedForm {
  // คุณธรรม is a name, not the courtesy คุณ before one.
  const name = findPart(asked, forms) === 'other' ? dropCourtesies(asked) : asked
  const script = detectScript(name)
  const theirs = forms.find(
    ({ fields }) => detectScript(joinSurname(fields) + (fields.given ?? '')) === script,
  )
  const lang = theirs?.lang ?? guessNameLanguage({ text: name })
  const around = asked.replace(name, ' ').trim()
  return { part: findPart(name, forms), title: isTitle(around, lang) ? around : '', name, lang }
}

/** The forms of a name with the title that somebody asked to be called by in the place of all their titles. */
export function retitle(forms: readonly NameForm[], { title, lang }: AskedForm): readonly NameForm[] {
  const first = forms.find((form) => form.lang === lang) ?? forms[0]
  return forms.map((form) => ({
    ...form,
    fields: { ...form.fields, title: form === first ? title : '' },
  }))
}

/** The name they asked for in Latin letters, as far as its own letters tell how it sounds; '' where they do not. */
export function spellAsked({ name, lang }: Pick<AskedForm, 'name' | 'lang'>): string {
  if (!ALPHABETS.has(detectScript(name))) return ''
  return latinForm({ fields: { given: name }, lang })?.fields.given ?? ''
}

function isTitle(words: string, lang: string): boolean {
  const { style, title, courtesy } = readTitle(words, lang)
  return style !== null || title !== null || courtesy !== ''
}

function findPart(name: string, forms: readonly NameForm[]): AskedForm['part'] {
  const isAny = (partsOf: (fields: NameFields) => readonly (string | null | undefined)[]) =>
    forms.some(({ fields }) => partsOf(fields).some((part) => part?.trim() === name))
  if (isAny((fields) => [joinSurname(fields), fields.surname, fields.surnameReading])) return 'surname'
  if (isAny((fields) => [fields.given, fields.givenReading])) return 'given'
  return isAny((fields) => [fields.givenInformal]) ? 'informal' : 'other'
}
