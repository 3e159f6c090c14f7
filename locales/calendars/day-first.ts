// CLDR date patterns, by ISO 3166-1 country.
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'PW', 'FM', 'MH'])

/** Whether 2/11 is 2 November in an ISO 3166-1 country; true where none is known, as in most of the world. */
export function writesDayFirst(country: string): boolean {
  return !MONTH_FIRST.has(country)
}
