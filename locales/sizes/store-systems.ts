import type { MeasuredKind, SizeSystem } from './size-kinds.ts'

/** The systems a boutique works in, by kind, its customary one first. */
export type StoreSystems = Readonly<Record<MeasuredKind, readonly SizeSystem[]>>

const RING_COUNTRIES: readonly (readonly [systems: readonly SizeSystem[], countries: string])[] = [
  [['iso'], 'FR BE LU MC DK SE NO FI IS TH PL CZ SK HU PT GR RO BG HR SI RS EE LV LT'],
  [['iso', 'diameter'], 'DE AT'],
  [['us'], 'US CA PR'],
  [['uk'], 'GB IE AU NZ ZA IM JE GG'],
  [['it', 'iso'], 'IT ES CH LI SM VA AD NL TR'],
  [['jp', 'iso'], 'JP'],
  [['cn', 'hk', 'iso'], 'CN SG'],
  [['hk', 'us'], 'HK MO'],
  [['kr', 'us'], 'KR'],
  [['in'], 'IN'],
  [['ru'], 'RU UA BY KZ'],
]

const SHOE_COUNTRIES: readonly (readonly [systems: readonly SizeSystem[], countries: string])[] = [
  [['us-women', 'us-men'], 'US CA PR'],
  [['uk'], 'GB IE AU NZ ZA IM JE GG IN'],
  [['jp'], 'JP'],
  [['kr'], 'KR'],
  [['cn', 'eu'], 'CN'],
  [['eu', 'uk'], 'HK MO SG'],
  [
    ['eu'],
    'FR BE LU MC DE AT CH LI IT SM VA ES AD PT NL DK SE NO FI IS PL CZ SK HU GR RO BG HR SI RS EE LV LT TR',
  ],
]

const byCountry = (groups: typeof RING_COUNTRIES): ReadonlyMap<string, readonly SizeSystem[]> =>
  new Map(groups.flatMap(([systems, countries]) => countries.split(' ').map((code) => [code, systems])))

const RINGS = byCountry(RING_COUNTRIES)
const SHOES = byCountry(SHOE_COUNTRIES)
const INCHES_FIRST: ReadonlySet<string> = new Set(['US', 'PR'])
const INCHES_TOO: ReadonlySet<string> = new Set(['GB', 'CA', 'IE', 'IN', 'HK'])
const UK_HATS: ReadonlySet<string> = new Set(['GB', 'IE', 'IM', 'JE', 'GG'])

/** Countries that number in a way of their own for which no table was found, up to the largest such number. */
const OWN_NUMBERS: Readonly<Partial<Record<MeasuredKind, { countries: ReadonlySet<string>; most: number }>>> =
  {
    ring: { countries: new Set(['BR', 'TW']), most: 40 },
    shoe: { countries: new Set(['BR', 'RU', 'UA', 'BY', 'KZ']), most: 60 },
  }

// Where no custom is known, the standard and the two most travelled systems.
const ANY_RING: readonly SizeSystem[] = ['iso', 'us', 'uk']

/** The systems a boutique in a country (ISO 3166-1 alpha-2) works in; the international ones for a country not known. */
export function sizeSystemsFor(country: string): StoreSystems {
  const code = country.toUpperCase()
  const lengths = lengthsFor(code)
  return {
    ring: RINGS.get(code) ?? ANY_RING,
    wrist: lengths,
    necklace: lengths,
    shoe: SHOES.get(code) ?? ['eu'],
    glove: ['french-inch'],
    hat: INCHES_FIRST.has(code) || code === 'CA' ? ['us', 'cm'] : UK_HATS.has(code) ? ['uk', 'cm'] : ['cm'],
  }
}

/** The systems a bare number means in a country, its customary one first; empty where no custom is known. */
export function findCustom(country: string, kind: MeasuredKind): readonly SizeSystem[] {
  const code = country.toUpperCase()
  if (code === '') return []
  if (kind === 'ring') return RINGS.get(code) ?? []
  return kind === 'shoe' ? (SHOES.get(code) ?? []) : sizeSystemsFor(code)[kind]
}

/** Whether a bare number said in a country belongs to a numbering of its own, which the house cannot convert. */
export function isOwnNumber(country: string, kind: MeasuredKind, size: number): boolean {
  const own = OWN_NUMBERS[kind]
  return own !== undefined && size <= own.most && own.countries.has(country.toUpperCase())
}

function lengthsFor(country: string): readonly SizeSystem[] {
  if (INCHES_FIRST.has(country)) return ['inch', 'cm']
  return INCHES_TOO.has(country) ? ['cm', 'inch'] : ['cm']
}
