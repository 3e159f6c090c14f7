const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
// Unions, the unknown region and private codes have names in CLDR but are no countries.
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

/** The countries and territories of the world as ISO 3166-1 codes, as far as this machine can name them. */
export const COUNTRY_CODES: readonly string[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second).filter(isCountry),
)

// UK, SU and DD are aliases of other codes: their canonical region differs.
function isCountry(code: string): boolean {
  if (NO_COUNTRIES.has(code) || new Intl.Locale(`und-${code}`).region !== code) return false
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
}
