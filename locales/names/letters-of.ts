import { INTERFACE_LANGUAGES, LANGUAGE_FACTS } from '../languages.ts'
import { detectScript } from '../scripts.ts'
import type { Script } from '../scripts.ts'

/*
 * East Asian languages write foreign names as they are where they have no letters of their own for them; Russian and
 * Arabic spell them. Korean no longer writes Han characters in letters (국어기본법, article 14).
 */
const EAST_ASIAN: Readonly<Record<string, readonly Script[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang'],
}

const HOUSE_SCRIPTS = new Set(INTERFACE_LANGUAGES.map((language) => LANGUAGE_FACTS[language].script))

/** True when every letter of a text is of those that `lang` is written in; false for a text without letters. */
export function isInLettersOf(lang: string, text: string): boolean {
  return areAllIn(lettersOf(lang), text)
}

/** True when readers of `lang` know every letter of a text: their own letters and the Latin ones, which all have learnt. */
export function isLegibleIn(lang: string, text: string): boolean {
  return areAllIn([...lettersOf(lang), 'Latn'], text)
}

/** True when a letter in `lang` may name somebody so: in its own letters, or in Latin ones where that is ordinary. */
export function canStandIn(lang: string, text: string): boolean {
  return scriptOf(lang) in EAST_ASIAN ? isLegibleIn(lang, text) : isInLettersOf(lang, text)
}

function lettersOf(lang: string): readonly string[] {
  const script = scriptOf(lang)
  // A script that is not told apart counts as the language's own, unless the house writes in that language's script.
  return EAST_ASIAN[script] ?? (HOUSE_SCRIPTS.has(script) ? [script] : [script, 'Zzzz'])
}

function areAllIn(scripts: readonly string[], text: string): boolean {
  const found = Array.from(text, (character) => detectScript(character)).filter((script) => script !== 'Zyyy')
  return found.length > 0 && found.every((script) => scripts.includes(script))
}

function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? ''
}
