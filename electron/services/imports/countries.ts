const LANGUAGES = ['en', 'fr', 'it', 'es', 'de', 'pt-BR', 'ru', 'ar', 'zh-Hans', 'zh-Hant', 'ja', 'ko']
/** Short forms people write that CLDR's full names do not hold. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  uae: 'AE',
  'u.a.e.': 'AE',
  ksa: 'SA',
  holland: 'NL',
  中华人民共和国: 'CN',
}

let codes: Map<string, string> | undefined

/** The ISO 3166-1 alpha-2 code of a country written as a code or as a name in one of the interface's languages. */
export function recogniseCountry(text: string): string | undefined {
  codes ??= listCountries()
  return codes.get(foldCountry(text))
}

function listCountries(): Map<string, string> {
  const known = new Map<string, string>(Object.entries(SHORT_FORMS))
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const names = LANGUAGES.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const canonical = new Intl.Locale(`und-${code}`).region
      // UK, SU, DD… are aliases of other codes; EU, UN, ZZ and the private ones are no countries.
      if (canonical !== code || /^(EU|EZ|UN|QO|XA|XB|ZZ)$/.test(code)) continue
      for (const name of names) {
        const written = name.of(code)
        if (written === undefined) continue
        known.set(code.toLowerCase(), code)
        known.set(foldCountry(written), code)
      }
    }
  }
  return known
}

function foldCountry(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
