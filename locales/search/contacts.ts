import { foldCharacter } from './fold.ts'
import { compose } from './words.ts'

// Digits after the mark keep these tokens apart from names and from sounds (`~mhmd`).
const PHONE_MARK = '~0'
const EMAIL_MARK = '~1'
const SHORTEST_FRAGMENT = 3
const MOST_DIGITS = 20
const MOST_EMAIL_WORDS = 12

/**
 * Phone numbers as FTS5 tokens: every tail of the digits, so that a prefix query finds a fragment anywhere inside.
 * Give each number both as typed and in E.164: the trunk 0 of one and the country code of the other are then both found.
 */
export function indexPhones(numbers: readonly string[]): string {
  const tails = new Set<string>()
  for (const number of numbers) {
    const digits = readDigits(number)
    for (let from = 0; from + SHORTEST_FRAGMENT <= digits.length; from += 1) {
      tails.add(PHONE_MARK + digits.slice(from))
    }
  }
  return [...tails].join(' ')
}

/** The FTS5 expression for a typed phone fragment of three digits or more in any digits; null for anything else. */
export function matchPhone(query: string): string | null {
  const typed = query.slice(0, 100)
  if (/\p{L}/u.test(typed)) return null
  const digits = readDigits(typed)
  if (digits.length < SHORTEST_FRAGMENT) return null
  const national = digits.replace(/^0+/, '')
  const keys = national.length >= SHORTEST_FRAGMENT && national !== digits ? [digits, national] : [digits]
  return keys.map((key) => `"${PHONE_MARK}${key}"*`).join(' OR ')
}

/** E-mail addresses as FTS5 tokens: each word of the local part and of the domain, in order, and the local part joined. */
export function indexEmails(addresses: readonly string[]): string {
  return addresses
    .map((address) => {
      const words = splitEmail(address)
      const local = splitEmail(address.split('@')[0] ?? '')
      return [...words, ...(local.length > 1 ? [local.join('')] : [])]
        .map((word) => EMAIL_MARK + word)
        .join(' ')
    })
    .join(' ~ ')
}

/** The FTS5 expression for a typed address or its beginning (`tanaka@gm`, `misaki.ta`, `gmail`); null when there is none. */
export function matchEmail(query: string): string | null {
  const typed = query.trim()
  if (/\s/u.test(typed)) return null
  const words = splitEmail(typed)
  if (words.join('').length < SHORTEST_FRAGMENT) return null
  return `"${words.map((word) => EMAIL_MARK + word).join(' ')}"*`
}

function readDigits(text: string): string {
  let digits = ''
  // "+44 (0)20": the bracketed trunk zero is not dialled from abroad.
  for (const character of compose(text.slice(0, 100)).replace(/\+(.*)\(0\)/u, '+$1')) {
    const folded = foldCharacter(character.codePointAt(0) ?? 0).text
    if (/^[0-9]$/.test(folded)) digits += folded
  }
  return digits.slice(0, MOST_DIGITS)
}

function splitEmail(address: string): string[] {
  let folded = ''
  for (const character of compose(address.slice(0, 254))) {
    const { text, kind } = foldCharacter(character.codePointAt(0) ?? 0)
    folded += kind === 'none' ? ' ' : text
  }
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_EMAIL_WORDS)
}
