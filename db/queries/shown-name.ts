import { detectScript } from '../../locales/scripts.ts'
import { languageOfForm, orderForms, languageToRead, writeForm } from '../../locales/names/client-forms.ts'
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

/** The name of a client from the forms given; a client without any is shown by organisation or way of contact. */
export function showName({ names, contactWays, organisation }: NamedForm): ShownName {
  const ordered = orderForms(names)
  for (const name of ordered) {
    const nameLang = languageOfForm(name)
    const nameText = writeForm(name, nameLang)
    if (nameText === '') continue
    const isLatin = detectScript(nameText) === 'Latn'
    return {
      nameText,
      nameLang,
      nameReading: joinParts([name.surnameReading, name.givenReading], ' '),
      nameLatin: isLatin
        ? ''
        : (findLatin(ordered) ?? latinName({ fields: name, lang: languageToRead(name) }) ?? ''),
    }
  }
  const nameText = organisation || (contactWays[0]?.value ?? '')
  return { nameText, nameLang: 'und', nameReading: '', nameLatin: '' }
}

function findLatin(names: readonly NamePart[]): string | undefined {
  return names
    .filter(({ kind }) => kind === 'romanised' || kind === 'passport')
    .map((name) => writeForm(name))
    .find((written) => detectScript(written) === 'Latn')
}
