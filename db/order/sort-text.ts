import { languageOfForm, orderForms, writeForm } from '../../locales/names/client-forms.ts'
import { sortTexts, type SortTexts } from '../../locales/names/sorting-name.ts'
import { detectScript, type Script } from '../../locales/scripts.ts'
import { hasKana } from '../../locales/search/kana.ts'
import type { NamePart } from '../queries/client-form.ts'

/** How the clients of one interface language are put in order. */
export interface Collation {
  /** The text a client is sorted by. */
  readonly textOf: (texts: SortTexts) => string
  readonly compare: (a: string, b: string) => number
}

// Raised when a name sorts by another text than before, or by another of its forms.
const NAMES_VERSION = 3

/** The collation data of this machine and how names are read for it; an order made with others is made again. */
export const COLLATION_DATA = `icu ${process.versions['icu'] ?? ''} cldr ${process.versions['cldr'] ?? ''} names ${NAMES_VERSION}`

const HAN_LIKE: readonly Script[] = ['Hani', 'Hira', 'Kana']
const OWN_SCRIPTS: Readonly<Record<string, readonly Script[]>> = {
  Cyrl: ['Cyrl'],
  Arab: ['Arab'],
  Hans: HAN_LIKE,
  Hant: HAN_LIKE,
  Jpan: HAN_LIKE,
  Kore: ['Hang', 'Hani'],
}

/** The language whose order an interface language uses; the pseudo-languages use English. */
export function orderLanguage(interfaceLanguage: string): string {
  return /-X[AB]$/.test(interfaceLanguage) ? 'en' : interfaceLanguage
}

/**
 * The order of an interface language: a name in the language's own script by that script (Japanese by its kana
 * reading), any other by its Latin form where one is known, else as it is written.
 */
export function collationOf(language: string): Collation {
  const own = OWN_SCRIPTS[new Intl.Locale(language).maximize().script ?? ''] ?? ['Latn']
  const isJapanese = language.split('-', 1)[0] === 'ja'
  const { compare } = new Intl.Collator(language, { usage: 'sort' })
  return {
    compare,
    textOf: ({ native, latin, reading }) => {
      if (!own.includes(detectScript(native))) return latin ?? native
      return isJapanese && reading !== null && hasKana(reading) ? reading : native
    },
  }
}

/** What a client's names sort by; `shown` stands in for a client without a name. */
export function sortTextsOf(names: readonly NamePart[], shown: string): SortTexts {
  const ordered = orderForms(names)
  const named = ordered.filter(
    ({ surname, surname2, given, given2 }) => (surname + surname2 + given + given2).trim() !== '',
  )
  if (named.length > 0) return sortTexts(named.map((fields) => ({ fields, lang: languageOfForm(fields) })))
  const called = ordered.map((form) => writeForm(form)).find((text) => text !== '')
  return { native: called ?? shown, latin: null, reading: null }
}
