import anyAscii from 'any-ascii'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'
import { compose } from './search/words.ts'

/** A number as the client or the file gave it, and in E.164 (`+819012345678`); `e164` is null when it is not a number. */
export interface ReadPhone {
  readonly typed: string
  readonly e164: string | null
}

const LONGEST = 40

/**
 * Reads a phone number in any digits; `defaultCountry` (ISO 3166-1 alpha-2) is used only when no country code is written.
 * E.164 is given for possible numbers too: numbering plans change faster than the app is updated.
 */
export function readPhone(text: string, defaultCountry: string | null): ReadPhone {
  const typed = text.trim()
  const digits = compose(typed.slice(0, LONGEST)).replace(/[^\x00-\x7f]/gu, (each) =>
    /\p{Nd}/u.test(each) ? anyAscii(each) : ' ',
  )
  const country = defaultCountry?.toUpperCase() as CountryCode | undefined
  const international = digits.replace(/^00\s*(?=[1-9])/, '+')
  const number = readOrUndefined(international, international.startsWith('+') ? undefined : country)
  return { typed, e164: number?.isPossible() ? number.number : null }
}

/** An E.164 number as people write it: national for the boutique's own country, international otherwise. */
export function formatPhone(e164: string, homeCountry: string | null): string {
  const number = readOrUndefined(e164)
  if (number === undefined) return e164
  return number.country !== undefined && number.country === homeCountry?.toUpperCase()
    ? number.formatNational()
    : number.formatInternational()
}

function readOrUndefined(text: string, country?: CountryCode) {
  if (!/[0-9]/.test(text)) return undefined
  try {
    return parsePhoneNumberFromString(text, country)
  } catch {
    // A default country the library does not know (ZZ) must not lose the number as typed.
    return undefined
  }
}
