import { bundledPersonNames } from './bundled-person-names.ts'
import { joinParts, joinSurname, languageOf } from './name-fields.ts'
import type { NameFields } from './name-fields.ts'
import { derivePersonNameOrder, formatPersonName, listUnwritten } from './person-name.ts'
import type { PersonName, PersonNameOptions } from './person-name.ts'

/**
 * How a name is written: `native` is the order the person prefers, else that of the name's language; `long` has the
 * title and credentials, `short` two names.
 */
export interface NameFormat {
  readonly order?: 'native' | 'givenFirst' | 'surnameFirst'
  readonly length?: 'long' | 'medium' | 'short'
}

/** Chinese languages that CLDR writes no names in; they follow the script's Chinese. */
const CHINESE = /^(?:wuu|nan|hak|gan|hsn|cdo|cjy|cmn)(?=-|$)/u

// What stands before a title that follows the name: 김민준 박사, 梁家輝先生.
const TITLE_LAST: ReadonlyMap<string, string> = new Map([
  ['ko', ' '],
  ['yue', ''],
  ['zh', ''],
])

/**
 * The whole written name as its own language writes it (CLDR 48); `medium` unless said otherwise. Every part of a name
 * is written, also where CLDR leaves some out, and Japanese names have a space (田中 美咲), the rules of this house.
 * `lang` is the language the name is written in, never that of the interface.
 */
export function formatName(fields: NameFields, lang: string, format: NameFormat = {}): string {
  const length = format.length ?? 'medium'
  const name = asPersonName(fields, lang)
  const isLong = length === 'long'
  const isShort = length === 'short'
  return writeWhole(
    {
      ...name,
      title: isLong ? name.title : '',
      given2: isShort ? '' : name.given2,
      surname: joinParts([name.surname, isShort ? '' : fields.surname2], ' '),
      surnamePrefix: '',
      surnameCore: '',
      surname2: '',
      generation: isShort ? '' : name.generation,
      credentials: isLong ? name.credentials : '',
      preferredOrder:
        format.order === undefined || format.order === 'native' ? name.preferredOrder : format.order,
    },
    { locale: nameLocale(lang), length: 'long', formality: 'formal', nativeSpace: nativeSpace(lang) },
  )
}

/** True when a name is written surname first: by its language, or where that is unknown by its script (CLDR nameOrder). */
export function putsSurnameFirst(lang: string, name: string): boolean {
  const locale = nameLocale(lang)
  return derivePersonNameOrder({ locale, surname: name }, locale, bundledPersonNames) === 'surnameFirst'
}

/** The name as the formatter takes it: the surname whole, with its prefix and core where they are kept apart. */
export function asPersonName(fields: NameFields, lang: string): PersonName {
  const prefix = fields.surnamePrefix?.trim() ?? ''
  return {
    ...fields,
    locale: nameLocale(lang),
    surname: joinSurname(fields),
    surnamePrefix: prefix,
    surnameCore: fields.surnameCore?.trim() || (prefix === '' ? '' : fields.surname),
    preferredOrder: fields.preferredOrder || undefined,
  }
}

/** The tag whose patterns a name of this language is written by. */
export function nameLocale(lang: string): string {
  return lang.replace(CHINESE, 'zh')
}

/** Writes a name with the parts that the pattern of its language has no place for. */
function writeWhole(name: PersonName, options: PersonNameOptions): string {
  if (!name.title && !name.given2 && !name.generation && !name.credentials) {
    return formatPersonName(name, options, bundledPersonNames)
  }
  const unwritten = new Set(listUnwritten(name, options, bundledPersonNames))
  const whole = unwritten.has('given2')
    ? { ...name, given: joinParts([name.given, name.given2], ' '), given2: '' }
    : name
  const written = formatPersonName(whole, options, bundledPersonNames)
  const title = unwritten.has('title') ? name.title : ''
  const generation = unwritten.has('generation') ? name.generation : ''
  const titleGap = TITLE_LAST.get(languageOf(options.locale))
  const named =
    titleGap === undefined
      ? joinParts([title, written, generation], ' ')
      : joinParts([joinParts([written, generation], ' '), title], titleGap)
  return joinParts([named, unwritten.has('credentials') ? name.credentials : ''], ', ')
}

/** What stands between the parts of a native name: Japanese ones have a space here, so that each part takes its reading. */
export function nativeSpace(lang: string): string | undefined {
  return languageOf(lang) === 'ja' ? ' ' : undefined
}
