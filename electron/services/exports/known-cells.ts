import type { Fact } from '../../ipc/facts.ts'
import type { Taste } from '../../ipc/tastes.ts'
import type { Source } from '../../ipc/values.ts'
import { readDatedNotes } from '../imports/cells/read-dated-notes.ts'
import { readFact, readKnowing } from '../imports/cells/read-knowing.ts'
import { readToldTaste } from '../imports/cells/read-taste.ts'
import { endText, splitList, splitParagraphs, writePiece } from '../imports/cells/split-list.ts'
import type { ExportedPerson } from './exported-person.ts'
import { type CellSpeech, say, understood } from './table-cells.ts'

type Words = Pick<CellSpeech, 'words'>

type Known = Pick<Source, 'provenance' | 'on'> & Partial<Pick<Fact, 'confidence' | 'reviewOn'>>

/** The longest a cell of joined notes grows before the next column is begun; Excel holds 32,767 units. */
const FULL_CELL = 30_000

/**
 * How a thing is known, in brackets behind it where it was inferred, bought, not held to be sure or is to be asked again;
 * '' for all else: ` (Inferred · 2026-03-01 · Ask again on: 2027-03-01)`.
 */
export function writeKnowing(
  { provenance, on, confidence = 'sure', reviewOn = '' }: Known,
  speech: Words,
): string {
  const how = [
    ...(isMarked(provenance) ? [spell('provenance', provenance, speech)] : []),
    ...(confidence === 'sure' ? [] : [spell('confidence', confidence, speech)]),
  ]
  const since = how.length === 0 || on === '' ? [] : [on]
  const again = reviewOn === '' ? [] : [spellReview(reviewOn, speech)]
  const told = [...how, ...since, ...again]
  return told.length === 0 ? '' : ` (${told.join(' · ')})`
}

function isMarked(provenance: Source['provenance']): provenance is 'inferred' | 'bought' {
  return provenance === 'inferred' || provenance === 'bought'
}

function spell(part: 'provenance' | 'confidence', code: string, speech: Words): string {
  return understood([say(speech, `${part}.${code}`), code], (word) => readKnowing([word])?.[part] === code)
}

function spellReview(day: string, speech: Words): string {
  const ways = [say(speech, 'fact.review'), 'review'].map((word) => `${word}: ${day}`)
  return understood(ways, (said) => readKnowing([said])?.reviewOn === day)
}

/** A fact with how it is known; a text that would be read as more than itself has its end marked. */
export function writeFact(
  { text, source, confidence, reviewOn }: Pick<Fact, 'text' | 'source' | 'confidence' | 'reviewOn'>,
  speech: Words,
): string {
  const known = writeKnowing({ ...source, confidence, reviewOn }, speech)
  const said = understood(
    [`${text}${known}`, `${endText(text)}${known}`],
    (way) => readFact(way).text === text,
  )
  return writePiece(said, splitParagraphs)
}

type TasteSaid = Pick<Taste, 'text' | 'strength' | 'stance' | 'facet' | 'isAllergy' | 'quote' | 'source'>

/**
 * A taste with the word that says how strongly it is held where that is more than its column says, an allergy with what it
 * bears on, then how it is known and what was said: `shellfish (food · never) (Inferred · 2026-03-01) · “no prawns”`. A
 * text that would be read as more than itself has its end marked: `opal (never) ()`.
 */
export function writeTaste(taste: TasteSaid, speech: CellSpeech): string {
  const { text, source } = taste
  const quote = taste.quote === '' || taste.quote === text ? '' : ` · “${taste.quote}”`
  const behind = `${writeKnowing(source, speech)}${quote}`
  const held = taste.isAllergy ? writeBearings(taste, speech) : writeStrengths(taste, speech)
  const ways = [text, endText(text)].flatMap((words) => held.map((how) => `${words}${how}${behind}`))
  return writePiece(
    understood(ways, (said) => isMeant(taste, said)),
    splitList,
  )
}

function isMeant({ text, strength, stance, facet, isAllergy }: TasteSaid, said: string): boolean {
  const read = readToldTaste(said, isAllergy)
  return (
    read.text === text &&
    (read.isAllergy ?? false) === isAllergy &&
    (read.strength ?? '') === (isPlain({ strength, stance, isAllergy }) ? '' : strength) &&
    (!isAllergy || read.facet === facet)
  )
}

/** A like of the usual strength is what its column says already. */
function isPlain({
  strength,
  stance,
  isAllergy,
}: Pick<TasteSaid, 'strength' | 'stance' | 'isAllergy'>): boolean {
  return !isAllergy && strength === 'likes' && stance === 'likes'
}

function writeStrengths(taste: TasteSaid, speech: CellSpeech): string[] {
  const { strength } = taste
  if (strength === '' || isPlain(taste)) return ['']
  return [say(speech, `strength.${strength}`), strength].map((word) => ` (${word})`)
}

function writeBearings({ facet, strength }: TasteSaid, speech: CellSpeech): string[] {
  const strengths = strength === '' ? [''] : [say(speech, `strength.${strength}`), strength]
  return [say(speech, `facet.${facet}`), facet].flatMap((bearing) =>
    strengths.map((word) => ` (${[bearing, word].filter((part) => part !== '').join(' · ')})`),
  )
}

/** Every note in its order, each after its day on a line of its own, in as many cells as it takes; inferred ones say so. */
export function writeNotes(notes: ExportedPerson['notes'], speech: CellSpeech): string[] {
  const cells: string[] = []
  for (const { body, source } of notes) {
    const note = writeNote(body.trim(), source, speech)
    const last = cells.at(-1)
    if (last === undefined || last.length + note.length > FULL_CELL) cells.push(note)
    else cells[cells.length - 1] = `${last}\n\n${note}`
  }
  return cells
}

function writeNote(body: string, { provenance, on }: Source, speech: CellSpeech): string {
  if (isMarked(provenance)) return `${on} (${spell('provenance', provenance, speech)}): ${body}`
  // A note that itself begins with words in brackets is not to be taken for one of those.
  const [first = ''] = body.split('\n', 1)
  const ways = [`${on}: `, `${on} (): `]
  return `${understood(ways, (ahead) => readDatedNotes(ahead + first, undefined)[0]?.body === first.trim())}${body}`
}
