import { languageOf } from './name-fields.ts'

/*
 * Sources: W3C, Personal names around the world (is, ms, th, vi); LC-PCC PS for RDA appendix F.0 (am, om, so, ti) with
 * F.7 (ms) and F.10 (th): entered under the first element; Wikipedia, Lao name (lo); Wikipedia,
 * Mongolian name (mn); CLDR 48, personNames ta, whose addresses have the given name and whose lists begin with it.
 */
const CALLED_BY_GIVEN = new Set(['am', 'is', 'lo', 'mn', 'ms', 'om', 'so', 'ta', 'th', 'ti', 'vi'])
const LISTED_BY_SURNAME = new Set(['vi'])

/** True where people are called by their given name in a formal address too: Mr Abebe, Khun Yingluck. */
export function isCalledByGiven(lang: string): boolean {
  return CALLED_BY_GIVEN.has(languageOf(lang))
}

/** True where a list is sorted by the given name, since people are looked up by what they are called. */
export function isListedByGiven(lang: string): boolean {
  return isCalledByGiven(lang) && !LISTED_BY_SURNAME.has(languageOf(lang))
}
