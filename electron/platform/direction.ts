/** Which way an interface language is written. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'en-XB' ? 'rtl' : 'ltr'
}
