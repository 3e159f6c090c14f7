import { type InterfaceLanguage, LANGUAGE_FACTS } from '../../locales/languages.ts'

/** Which way an interface language is written; `en-XB` is the pseudo-language that mirrors. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  if (language === 'en-XB') return 'rtl'
  return Object.hasOwn(LANGUAGE_FACTS, language) ? LANGUAGE_FACTS[language as InterfaceLanguage].dir : 'ltr'
}
