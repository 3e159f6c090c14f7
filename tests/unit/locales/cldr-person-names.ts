import { readFileSync } from 'node:fs'
import type { PersonNamePatterns } from '../../../locales/names/person-name-patterns.ts'

const SOURCE = new URL('../../../node_modules/cldr-person-names-full/main/', import.meta.url)
const read = new Map<string, PersonNamePatterns>()

/** A language's patterns as CLDR gives them, read once; throws where CLDR has no such language. */
export function readCldrPatterns(locale: string): PersonNamePatterns {
  const known = read.get(locale)
  if (known) return known
  const { main } = JSON.parse(readFileSync(new URL(`${locale}/personNames.json`, SOURCE), 'utf8')) as {
    main: Record<string, { personNames: PersonNamePatterns }>
  }
  const patterns = main[locale]?.personNames
  if (patterns === undefined) throw new RangeError(`CLDR has no names in ${locale}`)
  read.set(locale, patterns)
  return patterns
}
