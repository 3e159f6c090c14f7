import type { Calendar } from '../../../locales/calendars/partial-date.ts'
import type { RelationCode } from '../../../locales/kin/relations.ts'
import { ConsentChannel, ConsentPurpose } from '../../ipc/consents.ts'
import { FactTopic } from '../../ipc/facts.ts'
import type { ImportTarget as Target } from '../../ipc/import-targets.ts'
import type { CellProblemCode } from '../../ipc/imports.ts'
import { TasteFacet } from '../../ipc/tastes.ts'
import { readAnswer } from './cells/read-answer.ts'
import { readCourtesy, readFormality } from './cells/read-address.ts'
import { readDatedNotes } from './cells/read-dated-notes.ts'
import { knowZone } from './cells/know-zone.ts'
import { readGift } from './cells/read-gift.ts'
import { readFact } from './cells/read-knowing.ts'
import { readDay, readPeriod } from './cells/read-period.ts'
import {
  splitAtBrackets,
  splitAtColon,
  splitAtQuote,
  splitLines,
  splitParagraphs,
} from './cells/split-list.ts'
import { readHeading } from './column-names/headings.ts'
import { recogniseCountry } from './countries.ts'
import type { PersonDraft, Placed } from './person-draft.ts'

/** Reads a cell, not blank, into the person; what is not understood is kept as an extra field and listed. */
type CellReader = (draft: PersonDraft, cell: string, at: Placed) => void

const CALENDARS = {
  'birthday.hijri': 'islamic-umalqura',
  'birthday.koreanLunar': 'dangi',
  'birthday.hebrew': 'hebrew',
  'birthday.persian': 'persian',
  'birthday.buddhist': 'buddhist',
  'birthday.japanese': 'japanese',
} as const satisfies Partial<Record<Target, Calendar>>

const KIN = {
  'relation.spouse': 'spouse',
  'relation.partner': 'partner',
  'relation.child': 'child',
  'relation.parent': 'parent',
  'relation.assistant': 'assistant',
  'relation.referrer': 'referrer',
} as const satisfies Partial<Record<Target, RelationCode>>

const READERS = new Map<Target, CellReader>([
  ...Object.entries(CALENDARS).map(([target, calendar]): [Target, CellReader] => [
    target as Target,
    (draft, cell, at) => draft.addOccasion('birthday', cell, at, { calendar }),
  ]),
  ...Object.entries(KIN).map(([target, kind]): [Target, CellReader] => [
    target as Target,
    (draft, cell, at) => draft.addRelations(cell, at, kind),
  ]),
  ...TasteFacet.options.flatMap((facet): [Target, CellReader][] => [
    [`likes.${facet}`, (draft, cell) => draft.addTastes('like', cell, { facet })],
    [`refuses.${facet}`, (draft, cell) => draft.addTastes('refuse', cell, { facet })],
  ]),
  ...FactTopic.options.map((topic): [Target, CellReader] => [
    `fact.${topic}`,
    (draft, cell) => {
      for (const said of splitParagraphs(cell)) {
        const { text, known } = readFact(said)
        draft.person.facts.push({ topic, text, ...known })
      }
    },
  ]),
  ...ConsentChannel.options.flatMap((channel): [Target, CellReader][] => [
    [
      `consent.${channel}`,
      (draft, cell, at) => readConsent(draft, cell, at, channel, ConsentPurpose.options),
    ],
    ...ConsentPurpose.options.map((purpose): [Target, CellReader] => [
      `consent.${channel}.${purpose}`,
      (draft, cell, at) => readConsent(draft, cell, at, channel, [purpose]),
    ]),
  ]),
  ['likes', (draft, cell) => draft.addTastes('like', cell)],
  ['refuses', (draft, cell) => draft.addTastes('refuse', cell)],
  ['allergies', (draft, cell) => draft.addTastes('refuse', cell, { isAllergy: true })],
  ['event', readDays('event')],
  ['anniversary', readDays('anniversary')],
  ['birthday.relative', readRelativesBirthdays],
  ['birthday.said', (draft, cell, at) => draft.addOccasion('birthday', oneLine(cell), at)],
  ['anniversary.said', readDays('anniversary')],
  ['gift', readGifts],
  ['language', (draft, cell, at) => draft.addLanguages(cell, at)],
  ['language.preferred', (draft, cell, at) => draft.addLanguages(cell, at, { isPreferred: true })],
  ['language.native', (draft, cell, at) => draft.addLanguages(cell, at, { spoken: 'native' })],
  ['language.interpreter', readInterpreter],
  ['relation', (draft, cell, at) => draft.addRelations(cell, at)],
  [
    'household.name',
    (draft, cell, { column }) => keepHousehold(draft, { label: oneLine(cell), heading: column }),
  ],
  ['household.address', (draft, cell) => keepHousehold(draft, { lines: cell.trim() })],
  ['stay', readStays],
  ['quietPeriod', readQuietPeriods],
  ['note', (draft, cell) => draft.addNote(cell)],
  ['note.dated', readNotes],
  ['tags', (draft, cell) => draft.addTags(cell)],
  ['custom', (draft, cell, at) => draft.addCustom(cell, at)],
  ['field', (draft, cell, at) => draft.addField(cell, at)],
  ['extra', (draft, cell, at) => draft.addExtra(cell, at)],
  ['neverMention', keepNeverMention],
  [
    'country',
    (draft, cell, at) =>
      keepWord(draft, 'country', recogniseCountry(oneLine(cell)), cell, at, 'country-unknown'),
  ],
  [
    'timeZone',
    (draft, cell, at) => keepWord(draft, 'timeZone', knowZone(cell.trim()), cell, at, 'time-zone-unknown'),
  ],
  [
    'courtesy',
    (draft, cell, at) => keepWord(draft, 'courtesy', readCourtesy(cell), cell, at, 'answer-not-understood'),
  ],
  [
    'formality',
    (draft, cell, at) => keepWord(draft, 'formality', readFormality(cell), cell, at, 'answer-not-understood'),
  ],
  ...(['addressAs', 'monogram', 'pronunciation', 'residence'] as const).map((word): [Target, CellReader] => [
    word,
    (draft, cell, at) => keepWord(draft, word, oneLine(cell), cell, at, 'value-does-not-fit'),
  ]),
  ['size.measuredBy', (draft, cell) => void (draft.measured.measuredBy ??= oneLine(cell))],
  [
    'size.measuredOn',
    (draft, cell, at) => keepDay(draft, cell, at, (day) => (draft.measured.measuredOn ??= day)),
  ],
  ['consent.on', (draft, cell, at) => keepDay(draft, cell, at, (day) => (draft.consentDay ??= day))],
])

/** How the cells of a column are read; undefined for names, addresses and what else is read together. */
export function readerOf(target: Target): CellReader | undefined {
  return READERS.get(target)
}

/** A cell's text without the breaks of its lines. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim()
}

function refuse(draft: PersonDraft, cell: string, at: Placed, code: CellProblemCode): void {
  draft.report(code, cell, at)
  draft.addExtra(cell, at)
}

/** Keeps a word a person has once; a second one that differs is kept as an extra field. */
function keepWord<
  Word extends
    | 'country'
    | 'timeZone'
    | 'courtesy'
    | 'formality'
    | 'addressAs'
    | 'monogram'
    | 'pronunciation'
    | 'residence',
>(
  draft: PersonDraft,
  word: Word,
  value: PersonDraft['person']['words'][Word] | '',
  cell: string,
  at: Placed,
  problem: CellProblemCode,
): void {
  const { words } = draft.person
  if (!value) refuse(draft, cell, at, problem)
  else if (words[word] === undefined) words[word] = value
  else if (words[word] !== value) draft.addExtra(cell, at)
}

function keepNeverMention({ person: { words } }: PersonDraft, cell: string): void {
  words.neverMention =
    words.neverMention === undefined ? cell.trim() : `${words.neverMention}\n${cell.trim()}`
}

function keepHousehold(
  { person }: PersonDraft,
  part: Partial<NonNullable<PersonDraft['person']['household']>>,
): void {
  person.household = { label: '', lines: '', heading: '', ...person.household, ...part }
}

function keepDay(draft: PersonDraft, cell: string, at: Placed, keep: (day: string) => void): void {
  const day = readDay(oneLine(cell), draft.options.dayFirst)
  if (day === null) refuse(draft, cell, at, 'date-not-understood')
  else keep(day)
}

/** Days to remember as `label: day`; a heading of the house's own is the label of days without one. */
function readDays(kind: 'event' | 'anniversary'): CellReader {
  return (draft, cell, at) => {
    if (at.label !== undefined) return draft.addOccasion(kind, cell, at)
    const isOwn = readHeading(at.column).meanings.length === 0
    for (const text of splitLines(cell)) {
      const { before, day } = splitAtName(text)
      const label = before ?? (isOwn ? at.column : undefined)
      draft.addOccasion(kind, day, { ...at, ...(label !== undefined && { label }) })
    }
  }
}

/** Birthdays of others as `whose: day` or `day (whose)`; without either they are whose the column's heading says. */
function readRelativesBirthdays(draft: PersonDraft, cell: string, at: Placed): void {
  for (const text of splitLines(cell)) {
    const { before, day } = splitAtName(text)
    const brackets = before === undefined ? splitAtBrackets(text) : null
    const whose = before ?? brackets?.inside ?? at.label ?? at.column
    draft.addOccasion('birthday', brackets?.before ?? day, at, { whose })
  }
}

/** A day with what stands before its colon; a colon within the words it was told in is theirs. */
function splitAtName(text: string): { before?: string; day: string } {
  const { before: named } = splitAtQuote(text)
  const colon = splitAtColon(named)
  return colon === null
    ? { day: text }
    : { before: colon.before, day: `${colon.after}${text.slice(named.length)}` }
}

function readGifts({ person }: PersonDraft, cell: string): void {
  for (const text of splitLines(cell)) person.gifts.push(readGift(text))
}

/** Yes or no is a fact of service; anything else is the interpreter's name. */
function readInterpreter(draft: PersonDraft, cell: string, at: Placed): void {
  const text = oneLine(cell)
  if (readAnswer(text) === undefined) draft.addRelations(text, { ...at, label: '' }, 'interpreter')
  else draft.person.facts.push({ topic: 'service', text: `${at.column}: ${text}` })
}

function readStays(draft: PersonDraft, cell: string, at: Placed): void {
  for (const text of splitLines(cell)) {
    const [dates = '', ...told] = text.split(/\s+·\s+(?!.*\p{Nd}{4}-\p{Nd})/u)
    const { words, days } = readPeriod(dates, draft.options.dayFirst)
    const [fromDay, untilDay = fromDay] = days
    const timeZone = (told[0]?.includes('/') && knowZone(told[0])) || ''
    const note = (timeZone === '' ? told : told.slice(1)).join(' · ')
    if (
      fromDay === undefined ||
      untilDay === undefined ||
      untilDay < fromDay ||
      words === '' ||
      days.length > 2
    ) {
      refuse(draft, text, at, 'period-not-understood')
    } else draft.person.stays.push({ place: words, timeZone, fromDay, untilDay, note })
  }
}

function readQuietPeriods(draft: PersonDraft, cell: string, at: Placed): void {
  for (const text of splitLines(cell)) {
    const { words, days } = readPeriod(text, draft.options.dayFirst)
    const [fromDay, untilDay = ''] = days
    if (fromDay === undefined || days.length > 2 || (untilDay !== '' && untilDay < fromDay)) {
      refuse(draft, text, at, 'period-not-understood')
    } else draft.person.quietPeriods.push({ fromDay, untilDay, reason: words })
  }
}

function readNotes(draft: PersonDraft, cell: string): void {
  for (const { onDay, ...note } of readDatedNotes(cell, draft.options.dayFirst)) {
    if (onDay === undefined) draft.addNote(note.body)
    else draft.person.datedNotes.push({ ...note, onDay })
  }
}

function readConsent(
  draft: PersonDraft,
  cell: string,
  at: Placed,
  channel: ConsentChannel,
  purposes: readonly ConsentPurpose[],
): void {
  const answer = readAnswer(oneLine(cell))
  if (answer === undefined) return refuse(draft, cell, at, 'answer-not-understood')
  const { words, days } = readPeriod(answer.beside, draft.options.dayFirst)
  const [onDay] = days
  for (const purpose of purposes) {
    const said = {
      channel,
      purpose,
      state: answer.state,
      proof: words,
      ...(onDay !== undefined && { onDay }),
    }
    draft.person.consents.push(said)
  }
}
