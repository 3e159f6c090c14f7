import { guessNameLanguage, detectScript } from '../../locales/scripts.ts'
import { formatName } from '../../locales/names/format-name.ts'
import { latinName } from '../../locales/names/latin-name.ts'
import { joinParts } from '../../locales/names/name-fields.ts'
import type { NamePart, NamedForm } from './client-form.ts'

/** A client's name as lists and headings show it, in the columns of the client's row. */
export interface ShownName {
  readonly nameText: string
  /** BCP 47 tag that chooses the face; `und` where nothing tells. */
  readonly nameLang: string
  readonly nameReading: string
  /** The name in Latin letters; '' when it is already shown in them or cannot be known. */
  readonly nameLatin: string
}

const KNOWN_BY: readonly NamePart['kind'][] = ['native', 'preferred', 'romanised', 'passport', 'former']

/** The forms of a name with the one the client is known by first: native, preferred, romanised, passport, former. */
export function orderNames<Form extends Pick<NamePart, 'kind'>>(names: readonly Form[]): Form[] {
  return KNOWN_BY.flatMap((kind) => names.filter((name) => name.kind === kind))
}

/** The BCP 47 tag of a form: its own when the text can be written in it, else guessed from the script. */
export function languageOfName(name: NamePart): string {
  return guessNameLanguage({
    text: joinParts([name.surname, name.given, name.nickname], ' '),
    reading: name.surnameReading + name.givenReading,
    hint: name.lang === 'und' ? null : name.lang,
  })
}

/** A form as it is written in its own language, or the nickname where it has nothing else. */
export function writeName(name: NamePart, lang = languageOfName(name)): string {
  return formatName(name, lang) || name.nickname.trim()
}

/** The name of a client from the forms given; a client without any is shown by organisation or way of contact. */
export function showName({ names, contactWays, organisation }: NamedForm): ShownName {
  const ordered = orderNames(names)
  for (const name of ordered) {
    const nameLang = languageOfName(name)
    const nameText = writeName(name, nameLang)
    if (nameText === '') continue
    const isLatin = detectScript(nameText) === 'Latn'
    return {
      nameText,
      nameLang,
      nameReading: joinParts([name.surnameReading, name.givenReading], ' '),
      nameLatin: isLatin ? '' : (findLatin(ordered) ?? latinName({ fields: name, lang: nameLang }) ?? ''),
    }
  }
  const nameText = organisation || (contactWays[0]?.value ?? '')
  return { nameText, nameLang: 'und', nameReading: '', nameLatin: '' }
}

function findLatin(names: readonly NamePart[]): string | undefined {
  return names
    .filter(({ kind }) => kind === 'romanised' || kind === 'passport')
    .map((name) => writeName(name))
    .find((written) => detectScript(written) === 'Latn')
}
