import { formatAddress } from '../../../locales/addresses/format-address.ts'
import { isRelationCode, type RelationCode, RELATIONS } from '../../../locales/kin/relations.ts'
import type { Address, ClientLanguage, ContactWay } from '../../ipc/client-parts.ts'
import type { Relation } from '../../ipc/clients.ts'
import { readPlace } from '../imports/column-names/headings.ts'
import { escapeText, joinComponents, type LineParams, writeCardLine } from './card-lines.ts'
import { ownParam, writeDetails } from './card-parts.ts'

const SERVICES = {
  wechat: 'WeChat',
  line: 'LINE',
  kakaotalk: 'KakaoTalk',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
} as const

const EXTENSION = /(?:\bext(?:ension)?\.?|\bposte|\bx|#|доб\.?|内線|內線|内线|분기)\s*(\d{1,7})\s*$/iu

/**
 * A way to reach a client: a number that could be read as a tel URI with its extension, one that could not as text;
 * handles as IMPP or SOCIALPROFILE with RFC 9554's SERVICE-TYPE. What was typed stands beside what was made of it.
 */
export function writeContactWay(way: ContactWay): string {
  const { kind, value, e164, label } = way
  const types = typesOf(label)
  const stated = { [ownParam('value')]: value, ...writeDetails('contactWays', way) }
  const isNumber = /^\+\d{3,15}$/.test(e164)
  if (kind === 'phone') {
    const params = { TYPE: types.length > 0 ? types : undefined }
    if (!isNumber) return writeCardLine('TEL', { ...params, ...stated, VALUE: 'text' }, escapeText(value))
    const extension = EXTENSION.exec(value)?.[1]
    const uri = extension === undefined ? `tel:${e164}` : `tel:${e164};ext=${extension}`
    const known = { [ownParam('value')]: value, ...writeDetails('contactWays', way, ['e164']) }
    return writeCardLine('TEL', { VALUE: 'uri', ...params, ...known }, uri)
  }
  if (kind === 'email') {
    const plain = writeDetails('contactWays', way)
    return writeCardLine('EMAIL', { TYPE: placeTypes(types), ...plain }, escapeText(value))
  }
  if (kind === 'other') {
    const params = { VALUE: 'text', 'SERVICE-TYPE': label === '' ? undefined : label }
    return writeCardLine('SOCIALPROFILE', { ...params, ...stated }, escapeText(value))
  }
  const params = { 'SERVICE-TYPE': SERVICES[kind], TYPE: placeTypes(types), ...stated }
  if (kind === 'instagram') {
    return writeCardLine('SOCIALPROFILE', { VALUE: 'text', USERNAME: value, ...params }, escapeText(value))
  }
  const handle = kind === 'whatsapp' && isNumber ? e164 : encodeURIComponent(value.toWellFormed())
  return writeCardLine('IMPP', params, `${kind}:${handle}`)
}

/** A postal address: the client's own lines as the street, so that no line is lost, and LABEL as it is put on a letter. */
export function writeAddress(address: Address): string {
  const { label, lines, city, region, postalCode, country, timeZone } = address
  const details = writeDetails('addresses', address, ['city', 'region', 'postalCode', 'country', 'timeZone'])
  return writeCardLine(
    'ADR',
    {
      TYPE: placeTypes(typesOf(label)),
      LABEL: formatAddress(address).join('\n') || undefined,
      TZ: timeZone === '' ? undefined : timeZone,
      ...details,
      [ownParam('label')]: label,
    },
    joinComponents(['', '', lines, city, region, postalCode, country]),
  )
}

/** A language of the client, the preferred one first. */
export function writeLanguage(language: ClientLanguage, index: number): string {
  const pref = language.use === 'prefers' ? 1 : Math.min(100, index + 2)
  return writeCardLine(
    'LANG',
    { PREF: String(pref), ...writeDetails('languages', language) },
    escapeText(language.tag),
  )
}

/** Codes of ours for which RFC 6350 has a type that says more than their ring does. */
const RELATED_TYPES: Partial<Record<RelationCode, string>> = {
  spouse: 'spouse',
  wife: 'spouse',
  husband: 'spouse',
  partner: 'sweetheart',
  fiance: 'sweetheart',
  'former-spouse': 'contact',
  friend: 'friend',
  colleague: 'colleague',
  'business-partner': 'co-worker',
  neighbour: 'neighbor',
}
const RING_TYPES = { family: 'kin', entourage: 'agent', circle: 'contact' } as const

/** A person around the client by name, never by a link: a card leaves the house, the page of another client does not. */
export function writeRelation(relation: Relation): string {
  const params: LineParams = {
    TYPE: relatedType(relation.kind),
    VALUE: 'text',
    [ownParam('kind')]: relation.kind,
  }
  return writeCardLine(
    'RELATED',
    { ...params, ...writeDetails('relations', relation, ['clientId']) },
    escapeText(relation.name),
  )
}

function relatedType(code: string): string | undefined {
  if (!isRelationCode(code)) return undefined
  const { group, inverse } = RELATIONS[code]
  if (inverse === 'child' || inverse === 'stepchild') return 'parent'
  if (inverse === 'parent' || inverse === 'step-parent') return 'child'
  if (inverse.endsWith('sibling')) return 'sibling'
  return RELATED_TYPES[code] ?? RING_TYPES[group]
}

function typesOf(label: string): string[] {
  const place = label === '' ? undefined : readPlace(label)
  if (place === 'mobile') return ['cell']
  return place === 'home' || place === 'work' || place === 'fax' ? [place] : []
}

/** Only numbers are cells and faxes. */
function placeTypes(types: readonly string[]): readonly string[] | undefined {
  const places = types.filter((type) => type === 'home' || type === 'work')
  return places.length > 0 ? places : undefined
}
