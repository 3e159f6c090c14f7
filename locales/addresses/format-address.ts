import { formatAddress as layOut } from 'localized-address-format'

/** A postal address as a client keeps it: their own lines, and the parts that are known besides. */
export interface KeptAddress {
  /** As the client writes it, one line to a line; the truth, and never altered. */
  readonly lines: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  /** ISO 3166-1 alpha-2, empty when it is not known. */
  readonly country: string
}

/** Which writing the parts are in: the country's own, or Latin letters for a carrier abroad. */
export interface AddressWriting {
  /** Read from the address itself when it is not given. */
  readonly script?: 'local' | 'latin' | undefined
}

// Countries whose order names no city, or a city that is its own region: a part would be lost or written twice.
const CITY_IN_REGION: ReadonlySet<string> = new Set(['JP', 'AE', 'KY', 'NR', 'MO'])
const CITY_IS_COUNTRY: ReadonlySet<string> = new Set(['SG', 'GI'])
const CITY_MAY_BE_REGION: ReadonlySet<string> = new Set(['CN', 'TW', 'JP', 'KR', 'HK', 'MO', 'AE', 'RU'])

/**
 * The lines of an address in the order its country writes them, without the country's own name. Parts that the client's lines
 * already hold are not repeated; when the lines hold everything they come back as they are. Parts a country leaves out of an
 * address (a German land, a postal code in the Emirates) are left out. Orders are Google libaddressinput's.
 */
export function formatAddress(address: KeptAddress, { script }: AddressWriting = {}): readonly string[] {
  const lines = address.lines
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
  const country = address.country.toUpperCase()
  const missing = keepMissing(address, lines)
  // Some orders hold words of their own (GIBRALTAR), which the client's lines then have too.
  if (Object.values(missing).every((part) => part === '')) return lines
  const writing = script ?? guessWriting(address)
  const { city, region, postalCode } = placeParts(missing, country, writing)
  const parts = { locality: city, administrativeArea: region, postalCode }
  return layOut({ postalCountry: country, addressLines: lines, ...parts }, writing)
}

interface Parts {
  readonly city: string
  readonly region: string
  readonly postalCode: string
}

function guessWriting({ lines, city, region }: KeptAddress): 'local' | 'latin' {
  const letters = `${lines}${city}${region}`
  return /[^\P{L}\p{Script=Latin}]/u.test(letters) ? 'local' : 'latin'
}

/** The parts that the client's own lines do not hold. */
function keepMissing(address: KeptAddress, lines: readonly string[]): Parts {
  const parts = {
    city: address.city.trim(),
    region: address.region.trim(),
    postalCode: address.postalCode.trim(),
  }
  const known = Object.values(parts).map(foldPart)
  const segments = lines.flatMap((line) => line.split(/[,،、，]/u)).map(foldPart)
  const holds = (part: string) => part !== '' && segments.some((segment) => holdsPart(segment, part, known))
  return {
    city: holds(foldPart(parts.city)) ? '' : parts.city,
    region: holds(foldPart(parts.region)) ? '' : parts.region,
    postalCode: holds(foldPart(parts.postalCode)) ? '' : parts.postalCode,
  }
}

/** Whether a segment is a part, alone or beside other parts; "rue de Paris" is a street, "75008 Paris" a city. */
function holdsPart(segment: string, part: string, known: readonly string[]): boolean {
  if (isUnspaced(part)) return segment.replaceAll(' ', '').includes(part.replaceAll(' ', ''))
  if (/[\d\p{Script=Hangul}]/u.test(part)) return ` ${segment} `.includes(` ${part} `)
  const rest = known.reduce(
    (left, each) => (each === '' || each === part ? left : ` ${left} `.replace(` ${each} `, ' ').trim()),
    segment,
  )
  return rest === part
}

function isUnspaced(part: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part)
}

function foldPart(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^〒/u, '')
    .replace(/[\s./–-]+/g, ' ')
    .trim()
}

function placeParts(parts: Parts, country: string, script: 'local' | 'latin'): Parts {
  const { city, postalCode } = parts
  const isTwice = CITY_MAY_BE_REGION.has(country) && foldPart(city) === foldPart(parts.region)
  const region = isTwice ? '' : parts.region
  if (CITY_IS_COUNTRY.has(country)) return { city: '', region: '', postalCode }
  if (!CITY_IN_REGION.has(country) || city === '') return { city, region, postalCode }
  const joined = [city, region].filter((part) => part !== '')
  return {
    city: '',
    region: script === 'local' ? joined.toReversed().join('') : joined.join(', '),
    postalCode,
  }
}
