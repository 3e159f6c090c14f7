import { splitHangulName } from '../search/hangul.ts'
import { splitHanName } from '../search/han.ts'
import { hasKana } from '../search/kana.ts'
import { detectScript } from '../scripts.ts'
import { joinSurname, languageOf } from './name-fields.ts'
import type { NameFields } from './name-fields.ts'

/** A part of a written name with what is printed small above it; null when its reading is not known. */
export interface RubyPair {
  readonly base: string
  readonly ruby: string | null
}

/**
 * The parts of a name that came in one column. Only what the writing itself says is split: a comma ("Dupont, Hélène"),
 * a space in a name of Han, kana or Hangul (surname first), the syllables of a Korean name, and the characters of a
 * Chinese name when `hint` says Chinese. Anything else stays whole in `given`, where UTS #35 keeps a name of one part:
 * no rule tells whether "Maria Silva Costa" has two surnames, and a wrong cut is worse than none.
 */
export function splitFullName(text: string, hint?: string): Pick<NameFields, 'given' | 'surname'> {
  const whole = text
    .normalize('NFC')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()
  const commas = whole.split(/\s*[,،，]\s*/u)
  if (commas.length === 2 && commas[0] && commas[1]) return { surname: commas[0], given: commas[1] }
  const script = detectScript(whole)
  const isEastAsian = ['Hani', 'Hang', 'Hira', 'Kana'].includes(script)
  const words = whole.split(' ')
  if (isEastAsian && words.length === 2 && words[0] && words[1]) return { surname: words[0], given: words[1] }
  if (script === 'Hang') return orWhole(splitHangulName(whole), whole)
  const isChinese = hint !== undefined && ['zh', 'yue', 'wuu', 'nan', 'hak'].includes(languageOf(hint))
  const isOneName = script === 'Hani' && isChinese && !hasKana(whole) && /^\p{Script=Han}{2,4}$/u.test(whole)
  return isOneName ? orWhole(splitHanName(whole), whole) : { given: whole }
}

/** A kana reading that came in one column, cut at its space; without one it is the reading of the whole name, in `givenReading`. */
export function splitReading(text: string): Pick<NameFields, 'givenReading' | 'surnameReading'> {
  const words = text.normalize('NFKC').trim().split(/\s+/u)
  const [surname, given] = words
  if (words.length === 2 && surname && given) return { surnameReading: surname, givenReading: given }
  return { givenReading: words.join(' ') }
}

/** Surname and given name with their readings, for ruby above each; empty parts are left out. */
export function spacedReading(fields: NameFields): RubyPair[] {
  const pairs: RubyPair[] = [
    { base: joinSurname(fields), ruby: fields.surnameReading?.trim() || null },
    { base: fields.given?.trim() ?? '', ruby: fields.givenReading?.trim() || null },
  ]
  return pairs.filter(({ base }) => base !== '')
}

function orWhole(
  name: { surname: string; given: string },
  whole: string,
): Pick<NameFields, 'given' | 'surname'> {
  return name.surname === '' || name.given === '' ? { given: whole } : name
}
