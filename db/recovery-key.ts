import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_SYMBOLS = 36
const CHECK_SYMBOLS = 4
const GROUP = 5

/** Four symbols: a typing error goes unnoticed once in a million. */
function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`carnet recovery key 1 ${secret}`).digest()
  return toSymbols(digest.subarray(0, CHECK_SYMBOLS))
}

function toSymbols(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('')
}

function group(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? ''
}

/** A new recovery key: 8 groups of 5 Crockford base32 symbols, 180 random bits and a checksum of 20. */
export function proposeRecoveryKey(): string {
  const secret = toSymbols(randomBytes(SECRET_SYMBOLS))
  return group(secret + checkOf(secret))
}

/**
 * Reads a recovery key as a person types it: any case, any separators, O for 0, I and L for 1, full-width forms.
 * Returns it as it is printed, or undefined when it is not one or was mistyped.
 */
export function readRecoveryKey(typed: string): string | undefined {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (symbols.length !== SECRET_SYMBOLS + CHECK_SYMBOLS || symbols.includes('U')) return undefined
  const secret = symbols.slice(0, SECRET_SYMBOLS)
  return checkOf(secret) === symbols.slice(SECRET_SYMBOLS) ? group(symbols) : undefined
}
