import { isDeepStrictEqual } from 'node:util'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import type { Address, Gift, QuietPeriod, Stay } from '../../ipc/client-parts.ts'
import type { Client, Relation } from '../../ipc/clients.ts'
import type { Consent } from '../../ipc/consents.ts'
import type { TableWords } from '../../ipc/exports.ts'
import { readCourtesy, readFormality, readNameOrder } from '../imports/cells/read-address.ts'
import { readAnswer } from '../imports/cells/read-answer.ts'
import { readGift } from '../imports/cells/read-gift.ts'
import { splitLines, writePiece } from '../imports/cells/split-list.ts'

/** How the cells of a table say things: the language of names of languages and countries, and the words of the interface. */
export interface CellSpeech {
  /** BCP 47, the language of whoever takes the table out. */
  readonly language: string
  readonly words: TableWords
}

/** A word of the interface by its key, or the last part of the key, which our importer reads as well. */
export function say({ words }: Pick<CellSpeech, 'words'>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) || key.slice(key.indexOf('.') + 1)
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

/** The lines of an address that have no part of their own. */
export function writeStreet({ lines }: Address): string {
  return lines.trim()
}
