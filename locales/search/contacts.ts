import { foldCharacter } from './fold.ts'
import { compose } from './words.ts'

// Private-use letters: one character, so that the prefix indexes of the table are spent on what is typed.
const PHONE_MARK = '\uf000'
const EMAIL_MARK = '\uf001'
const AT = '\uf003'
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

/**
 * E-mail addresses as FTS5 tokens: from each word of the local part and of the domain on, joined to the end. A phrase
 * of words would be slower by far, because half a book shares its domains and FTS5 gathers all of them for a prefix.
 */
export function indexEmails(addresses: readonly string[]): string {
  const tails = new Set<string>()
  for (const address of addresses) {
    const { local, domain } = splitEmail(address)
    const end = domain === null ? '' : AT + domain.join('')
    for (const from of local.keys()) tails.add(EMAIL_MARK + local.slice(from).join('') + end)
    for (const from of domain?.keys() ?? []) tails.add(EMAIL_MARK + domain?.slice(from).join(''))
  }
  return [...tails].join(' ')
}

/** The FTS5 expression for a typed address or its beginning (`tanaka@gm`, `misaki.ta`, `gmail`); null when there is none. */
export function matchEmail(query: string): string | null {
  const typed = query.trim()
  if (/\s/u.test(typed)) return null
  const { local, domain } = splitEmail(typed)
  const key = local.join('') + (domain === null || local.length === 0 ? '' : AT) + (domain?.join('') ?? '')
  return key.length < SHORTEST_FRAGMENT ? null : `"${EMAIL_MARK}${key}"*`
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

function splitEmail(address: string): { local: string[]; domain: string[] | null } {
  const [local = '', ...domain] = address.slice(0, 254).split('@')
  return { local: splitWords(local), domain: domain.length === 0 ? null : splitWords(domain.join(' ')) }
}

function splitWords(text: string): string[] {
  let folded = ''
  for (const character of compose(text)) {
    const { text: form, kind } = foldCharacter(character.codePointAt(0) ?? 0)
    folded += kind === 'none' ? ' ' : form
  }
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_EMAIL_WORDS)
}
