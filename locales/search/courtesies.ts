import { listTitleWords } from '../names/address-titles.ts'

// Beside the titles: what Asian languages put behind a name, and customers' houses behind their guests'.
const SUFFIXES =
  '様|さま|さん|社長|会長|先生|老师|老師|贵宾|貴賓|' +
  '(?:고객|선생|회장|사장|대표|여사|교수|박사|왕자|공주)?님|씨'
// Written onto the name in Thai (ราชบัณฑิตยสภา, หลักเกณฑ์การเว้นวรรค); what follows as a vowel sign is the word going on.
const ATTACHED = '(?:คุณหญิง|คุณ|นางสาว|นาง|นาย|น\\.\\s?ส\\.|ดร\\.)\\s*(?=[ก-ฮเ-ไ])'
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}]/u

const titles = listTitleWords()
const before = titles.filter((word) => !EAST_ASIAN.test(word)).join('|')
const behind = titles.filter((word) => EAST_ASIAN.test(word)).join('|')
const LEADING = new RegExp(
  `^(?:${ATTACHED}|(?:${before}|madam|khun|คุณ|الأستاذ|الأستاذة)(?:\\.\\s*|\\s+)(?=\\S))`,
  'iu',
)
const TRAILING = new RegExp(
  `(?<=\\S)(?:[\\s-]+(?:san|sama|sensei|bey|hanım|ji|जी)|\\s*(?:${behind}|${SUFFIXES}))$`,
  'iu',
)

/**
 * A name as it was typed, without the words around it that only address its bearer: "Frau Dr. Vogel" is Vogel, 田中様 is
 * 田中. The name as it is where it has none, or is nothing else.
 */
export function dropCourtesies(typed: string): string {
  let name = typed.trim()
  for (;;) {
    const rest = name.replace(LEADING, '').replace(TRAILING, '')
    if (rest === name || rest === '') return name
    name = rest
  }
}
