import { detectScript } from '../scripts.ts'
import { joinParts, languageOf } from './name-fields.ts'
import type { NameFields } from './name-fields.ts'

/** How a name is written: `native` keeps the name's own order; `long` has the title and credentials, `short` two names. */
export interface NameFormat {
  readonly order?: 'native' | 'givenFirst' | 'surnameFirst'
  readonly length?: 'long' | 'medium' | 'short'
}

const SURNAME_FIRST = new Set(['ja', 'zh', 'yue', 'wuu', 'nan', 'hak', 'ko', 'vi', 'hu', 'km', 'mn'])

/**
 * The whole written name in its own language's order; `medium` unless said otherwise.
 * Han and Hangul names have no space between surname and given name, except Japanese ones (田中 美咲), the rule of this
 * house. `lang` is the language the name is written in, never that of the interface.
 */
export function formatName(fields: NameFields, lang: string, format: NameFormat = {}): string {
  const length = format.length ?? 'medium'
  const given = joinGiven(fields, length)
  const surname = joinParts([joinSurname(fields), length === 'short' ? null : fields.surname2], ' ')
  const isSurnameFirst =
    format.order === 'surnameFirst' ||
    (format.order !== 'givenFirst' && putsSurnameFirst(lang, surname + given))
  const separator = separateParts(surname + given, lang)
  const core = joinParts(isSurnameFirst ? [surname, given] : [given, surname], separator)
  if (length === 'short') return core
  const named = joinParts([core, fields.generation], ' ')
  if (length === 'medium') return named
  return joinParts([joinParts([fields.title, named], ' '), fields.credentials], ', ')
}

/** True when a name is written surname first: by its language (CLDR nameOrder), or because it is in Han, kana or Hangul. */
export function putsSurnameFirst(lang: string, name: string): boolean {
  return SURNAME_FIRST.has(languageOf(lang)) || ['Hani', 'Hang', 'Hira', 'Kana'].includes(detectScript(name))
}

/** The surname with its particle; an elided one (d’, l') takes no space. */
export function joinSurname(fields: NameFields): string {
  const prefix = fields.surnamePrefix?.trim() ?? ''
  return joinParts([prefix, fields.surname], /['’]$/u.test(prefix) ? '' : ' ')
}

function joinGiven(fields: NameFields, length: 'long' | 'medium' | 'short'): string {
  return joinParts([fields.given, length === 'short' ? null : fields.given2], ' ')
}

function separateParts(text: string, lang: string): string {
  const script = detectScript(text)
  if (languageOf(lang) === 'ja') return ' '
  return script === 'Hani' || script === 'Hang' ? '' : ' '
}
