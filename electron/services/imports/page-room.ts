import type { ClientForm, ClientParts } from '../../../db/queries/client-form.ts'
import { writeForm } from '../../../locales/names/client-forms.ts'
import { ROOM_ON_PAGE } from '../../ipc/clients.ts'
import type { ImportWords } from '../../ipc/imports.ts'
import { writeGift, writeQuietPeriod, writeStay } from '../exports/table-cells.ts'
import { writeKnowing } from '../exports/known-cells.ts'
import type { Adopted } from './adopt.ts'
import type { Knowing } from './cells/read-knowing.ts'

/** So many tastes, and so many things told, one file may say of a person: more than a page can be read for. */
const MOST_REMEMBERED = 500

type Describe<Part> = (part: Part) => string

const said = (label: string, value: string): string => (label === '' ? value : `${label}: ${value}`)

const DESCRIBE: { readonly [List in keyof ClientParts]: Describe<ClientParts[List][number]> } = {
  names: (form) => writeForm(form),
  contactWays: ({ label, value }) => said(label, value),
  addresses: ({ label, lines, postalCode, city, region, country }) =>
    said(
      label,
      [lines, postalCode, city, region, country]
        .filter((part) => part !== '')
        .join(', ')
        .replace(/\s*\n\s*/g, ', '),
    ),
  languages: ({ tag }) => tag,
  occasions: ({ label, whose, statedAs }) =>
    said([label, whose].filter((part) => part !== '').join(', '), statedAs),
  gifts: writeGift,
  sizes: ({ kind, label, asSaid }) => said(label || kind, asSaid),
  relations: ({ kind, label, name, note }) =>
    [said(label || kind, name), note].filter((part) => part !== '').join(' · '),
  tags: (tag) => tag,
  extras: ({ label, value }) => said(label, value),
  customs: ({ value }) => value,
  stays: writeStay,
  quietPeriods: writeQuietPeriod,
}

const LISTS = Object.keys(DESCRIBE) as (keyof ClientParts)[]

/** What is written of a person who has more than a page has room for: a line a thing, gifts and the like apart. */
export interface Rest {
  readonly open: readonly string[]
  /** What others who look at the page, or get a card of the client, are not to stumble on. */
  readonly discreet: readonly string[]
}

/** A note as the book is to keep it; without a day it is of the day of the import. */
export interface NewNote {
  readonly body: string
  readonly onDay: string | null
  readonly isPrivate: boolean
  /** How it is known, where that is not by the file alone. */
  readonly provenance?: NonNullable<Knowing['provenance']>
}

/** Keeps of each list of a form what a page has room for, the first of it; `rest` says what is left. */
export function fitForm<Form extends ClientForm>(form: Form): { form: Form; rest: Rest } {
  const full = LISTS.filter((list) => form[list].length > ROOM_ON_PAGE[list])
  if (full.length === 0) return { form, rest: NOTHING_LEFT }
  const kept = full.map((list) => [list, form[list].slice(0, ROOM_ON_PAGE[list])])
  const left = (lists: readonly (keyof ClientParts)[]) => lists.flatMap((list) => describeRest(form, list))
  return {
    form: { ...form, ...Object.fromEntries(kept) },
    rest: {
      open: left(full.filter((list) => list !== 'gifts')),
      discreet: left(full.filter((list) => list === 'gifts')),
    },
  }
}

const NOTHING_LEFT: Rest = { open: [], discreet: [] }

function describeRest<List extends keyof ClientParts>(form: ClientForm, list: List): string[] {
  const parts: readonly ClientParts[List][number][] = form[list]
  return parts
    .slice(ROOM_ON_PAGE[list])
    .map(DESCRIBE[list])
    .filter((line) => line !== '')
}

// Keeps so many tastes as are remembered, refusals and allergies before likes: what is left must not be a veto.
function fitTastes(
  tastes: Adopted['tastes'],
  words: ImportWords,
): { tastes: Adopted['tastes']; rest: readonly string[] } {
  if (tastes.length <= MOST_REMEMBERED) return { tastes, rest: [] }
  const refusals = tastes.filter(({ stance }) => stance === 'refuses')
  const ordered = [...refusals, ...tastes.filter(({ stance }) => stance !== 'refuses')]
  const rest = ordered
    .slice(MOST_REMEMBERED)
    .map(({ quote, text, ...taste }) =>
      said(words[taste.stance], `${quote || text}${tellKnowing(taste, words)}`),
    )
  return { tastes: ordered.slice(0, MOST_REMEMBERED), rest }
}

/** How a thing is known, in the words of whoever brings the file in, as a table says it. */
function tellKnowing(
  { provenance, onDay: on = '', ...doubt }: Partial<Adopted['facts'][number]>,
  words: ImportWords,
): string {
  const spoken = {
    'provenance.inferred': words.inferred,
    'provenance.bought': words.bought,
    'confidence.likely': words.likely,
    'confidence.unsure': words.unsure,
    'fact.review': words.review,
  }
  return writeKnowing({ ...doubt, provenance: provenance ?? 'told', on }, { words: spoken })
}

/** What one file says of a person and a page has room for: the form, and what is remembered beside it. */
type Page = Pick<Adopted, 'form' | 'tastes' | 'facts' | 'newFields'>

/** Keeps what a page has room for of everything that one file says of a person; `rest` says what is left. */
export function fitPage({ form: whole, ...told }: Page, words: ImportWords): Page & { rest: Rest } {
  const { form, rest } = fitForm(whole)
  const { tastes, rest: restOfTastes } = fitTastes(told.tastes, words)
  const restOfFacts = told.facts
    .slice(MOST_REMEMBERED)
    .map(({ text, ...fact }) => `${text}${tellKnowing(fact, words)}`)
  const roomForFields = ROOM_ON_PAGE.customs - form.customs.length
  const restOfFields = told.newFields.slice(roomForFields).map(({ label, value }) => `${label}: ${value}`)
  return {
    form,
    tastes,
    facts: told.facts.slice(0, MOST_REMEMBERED),
    newFields: told.newFields.slice(0, roomForFields),
    rest: { ...rest, open: [...rest.open, ...restOfTastes, ...restOfFacts, ...restOfFields] },
  }
}

/** How full a page is whose fullest list is this full, 1 where it has no more room; pages together are at most the sum. */
export function fullnessOf(
  form: ClientForm,
  { tastes, facts, newFields }: Omit<Page, 'form'> = { tastes: [], facts: [], newFields: [] },
): number {
  const beside = Math.max(tastes.length, facts.length) / MOST_REMEMBERED
  let fullest = Math.max(beside, (form.customs.length + newFields.length) / ROOM_ON_PAGE.customs)
  for (const list of LISTS) fullest = Math.max(fullest, form[list].length / ROOM_ON_PAGE[list])
  return fullest
}

const LINE_LIMIT = 500
/** Somewhat less than a text of the page may have, so that a word can still be put before it. */
const PROSE_LIMIT = 99_000

/**
 * The notes that hold what a page has no room for, each under the words that say so and no longer than a note that can
 * still be changed; none where nothing is left.
 */
export function notesOfRest({ open, discreet }: Rest, heading: string): NewNote[] {
  const write = (lines: readonly string[], isPrivate: boolean): NewNote[] =>
    fillNotes(lines).map((text) => ({ body: `${heading}\n${text}`, onDay: null, isPrivate }))
  return [...write(open, false), ...write(discreet, true)]
}

function fillNotes(lines: readonly string[]): string[] {
  const notes: string[][] = []
  let room = 0
  for (const line of lines) {
    if (line.length >= room) {
      notes.push([])
      room = PROSE_LIMIT
    }
    notes.at(-1)?.push(line)
    room -= line.length + 1
  }
  return notes.map((note) => note.join('\n'))
}

/** Cuts texts to what their place on the page holds, and has the whole of each that was cut. */
export class Cutter {
  readonly whole: string[] = []
  readonly wholeDiscreet: string[] = []

  /** A text as one line. */
  readonly line = (text: string | undefined): string =>
    this.#cut((text ?? '').replace(/[\r\n\u2028\u2029\0]+/g, ' ').trim(), LINE_LIMIT, this.whole)

  /** A text with its line breaks. */
  readonly prose = (text: string, whole = this.whole): string =>
    this.#cut(text.replaceAll('\0', ''), PROSE_LIMIT, whole)

  #cut(text: string, limit: number, whole: string[]): string {
    if (text.length <= limit) return text
    whole.push(text)
    return `${text.slice(0, limit - 1).toWellFormed()}…`
  }
}

/** What a file says of a person before it is fitted to the page. */
type Unfitted = Omit<Adopted, 'firstOfRest' | 'household'> & { household: Adopted['household'] | undefined }

/** Keeps what a page has room for, and the rest in notes; the cutter has the whole of what was too long for its place. */
export function fitAdopted(adopted: Unfitted, { whole, wholeDiscreet }: Cutter, words: ImportWords): Adopted {
  const { rest, ...page } = fitPage(adopted, words)
  const beside = [
    ...whole.map((body) => ({ body, onDay: null, isPrivate: false })),
    ...wholeDiscreet.map((body) => ({ body, onDay: null, isPrivate: true })),
    ...notesOfRest(rest, words.rest),
  ]
  const notes = adopted.notes.map((note) => ({ ...note, body: note.body.replaceAll('\0', '') }))
  return {
    ...adopted,
    ...page,
    household: adopted.household ?? null,
    notes: [...notes, ...beside].filter(({ body }) => body !== ''),
    firstOfRest: beside[0] === undefined ? '' : (rest.open[0] ?? beside[0].body),
  }
}
