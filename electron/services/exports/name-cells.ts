import { languageOfForm } from '../../../locales/names/client-forms.ts'
import { putsSurnameFirst } from '../../../locales/names/format-name.ts'
import { detectScript } from '../../../locales/scripts.ts'
import type { NameForm } from '../../ipc/client-parts.ts'
import { readLanguage } from '../imports/cells/read-language.ts'
import { writeLanguageName } from './reach-cells.ts'
import { type CellSpeech, writeNameOrder } from './table-cells.ts'

/** The language of a name, where a word of it is read as that very one. */
export function writeFormLanguage(form: NameForm | undefined, speech: CellSpeech): string {
  if (form === undefined || form.lang.startsWith('und')) return ''
  const word = writeLanguageName(form.lang, speech)
  return readLanguage(word)?.tag === form.lang ? word : ''
}

/** Which name comes first, where neither Latin letters nor the language beside the name tell it. */
export function writeFormOrder(form: NameForm | undefined, speech: CellSpeech): string {
  if (form === undefined) return ''
  const { preferredOrder, surname } = form
  const lang = languageOfForm(form)
  const isUntold =
    writeFormLanguage(form, speech) === '' &&
    surname !== '' &&
    detectScript(surname) === 'Latn' &&
    putsSurnameFirst(lang, surname)
  const order = preferredOrder || (isUntold ? 'surnameFirst' : '')
  return order === '' ? '' : writeNameOrder(order, speech)
}
