import { oneLine, own, readDay, readHandle, readRelated, setAside } from './card-properties.ts'
import { readPlace } from './column-names/headings.ts'
import type { Place } from './column-names/shape.ts'
import { addEmails, addPhones } from './contact-ways.ts'
import { recogniseCountry } from './countries.ts'
import { addNames, type NameParts } from './names.ts'
import { isOwnCard, takeOwnProperty } from './own-cards.ts'
import type { ImportedAddress, PersonReading } from './person.ts'
import { PersonDraft, type Placed, type ReadingOptions } from './person-draft.ts'
import type { VCard } from './read-vcard.ts'
import type { CardProperty } from './vcard-lines.ts'
import { readComponents, readTelUri, splitEscaped, unescapeText, unwrapLabel } from './vcard-values.ts'

/** What the reading of one card needs at hand. */
type CardReading = {
  card: VCard
  draft: PersonDraft
  labels: Map<string, string>
  countries: Map<string, string>
  names: NameParts
  isOwn: boolean
}

/**
 * Reads a card of version 2.1, 3.0 or 4.0. Properties the house has no place for become extra fields; inline
 * photographs are given as bytes and reported; a group, a place or a thing is no person and is refused.
 */
export function readCard(card: VCard, options: ReadingOptions): PersonReading {
  const uid = findValue(card, 'UID')
  const source = { line: card.line, cells: card.lines, ...(uid && { uid }) }
  if (card.refused !== undefined) return { refused: card.refused, source, problems: [] }
  if (
    /^(group|location|application|device)$/i.test(
      findValue(card, 'KIND') ?? findValue(card, 'X-ADDRESSBOOKSERVER-KIND') ?? '',
    )
  ) {
    return { refused: 'not-a-person', source, problems: [] }
  }
  const draft = new PersonDraft(source, options)
  const reading: CardReading = {
    card,
    draft,
    labels: gatherLabels(card, 'X-ABLABEL'),
    countries: gatherLabels(card, 'X-ABADR'),
    names: {},
    isOwn: isOwnCard(card),
  }
  const left = card.properties.filter((property) => !takeOwn(reading, property))
  for (const property of left) if (property.name === 'ADR') addAddress(reading, property)
  draft.country =
    draft.person.addresses.find(({ countryCode }) => countryCode)?.countryCode ?? options.defaultCountry
  for (const property of left.toSorted((one, other) => rankLanguage(one) - rankLanguage(other))) {
    readProperty(reading, property)
  }
  const main = card.properties.find(({ name }) => name === 'N')
  addNames(draft, reading.names, main?.params.get('LANGUAGE')?.[0] || undefined)
  for (const text of card.strays) {
    draft.report('line-not-understood', text, { column: '', index: -1 })
    draft.addExtra(text, { column: 'vCard', index: -1 })
  }
  if (card.hasNestedCard) draft.report('card-inside-card', '', { column: 'AGENT', index: -1 })
  return draft.finish()
}

/** What is derived (RFC 9554) only says again what stands elsewhere: on a card of ours always, else an FN beside an N. */
function takeOwn({ card, draft, isOwn }: CardReading, property: CardProperty): boolean {
  if (property.params.get('DERIVED')?.[0] !== 'true') return takeOwnProperty(draft, property)
  return (
    isOwn ||
    (property.name === 'FN' && card.properties.some(({ name, value }) => name === 'N' && /[^;]/.test(value)))
  )
}

/** Bookkeeping between programs, or read together with another property. */
const SILENT = new Set(
  'VERSION PRODID UID REV KIND ADR X-ABLABEL X-ABADR X-ADDRESSBOOKSERVER-KIND CLIENTPIDMAP X-ABUID AGENT LABEL CREATED'.split(
    ' ',
  ),
)

const NAME_PROPERTIES: Readonly<Record<string, keyof NameParts>> = {
  'X-PHONETIC-FIRST-NAME': 'reading.given',
  'X-PHONETIC-MIDDLE-NAME': 'reading.given2',
  'X-PHONETIC-LAST-NAME': 'reading.surname',
  NICKNAME: 'nickname',
}

const RELATIVE_PROPERTIES: Readonly<Record<string, string>> = {
  'X-SPOUSE': 'spouse',
  'X-MANAGER': 'manager',
  'X-ASSISTANT': 'assistant',
  'X-EVOLUTION-SPOUSE': 'spouse',
  'X-EVOLUTION-MANAGER': 'manager',
  'X-EVOLUTION-ASSISTANT': 'assistant',
}

function readProperty(reading: CardReading, property: CardProperty): void {
  const { card, draft, names } = reading
  const { name, params } = property
  if (SILENT.has(name)) return
  const at = placeOf(reading, property)
  if (/^(PHOTO|LOGO|SOUND|KEY)$/.test(name)) return setAside(draft, property, at)
  const text = draft.clean(unescapeText(property.value, card.version), at)
  if (text.trim() === '') return
  const namePart = own(NAME_PROPERTIES, name)
  const relative = own(RELATIVE_PROPERTIES, name)
  if (name === 'N' || name === 'FN') readName(reading, property, text, at)
  else if (namePart !== undefined) keepName(reading, namePart, text, at)
  else if (name === 'SORT-STRING') readSortKey(names, [text], draft, at)
  else if (name === 'TEL') addPhones(draft, readTelUri(text), at)
  else if (name === 'EMAIL') addEmails(draft, text.replace(/^mailto:/i, ''), at)
  else if (name === 'BDAY') readDay(draft, 'birthday', property, text, { ...at, label: '' })
  else if (/^(X-|X-EVOLUTION-)?ANNIVERSARY$/.test(name)) readDay(draft, 'anniversary', property, text, at)
  else if (name === 'X-ABDATE') readDay(draft, 'event', property, text, at)
  else if (name === 'NOTE') draft.addNote(text)
  else if (name === 'LANG')
    draft.addLanguages(text, at, params.get('PREF')?.[0] === '1' ? { isPreferred: true } : {})
  else if (name === 'CATEGORIES') readCategories(reading, property)
  else if (name === 'ORG') readOrganisation(reading, property, at)
  else if (name === 'TITLE' && draft.person.jobTitle === undefined) draft.person.jobTitle = text.trim()
  else if (name === 'X-ABRELATEDNAMES') draft.addRelations(text, at)
  else if (relative !== undefined) draft.addRelations(text, { ...at, label: at.label ?? relative })
  else if (name === 'RELATED' && !/^(urn|https?|mailto):/i.test(text)) readRelated(draft, property, text, at)
  else if (!readHandle(draft, property, text, at)) draft.addExtra(text, at)
}

/** Languages in the order of preference that the card gives, after everything else. */
function rankLanguage({ name, params }: CardProperty): number {
  return name === 'LANG' ? Number(params.get('PREF')?.[0] ?? 100) || 100 : 0
}

function placeOf({ labels }: CardReading, { group, name, params }: CardProperty): Placed {
  const label = group === undefined ? undefined : labels.get(group)
  if (name !== 'TEL' && name !== 'EMAIL') return { column: name, index: -1, ...(label && { label }) }
  const types = (params.get('TYPE') ?? []).filter((type) => !/^(voice|internet|pref|text|x400)$/.test(type))
  const place = readPlaceOfTypes(types)
  const isPreferred = params.get('TYPE')?.includes('pref') === true || params.get('PREF')?.[0] === '1'
  const shown = label ?? types.join(' ')
  // The star is how Google marks a preferred value; the draft reads it for both.
  const starred = isPreferred ? `* ${shown}` : shown
  return { column: name, index: -1, ...(starred && { label: starred }), ...(place && { place }) }
}

function readPlaceOfTypes(types: readonly string[]): Place | undefined {
  for (const type of ['fax', 'cell', 'iphone', 'work', 'home', 'main', 'other']) {
    if (types.includes(type)) return type === 'iphone' ? 'mobile' : readPlace(type)
  }
  return undefined
}

function gatherLabels(card: VCard, name: string): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { group, name: own, value } of card.properties) {
    if (group !== undefined && own === name) labels.set(group, unwrapLabel(unescapeText(value, card.version)))
  }
  return labels
}

function findValue(card: VCard, name: string): string | undefined {
  return card.properties.find((property) => property.name === name)?.value.trim()
}

/** The first N and FN are the name; a later one in Latin letters is its romanised form, any other is kept. */
function readName(
  { card, draft, names }: CardReading,
  property: CardProperty,
  text: string,
  at: Placed,
): void {
  const isAlternative = names[property.name === 'N' ? 'given' : 'fullName'] !== undefined
  if (property.name === 'FN') {
    if (!isAlternative) names.fullName = { text: oneLine(text), at }
    else if (isLatin(text) && !isLatin(names.fullName?.text ?? ''))
      names['latin.fullName'] ??= { text: oneLine(text), at }
    else draft.addExtra(text, at)
    return
  }
  const [surname, given, given2, title, suffix, second, generation] = readComponents(
    property.value,
    card.version,
  ).map((component) => draft.clean(component, at))
  if (property.params.has('PHONETIC')) {
    // RFC 9554: such a line says how the name sounds, and is no other writing of it.
    if (surname) names['reading.surname'] ??= { text: surname, at }
    if (given) names['reading.given'] ??= { text: given, at }
    return
  }
  if (names.given ?? names.surname) {
    if (!isLatin(`${surname ?? ''}${given ?? ''}`)) return draft.addExtra(text, at)
    if (given) names['latin.given'] ??= { text: given, at }
    if (surname) names['latin.surname'] ??= { text: surname, at }
    return
  }
  const isGeneration = /^(jr|sr|junior|senior|[ivx]+)\.?$/i.test(suffix ?? '')
  const parts = {
    title,
    given,
    given2,
    surname: withoutRepeated(surname, second),
    surname2: second,
    generation: generation || (isGeneration ? suffix : ''),
    credentials: isGeneration ? '' : withoutRepeated(suffix, generation),
  }
  for (const [part, value] of Object.entries(parts))
    if (value) names[part as keyof typeof parts] = { text: value, at }
  const keys = property.params.get('SORT-AS')
  if (keys) readSortKey(names, splitEscaped(keys.join(','), ','), draft, at)
}

/** RFC 9554: what has a component of its own may stand, for older programs, at the end of an older one too. */
function withoutRepeated(text: string | undefined, repeated: string | undefined): string | undefined {
  if (!repeated || !text?.endsWith(repeated)) return text
  const rest = text.slice(0, -repeated.length)
  return rest === '' || rest.endsWith(' ') ? rest.trim() : text
}

/**
 * Sort keys in kana are the reading; one that leaves out how a surname begins tells a particle; keys that repeat the name
 * say nothing; others are kept.
 */
function readSortKey(names: NameParts, keys: readonly string[], draft: PersonDraft, at: Placed): void {
  const [surname = '', given = ''] = keys.map((key) => key.trim())
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u.test(surname + given)) {
    if (given === '') names['reading.fullName'] ??= { text: surname, at }
    else {
      names['reading.surname'] ??= { text: surname, at }
      names['reading.given'] ??= { text: given, at }
    }
    return
  }
  const whole = names.surname?.text ?? ''
  const particle = surname !== '' && whole.endsWith(surname) ? whole.slice(0, -surname.length) : ''
  if (/[\s'’-]$/.test(particle)) {
    names.surnamePrefix = { text: particle.trim(), at }
    names.surname = { text: surname, at }
  }
  const known = new Set([names.surname?.text, names.given?.text, names.fullName?.text, ''])
  if (!known.has(surname) || !known.has(given))
    draft.addExtra(keys.join(','), { column: 'SORT-AS', index: -1 })
}

function keepName({ draft, names }: CardReading, part: keyof NameParts, text: string, at: Placed): void {
  if (names[part] === undefined) names[part] = { text: oneLine(text), at }
  else draft.addExtra(text, at)
}

function addAddress(
  { card, draft, labels, countries }: CardReading,
  { group, params, value }: CardProperty,
): void {
  const at: Placed = { column: 'ADR', index: -1 }
  const [poBox, extended, street, city, region, postalCode, country] = splitEscaped(value, ';').map(
    (component) => draft.clean(unescapeText(component, card.version), at).trim(),
  )
  const types = params.get('TYPE') ?? []
  const label =
    (group === undefined ? undefined : labels.get(group)) ?? types.filter((type) => type !== 'pref').join(' ')
  const place = readPlaceOfTypes(types)
  const stated = group === undefined ? undefined : countries.get(group)
  const code = recogniseCountry(stated ?? '') ?? recogniseCountry(country ?? '')
  const formatted = params.get('LABEL')?.[0]
  const parts = { poBox, extended, street, city, region, postalCode, country, formatted }
  const filled: ImportedAddress = Object.fromEntries(Object.entries(parts).filter(([, part]) => part))
  if (Object.keys(filled).length === 0) return
  draft.person.addresses.push({
    ...(label && { label }),
    ...(place && { place }),
    ...filled,
    ...(code && { countryCode: code }),
  })
}

function readCategories({ card, draft }: CardReading, { value }: CardProperty): void {
  for (const part of splitEscaped(value, ',')) draft.addTag(unescapeText(part, card.version))
}

function readOrganisation({ card, draft }: CardReading, { value }: CardProperty, at: Placed): void {
  const [organisation, ...units] = splitEscaped(value, ';').map((part) =>
    unescapeText(part, card.version).trim(),
  )
  if (draft.person.organisation !== undefined)
    return draft.addExtra([organisation, ...units].join(' ').trim(), at)
  if (organisation) draft.person.organisation = organisation
  const department = units.filter((unit) => unit !== '').join(', ')
  if (department !== '') draft.person.department = department
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text)
}
