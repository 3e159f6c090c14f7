import { isDeepStrictEqual } from 'node:util'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import type { PartialDate } from '../../../locales/calendars/partial-date.ts'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import type {
  Address,
  Client,
  ClientLanguage,
  Gift,
  Occasion,
  QuietPeriod,
  Relation,
  Size,
  Stay,
} from '../../ipc/clients.ts'
import type { Consent } from '../../ipc/consents.ts'
import type { TableWords } from '../../ipc/exports.ts'
import type { Taste } from '../../ipc/tastes.ts'
import { readCourtesy, readFormality, readNameOrder } from '../imports/cells/read-address.ts'
import { readAnswer } from '../imports/cells/read-answer.ts'
import { readLanguage } from '../imports/cells/read-language.ts'
import { readSizeCell } from '../imports/cells/read-size-cell.ts'
import type { SizeKind } from '../imports/person.ts'
import { readTaste } from '../imports/cells/read-taste.ts'
import { splitLanguages, splitLines, splitList, writePiece } from '../imports/cells/split-list.ts'
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
 * `isNamed` where the column says the calendar; elsewhere the words themselves must.
 */
export function writeOccasionDay(occasion: Occasion, { language }: CellSpeech, isNamed: boolean): string {
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
function understood(ways: readonly string[], isUnderstood: (text: string) => boolean): string {
  return ways.find((text) => text !== '' && isUnderstood(text)) ?? ways[0] ?? ''
}

/** A language with how well it is spoken, as `日本語 (fluent)`. */
export function writeLanguage(
  { tag, use, spoken: stated }: Pick<ClientLanguage, 'tag' | 'use' | 'spoken'>,
  speech: CellSpeech,
): string {
  const spoken = stated === '' && use === 'some' ? use : stated
  const [primary = tag] = tag.split('-')
  const region = tag.slice(primary.length + 1)
  const named = nameOf('language', tag, speech)
  const ways = [named, `${nameOf('language', primary, speech)} (${region})`, `${named} (${tag})`, tag]
  const isSame = (text: string) => splitLanguages(text).length === 1 && readLanguage(text)?.tag === tag
  const name =
    ways.find(isSame) ?? understood(ways, (text) => readLanguage(text)?.tag.split('-')[0] === primary)
  if (spoken === '') return name
  const levels = [say(speech, `level.${spoken}`), spoken].map((level) => `${name} (${level})`)
  return understood(levels, (text) => readLanguage(text)?.spoken === spoken)
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

function nameOf(type: 'language' | 'region', code: string, { language }: CellSpeech): string {
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

/** A taste, with the word that says how strongly it is held where that is more than its column says. */
export function writeTaste(
  { text, strength, stance }: Pick<Taste, 'text' | 'strength' | 'stance'>,
  speech: CellSpeech,
): string {
  const plain = stance === 'likes' ? 'likes' : ''
  const said = strength === '' || strength === plain ? text : writeStrength(text, strength, speech)
  return writePiece(said, splitList)
}

function writeStrength(text: string, strength: Exclude<Taste['strength'], ''>, speech: CellSpeech): string {
  const ways = [say(speech, `strength.${strength}`), strength].map((word) => `${text} (${word})`)
  return understood(ways, (said) => readTaste(said).strength === strength)
}

const MEASURED: Readonly<Partial<Record<Size['kind'], SizeKind>>> = { wrist: 'bracelet' }

/**
 * A size in the words it was said in, with the finger or the wrist, and the country whose system it is in where the words
 * do not tell: `15号 (JP, left ring finger)`.
 */
export function writeSize({ kind, asSaid, system, mm, place }: Size, speech: CellSpeech): string {
  const places = place === '' ? [''] : ['', say(speech, `place.${place}`), placeInEnglish(kind, place)]
  const ways = ['', system.toUpperCase()].flatMap((country) =>
    places.map((where) => {
      const aside = [country, where].filter((part) => part !== '').join(', ')
      return aside === '' ? asSaid : `${asSaid} (${aside})`
    }),
  )
  if (kind === 'other') return asSaid
  const read = (text: string) => readSizeCell(MEASURED[kind] ?? (kind as SizeKind), text, null)
  const isPlaced = (text: string) => (read(text)?.place ?? '') === place
  const isSame = (text: string) => isPlaced(text) && (mm === null || read(text)?.mm === mm)
  return ways.find(isSame) ?? ways.find(isPlaced) ?? asSaid
}

function placeInEnglish(kind: Size['kind'], place: string): string {
  return kind === 'ring' ? `${place.replace('-', ' ')} finger` : `${place} hand`
}

function inLines(text: string): string {
  return writePiece(text, splitLines)
}

/** A person around the client, as `wife: Marie`, in the words that were said where they tell the kinship. */
export function writeRelation({ kind, label, name }: Relation, speech: CellSpeech): string {
  const isKin = (text: string) => readRelation(text) === kind
  const called = kind === '' ? label : understood([label, say(speech, `kin.${kind}`), kind], isKin)
  return inLines(called === '' ? name : `${called}: ${name}`)
}

/** A gift, as `2024 · Christmas · a watch · Léa`. */
export function writeGift({ year, occasion, what, recipient }: Gift): string {
  const about = occasion === '' && recipient !== '' ? '–' : occasion
  return inLines(
    [year === null ? '' : String(year), about, what, recipient].filter((part) => part !== '').join(' · '),
  )
}

/** A stay, as `Paris: 2026-11-20 – 2026-11-25`. */
export function writeStay({ place, fromDay, untilDay }: Stay): string {
  return inLines(`${place}: ${fromDay} – ${untilDay}`)
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

/** Every note in its order, each after its day on a line of its own, in as many cells as it takes. */
export function writeNotes(notes: ExportedPerson['notes']): string[] {
  const cells: string[] = []
  for (const { body, source } of notes) {
    const note = `${source.on}: ${body.trim()}`
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
