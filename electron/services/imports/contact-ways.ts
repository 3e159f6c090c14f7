import { readPhone } from '../../../locales/phones.ts'
import { saysNone } from './cells/read-absence.ts'
import { isNumber, readHandles } from './cells/read-handles.ts'
import { splitAt } from './cells/split-list.ts'
import { readPlace } from './column-names/headings.ts'
import type { ContactKind } from './person.ts'
import type { PersonDraft, Placed } from './person-draft.ts'

/** A number within one country has seven digits or more; E.164 has room for fifteen. */
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15

/** Adds each phone number of a cell; numbers that cannot be dialled are kept as typed, words without one as an extra field. */
export function addPhones(
  draft: PersonDraft,
  value: string,
  at: Placed,
  kind: 'phone' | 'whatsapp' = 'phone',
): void {
  if (saysNone(value)) return
  const pieces = splitAt(value, /\s+:::\s+|[;；\n\r]+|\s+\/\s+/)
  for (const text of /\p{Nd}/u.test(value) ? pieces : [value.trim()]) {
    const { e164 } = readPhone(text, draft.country)
    if (e164 === null)
      draft.report(lacksCountry(text) ? 'phone-country-unknown' : 'phone-not-valid', text, at)
    if (/\p{Nd}/u.test(text)) addContact(draft, kind, text, at, e164)
    else draft.addExtra(text, at)
  }
}

/** Whether a number has the digits to be called somewhere, but no country code that says where. */
function lacksCountry(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu) ?? []
  const saysCountry = /^\P{Nd}*(?:[+＋]|00)/u.test(text)
  return !saysCountry && digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS
}

/** Adds each address of a cell; what is none is kept as an extra field, the words around addresses in one piece. */
export function addEmails(draft: PersonDraft, value: string, at: Placed): void {
  if (saysNone(value)) return
  const pieces = splitAt(value, /\s+:::\s+|[;；,\s]+/)
  const words = value.includes('@') ? pieces.filter((text) => !text.includes('@')).join(' ') : value.trim()
  for (const text of [...pieces.filter((piece) => piece.includes('@')), words]) {
    if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text)) addContact(draft, 'email', text, at)
    else if (text !== '') {
      draft.report('email-not-valid', text, at)
      draft.addExtra(text, at)
    }
  }
}

/** Adds the names or numbers of a messaging service as written, each with the label in brackets behind it. */
export function addHandle(
  draft: PersonDraft,
  kind: Exclude<ContactKind, 'email' | 'phone'>,
  cell: string,
  at: Placed,
): void {
  // A handle may be any word, but not a dash.
  if (!/[\p{L}\p{N}]/u.test(cell)) return
  for (const { value, label } of readHandles(cell)) {
    const placed = { ...at, ...(label && { label }) }
    if (kind === 'whatsapp' && isNumber(value)) addPhones(draft, value, placed, kind)
    else addContact(draft, kind, value, placed)
  }
}

function addContact(
  { person }: PersonDraft,
  kind: ContactKind,
  value: string,
  { label, place }: Placed,
  e164?: string | null,
): void {
  const known = place ?? (label === undefined ? undefined : readPlace(label))
  // Google marks the preferred one with a star before its label.
  const isPreferred = label?.startsWith('*') === true
  const shown = label?.replace(/^\*\s*/, '')
  person.contactWays.push({
    kind,
    value,
    ...(shown && { label: shown }),
    ...(known && { place: known }),
    ...(e164 && { e164 }),
    ...(isPreferred && { preferred: true }),
  })
}
