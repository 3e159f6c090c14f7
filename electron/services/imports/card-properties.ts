import { CALENDARS } from '../../../locales/calendars/partial-date.ts'
import type { RelationCode } from '../../../locales/kin/relations.ts'
import { addHandle } from './contact-ways.ts'
import { CONTACT_KINDS, type ContactKind } from './person.ts'
import type { PersonDraft, Placed } from './person-draft.ts'
import type { CardProperty } from './vcard-lines.ts'
import { readInlineBytes } from './vcard-values.ts'

/** A day of any calendar: one that is not Gregorian says so by CALSCALE, and must never be read as if it were. */
export function readDay(
  draft: PersonDraft,
  kind: 'birthday' | 'anniversary' | 'event',
  { params }: CardProperty,
  text: string,
  at: Placed,
): void {
  const scale = params.get('CALSCALE')?.[0]?.toLowerCase()
  const calendar = CALENDARS.find((known) => known === scale)
  if (scale === undefined || calendar !== undefined) {
    return draft.addOccasion(kind, withoutFillerYear(text, params), at, { calendar })
  }
  draft.report('date-not-understood', text, at)
  draft.addExtra(text, at)
}

/** Apple writes 1604 for a birthday without a year; any year named by X-APPLE-OMIT-YEAR is such a filler. */
function withoutFillerYear(text: string, params: ReadonlyMap<string, readonly string[]>): string {
  const filler = params.get('X-APPLE-OMIT-YEAR')?.[0] ?? '1604'
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text.trim())
  return match !== null && match[1] === filler ? `--${match[2] ?? ''}-${match[3] ?? ''}` : text
}

// RFC 6350's relation types that are a kinship or a part somebody plays; the others (met, muse) stay as they are said.
const RELATED_TYPES: Readonly<Record<string, RelationCode>> = {
  spouse: 'spouse',
  sweetheart: 'partner',
  parent: 'parent',
  child: 'child',
  sibling: 'sibling',
  kin: 'relative',
  friend: 'friend',
  colleague: 'colleague',
  'co-worker': 'colleague',
  neighbor: 'neighbour',
  agent: 'assistant',
}

/** Reads a person around the client by name, as what they are to the client where the type says it. */
export function readRelated(draft: PersonDraft, { params }: CardProperty, name: string, at: Placed): void {
  const types = params.get('TYPE') ?? []
  const kind = types.map((type) => own(RELATED_TYPES, type)).find((known) => known !== undefined)
  const label = at.label ?? (kind === undefined ? types.join(' ') : '')
  draft.person.relations.push({ name: oneLine(name), ...(label && { label }), ...(kind && { kind }) })
}

/** Reads IMPP, X-SOCIALPROFILE and X-WECHAT-like properties of the services the house knows. */
export function readHandle(
  draft: PersonDraft,
  { name, params, value }: CardProperty,
  text: string,
  at: Placed,
): boolean {
  const scheme = /^([a-z][\w+.-]*):/i.exec(value)?.[1] ?? ''
  const said = [
    params.get('SERVICE-TYPE')?.[0] ?? params.get('X-SERVICE-TYPE')?.[0],
    ...(params.get('TYPE') ?? []),
    scheme,
    name.replace(/^X-/, ''),
  ]
  const kind = said.map((word) => recogniseService(word ?? '')).find((found) => found !== undefined)
  if (kind === undefined) return false
  const handle =
    params.get('USERNAME')?.[0] ??
    params.get('X-USER')?.[0] ??
    text.replace(/^(?:x-apple|wechat|weixin|line|whatsapp|telegram|kakaotalk):/i, '')
  addHandle(draft, kind, handle, at)
  return true
}

function recogniseService(word: string): Exclude<ContactKind, 'email' | 'phone'> | undefined {
  const folded = word
    .toLowerCase()
    .replace('weixin', 'wechat')
    .replace(/^kakao$/, 'kakaotalk')
  const kind = CONTACT_KINDS.find((known) => known === folded)
  return kind === 'email' || kind === 'phone' ? undefined : kind
}

/** Photographs go to the person as bytes; other attachments are only reported. Addresses of pictures are kept as text. */
export function setAside(draft: PersonDraft, { name, params, value }: CardProperty, at: Placed): void {
  const inline = readInlineBytes(value, params)
  const isAddress = /^(https?|file|urn):/i.test(value)
  if (isAddress) return draft.addExtra(value, at)
  if (inline === undefined) {
    if (value.trim() !== '') draft.report('photo-unreadable', `${value.slice(0, 60)}…`, at)
    return
  }
  if (name === 'PHOTO') draft.person.photos.push(inline)
  const code = name === 'PHOTO' ? 'photo-set-aside' : 'attachment-not-kept'
  draft.report(code, `${inline.mediaType}, ${inline.bytes.length} B`, at)
}

/** A value of a table by a key that comes from a file, so that `constructor` is none. */
export function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Text with its line breaks as spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim()
}
