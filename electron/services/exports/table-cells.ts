import { isDeepStrictEqual } from 'node:util'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import type { PartialDate } from '../../../locales/calendars/partial-date.ts'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import type { Address, Client, Gift, Occasion, QuietPeriod, Relation, Stay } from '../../ipc/clients.ts'
import type { Consent } from '../../ipc/consents.ts'
import type { TableWords } from '../../ipc/exports.ts'
import type { Fact } from '../../ipc/facts.ts'
import type { Taste } from '../../ipc/tastes.ts'
import { readCourtesy, readFormality, readNameOrder } from '../imports/cells/read-address.ts'
import { readAnswer } from '../imports/cells/read-answer.ts'
import { readGift } from '../imports/cells/read-gift.ts'
import { readKnowing } from '../imports/cells/read-knowing.ts'
import { readAllergy, readTaste } from '../imports/cells/read-taste.ts'
import { splitLines, splitList, writePiece } from '../imports/cells/split-list.ts'
import type { ExportedPerson } from './exported-person.ts'

/** How the cells of a table say things: the language of names of languages and countries, and the words of the interface. */
export interface CellSpeech {
  /** BCP 47, the language of whoever takes the table out. */
  readonly language: string
  readonly words: TableWords
}

/** The longest a cell of joined notes grows before the next column is begun; Excel holds 32,767 units. */
const FULL_CELL = 30_000

/** A word of the interface by its key, or the last part of the key, which our importer reads as well. */
export function say({ words }: CellSpeech, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) || key.slice(key.indexOf('.') + 1)
}

/**
 * A day as a table writes it: ISO 8601 as far as a Gregorian one is known, the words it was said in where they are
 * read as that very day, else words or numbers of its calendar. What no reading gives back is written as it was said.
 * `isNamed` where the column says the calendar; elsewhere the words themselves must. How it is kept in years without it
 * stands in brackets behind it, where that is not the usual way; of another calendar the words it was said in stand last.
 */
export function writeOccasionDay(occasion: Occasion, speech: CellSpeech, isNamed: boolean): string {
  const day = writeDay(occasion, speech, isNamed)
  const { feb29, leapMonth, adar, calendar, statedAs } = occasion
  const kept = [feb29, leapMonth, adar].filter((way) => !USUAL.has(way))
  const how = kept.map((way) => say(speech, `kept.${way}`)).join(' · ')
  const isSaid = calendar === 'gregorian' || statedAs === '' || statedAs === day
  return `${day}${how && ` (${how})`}${isSaid ? '' : ` · “${statedAs}”`}`
}

/** How a day is kept in years without it, where nobody has said anything else. */
const USUAL: ReadonlySet<string> = new Set(['feb28', 'regular', 'adar2'])

function writeDay(occasion: Occasion, { language }: CellSpeech, isNamed: boolean): string {
  const { calendar, year, monthCode, day, statedAs } = occasion
  const date: PartialDate = { calendar, year, monthCode, day }
  const numbers = writeNumbers(date)
  if (calendar === 'gregorian' && numbers !== '') return numbers
  const ways = [
    statedAs,
    formatPartialDate(date, language),
    numbers,
    formatPartialDate(date, LANGUAGES[calendar]),
  ]
  const isSame = (text: string) => {
    const read = parseDate(text, isNamed ? { calendar } : {})
    return read !== null && isDeepStrictEqual({ ...read }, { ...date })
  }
  return ways.find((text) => text !== '' && isSame(text)) ?? (statedAs || (ways[1] ?? ''))
}

const LANGUAGES: Readonly<Record<PartialDate['calendar'], string>> = {
  gregorian: 'en',
  'islamic-umalqura': 'ar',
  chinese: 'zh-Hans',
  dangi: 'ko',
  hebrew: 'he',
  persian: 'fa',
  buddhist: 'th',
  japanese: 'ja',
}

function writeNumbers({ year, monthCode, day }: PartialDate): string {
  const years = year === null ? '' : String(year).padStart(4, '0')
  const month = monthCode?.endsWith('L') === false ? monthCode.slice(1) : null
  if (month === null || (year !== null && year < 0))
    return month === null && monthCode === null && year !== null ? years : ''
  if (day === null) return year === null ? '' : `${years}-${month}`
  return `${year === null ? '-' : years}-${month}-${String(day).padStart(2, '0')}`
}

/** The first wording that our importer understands as it is meant, else the first of all. */
export function understood(ways: readonly string[], isUnderstood: (text: string) => boolean): string {
  return ways.find((text) => text !== '' && isUnderstood(text)) ?? ways[0] ?? ''
}

/** The form of address a client stated, as `feminine`; '' where they stated none. */
export function writeCourtesy(courtesy: Client['courtesy'], speech: CellSpeech): string {
  if (courtesy === '') return ''
  return understood(
    [say(speech, `courtesy.${courtesy}`), courtesy],
    (text) => readCourtesy(text) === courtesy,
  )
}

/** Which name comes first, as `family name first`. */
export function writeNameOrder(order: 'givenFirst' | 'surnameFirst', speech: CellSpeech): string {
  const ways = [say(speech, `order.${order}`), order === 'givenFirst' ? 'given first' : 'surname first']
  return understood(ways, (text) => readNameOrder(text) === order)
}

/** How the client is spoken to, as `formal`. */
export function writeFormality(formality: Client['formality'], speech: CellSpeech): string {
  return understood(
    [say(speech, `formality.${formality}`), formality],
    (text) => readFormality(text) === formality,
  )
}

/** A country by its name in the language of the table. */
export function writeCountry(code: string, speech: CellSpeech): string {
  return code === '' ? '' : nameOf('region', code, speech)
}

/** What a language or a country is called in the language of the table. */
export function nameOf(type: 'language' | 'region', code: string, { language }: CellSpeech): string {
  try {
    return displayNames(language, type).of(code) ?? code
  } catch {
    return code
  }
}

const names = new Map<string, Intl.DisplayNames>()

function displayNames(language: string, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${language} ${type}`
  const known =
    names.get(key) ?? new Intl.DisplayNames([language, 'en'], { type, languageDisplay: 'standard' })
  names.set(key, known)
  return known
}

/** How a thing is known, in brackets behind it where it was inferred, bought, or not held to be sure; '' for all else. */
export function writeKnowing(
  {
    source: { provenance, on },
    confidence = 'sure',
  }: Pick<Fact, 'source'> & Partial<Pick<Fact, 'confidence'>>,
  speech: CellSpeech,
): string {
  const isMarked = provenance === 'inferred' || provenance === 'bought'
  const told = [
    ...(isMarked ? [spell('provenance', provenance, speech)] : []),
    ...(confidence === 'sure' ? [] : [spell('confidence', confidence, speech)]),
    on,
  ]
  return isMarked || confidence !== 'sure' ? ` (${told.join(' · ')})` : ''
}

function spell(part: 'provenance' | 'confidence', code: string, speech: CellSpeech): string {
  return understood([say(speech, `${part}.${code}`), code], (word) => readKnowing([word])?.[part] === code)
}

type TasteSaid = Pick<Taste, 'text' | 'strength' | 'stance' | 'facet' | 'isAllergy' | 'quote' | 'source'>

/**
 * A taste with the word that says how strongly it is held where that is more than its column says, an allergy with what it
 * bears on, then how it is known and what was said: `shellfish (food · never) (Inferred · 2026-03-01) · “no prawns”`.
 */
export function writeTaste(taste: TasteSaid, speech: CellSpeech): string {
  const held = taste.isAllergy ? writeAllergy(taste, speech) : writeStrength(taste, speech)
  const quote = taste.quote === '' || taste.quote === taste.text ? '' : ` · “${taste.quote}”`
  return writePiece(`${held}${writeKnowing(taste, speech)}${quote}`, splitList)
}

function writeStrength({ text, strength, stance }: TasteSaid, speech: CellSpeech): string {
  if (strength === '' || (strength === 'likes' && stance === 'likes')) return text
  const ways = [say(speech, `strength.${strength}`), strength].map((word) => `${text} (${word})`)
  return understood(ways, (said) => readTaste(said).strength === strength)
}

function writeAllergy({ text, facet, strength }: TasteSaid, speech: CellSpeech): string {
  const strengths = strength === '' ? [''] : [say(speech, `strength.${strength}`), strength]
  const ways = [say(speech, `facet.${facet}`), facet].flatMap((bearing) =>
    strengths.map((word) => `${text} (${[bearing, word].filter((part) => part !== '').join(' · ')})`),
  )
  return understood(ways, (said) => {
    const read = readAllergy(said)
    return read.text === text && read.facet === facet && (read.strength ?? '') === strength
  })
}

function inLines(text: string): string {
  return writePiece(text, splitLines)
}

/** A person around the client, as `wife: Marie · plays the piano`, in the words that were said: `表姐 (maternal cousin): Grace`. */
export function writeRelation({ kind, label, name, note }: Relation, speech: CellSpeech): string {
  const isKin = (text: string) => readRelation(text) === kind
  const shown = kind === '' ? '' : understood([say(speech, `kin.${kind}`), kind], isKin)
  // What was said may mean several kinships, or another: then the one that is meant stands in brackets behind it.
  const meant = label === '' ? shown : `${label} (${shown})`
  const called = kind === '' || isKin(label) ? label : meant
  const person = called === '' ? name : `${called}: ${name}`
  return inLines(note === '' ? person : `${person} · ${note}`)
}

/** A gift, as `2024 · Christmas · a watch · Léa`, with dashes for what is not known where the short form would mislead. */
export function writeGift(gift: Gift): string {
  const { year, occasion, what, recipient } = gift
  const about = occasion === '' && recipient !== '' ? '–' : occasion
  const [first = '', ...others] = what.split(/\s+·\s+/u)
  const short = [year === null ? '' : String(year), about, what, recipient].filter((part) => part !== '')
  const full = [year ?? '–', occasion || '–', first, recipient || '–', ...others]
  return inLines(
    understood([short.join(' · '), full.join(' · ')], (text) => isDeepStrictEqual(readGift(text), gift)),
  )
}

/** A stay, as `Paris: 2026-11-20 – 2026-11-25 · Europe/Paris · with her sister`. */
export function writeStay({ place, fromDay, untilDay, timeZone, note }: Stay): string {
  return inLines(
    [`${place}: ${fromDay} – ${untilDay}`, timeZone, note].filter((part) => part !== '').join(' · '),
  )
}

/** When a client is to be left in peace, as `travelling: 2026-11-20 – 2026-11-25`. */
export function writeQuietPeriod({ fromDay, untilDay, reason }: QuietPeriod): string {
  const days = [fromDay, untilDay].filter((day) => day !== '').join(' – ')
  return reason === '' ? days : inLines(`${reason}: ${days}`)
}

/** What was agreed, with its day, as `Given (2026-03-01)`. */
export function writeConsent({ state, source }: Consent, speech: CellSpeech): string {
  const word = understood(
    [say(speech, `consent.${state}`), state],
    (text) => readAnswer(text)?.state === state,
  )
  return `${word} (${source.on})`
}

/** Every note in its order, each after its day on a line of its own, in as many cells as it takes; inferred ones say so. */
export function writeNotes(notes: ExportedPerson['notes'], speech: CellSpeech): string[] {
  const cells: string[] = []
  for (const { body, source } of notes) {
    const { provenance, on } = source
    const isMarked = provenance === 'inferred' || provenance === 'bought'
    const how = isMarked ? ` (${spell('provenance', provenance, speech)})` : ''
    const note = `${on}${how}: ${body.trim()}`
    const last = cells.at(-1)
    if (last === undefined || last.length + note.length > FULL_CELL) cells.push(note)
    else cells[cells.length - 1] = `${last}\n\n${note}`
  }
  return cells
}

/** The lines of an address that have no part of their own. */
export function writeStreet({ lines }: Address): string {
  return lines.trim()
}
