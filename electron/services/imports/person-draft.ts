import type { Calendar } from '../../../locales/calendars/partial-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import { recogniseLanguage } from '../../../locales/languages.ts'
import { readPhone } from '../../../locales/phones.ts'
import { readHeading, readPlace, readRelative } from './column-names/headings.ts'
import type { Place } from './column-names/shape.ts'
import {
  blankPerson,
  type CellProblem,
  type ContactKind,
  type ImportedPerson,
  isSomebody,
  type PersonReading,
  type RecordSource,
  type SizeKind,
} from './person.ts'
import type { CellProblemCode, ImportTarget as Target } from '../../ipc/imports.ts'

/** What the reader must know of the boutique and the file to read a cell. */
export type ReadingOptions = {
  /** True when 3/4 is 3 April; undefined makes such dates problems. */
  dayFirst?: boolean
  /** ISO 3166-1 alpha-2 code for numbers without a country code, unless the person's address says otherwise. */
  defaultCountry: string | null
  /** Language of the headings: it only chooses between Chinese and Japanese forms of names. */
  nameLanguage?: string
}

/** Where a value stands: the column's or property's name, its position (-1 for a card) and what labels it. */
export type Placed = { column: string; index: number; label?: string; place?: Place }

/** Separates values in one cell of a Google export. */
const GOOGLE_SEPARATOR = /\s+:::\s+/
const EMPTY_DATE = /^[0\s/.-]+$/

/** Gathers one person value by value; what cannot be understood is kept as an extra field and listed as a problem. */
export class PersonDraft {
  readonly person: ImportedPerson
  readonly problems: CellProblem[] = []
  readonly #options: ReadingOptions
  readonly #tags = new Set<string>()
  /** The country of the person's own address, once it is known. */
  country: string | null

  constructor(source: RecordSource, options: ReadingOptions) {
    this.person = blankPerson(source)
    this.#options = options
    this.country = options.defaultCountry
  }

  /** The person, or a refusal when nothing says who it is. */
  finish(): PersonReading {
    if (isSomebody(this.person)) return { person: this.person, problems: this.problems }
    const { source } = this.person
    const isEmpty = source.cells.every((cell) => cell.trim() === '')
    return {
      refused: isEmpty ? 'empty-record' : 'nothing-identifies-a-person',
      source,
      problems: this.problems,
    }
  }

  /** Removes what no store can hold (NUL, lone surrogates) and says so. */
  clean(text: string, at: Placed): string {
    if (!/[\0\ufffd]/.test(text) && text.isWellFormed()) return text
    this.report('unreadable-characters', text.replaceAll('\0', '\ufffd').toWellFormed(), at)
    return text.replaceAll('\0', '').toWellFormed()
  }

  /** Lists a problem without touching the person. */
  report(
    code: CellProblemCode,
    value: string,
    at: Placed,
    severity: CellProblem['severity'] = 'warning',
  ): void {
    this.problems.push({ code, severity, column: at.column, index: at.index, value })
  }

  /** Keeps a value under its label, or its column's heading. */
  addExtra(value: string, at: Placed): void {
    if (value.trim() !== '') this.person.extras.push({ label: at.label?.trim() || at.column, value })
  }

  /** Keeps a note to the letter. */
  addNote(value: string): void {
    if (value.trim() !== '') this.person.notes.push(value)
  }

  /** Adds each phone number of a cell; numbers that cannot be dialled are kept as typed. */
  addPhones(value: string, at: Placed, kind: 'phone' | 'whatsapp' = 'phone'): void {
    for (const text of splitValues(value, /\s+:::\s+|[;；\n\r]+|\s+\/\s+/)) {
      const { e164 } = readPhone(text, this.country)
      if (e164 === null) this.report('phone-not-valid', text, at)
      if (/\p{Nd}/u.test(text)) this.#addContact(kind, text, at, e164)
      else this.addExtra(text, at)
    }
  }

  /** Adds each address of a cell; what has no @ is kept as an extra field. */
  addEmails(value: string, at: Placed): void {
    for (const text of splitValues(value, /\s+:::\s+|[;；,\s]+/)) {
      if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text)) this.#addContact('email', text, at)
      else {
        this.report('email-not-valid', text, at)
        this.addExtra(text, at)
      }
    }
  }

  /** Adds a name or number of a messaging service as written. */
  addHandle(kind: Exclude<ContactKind, 'email' | 'phone'>, value: string, at: Placed): void {
    if (kind === 'whatsapp' && /^[+\d\s().-]+$/.test(value)) return this.addPhones(value, at, kind)
    for (const text of splitValues(value, GOOGLE_SEPARATOR)) this.#addContact(kind, text, at)
  }

  #addContact(kind: ContactKind, value: string, { label, place }: Placed, e164?: string | null): void {
    const known = place ?? (label === undefined ? undefined : readPlace(label))
    // Google marks the preferred one with a star before its label.
    const isPreferred = label?.startsWith('*') === true
    const shown = label?.replace(/^\*\s*/, '')
    this.person.contactWays.push({
      kind,
      value,
      ...(shown && { label: shown }),
      ...(known && { place: known }),
      ...(e164 && { e164 }),
      ...(isPreferred && { preferred: true }),
    })
  }

  /** Adds a day to remember; `0/0/00`, which Outlook writes for no date, is nothing. */
  addOccasion(
    kind: 'birthday' | 'anniversary' | 'event',
    value: string,
    at: Placed,
    calendar?: Calendar,
  ): void {
    const statedAs = value.trim()
    if (statedAs === '' || EMPTY_DATE.test(statedAs)) return
    const { dayFirst } = this.#options
    const date = parseDate(statedAs, {
      ...(dayFirst !== undefined && { dayFirst }),
      ...(calendar && { calendar }),
    })
    if (date === null) {
      this.report('date-not-understood', value, at)
      return this.addExtra(value, at)
    }
    const label = at.label?.replace(/^\*\s*/, '')
    const labelled = kind === 'event' ? readOccasionKind(label ?? '') : kind
    this.person.occasions.push({ kind: labelled, date, statedAs, ...(label && { label }) })
  }

  /** Adds the languages of a cell; unknown ones are kept as an extra field. */
  addLanguages(value: string, at: Placed): void {
    const unknown: string[] = []
    for (const text of splitValues(value, /\s+:::\s+|[;；,，、،/|+&\n\r]+/)) {
      const tag = recogniseLanguage(text)
      if (tag === undefined) unknown.push(text)
      else if (!this.person.languages.includes(tag)) this.person.languages.push(tag)
    }
    for (const text of unknown) {
      this.report('language-unknown', text, at)
      this.addExtra(text, at)
    }
  }

  /** Adds each taste of a list such as `émeraude ; platine`. */
  addTastes(kind: 'like' | 'refuse', value: string): void {
    for (const text of splitList(value)) this.person.tastes.push({ kind, text })
  }

  /** Adds a size in the words of the file. */
  addSize(kind: SizeKind, value: string): void {
    if (value.trim() !== '') this.person.sizes.push({ kind, asSaid: value.trim() })
  }

  /** Adds tags; Google's own groups (`* myContacts`) are not the boutique's. */
  addTags(value: string): void {
    for (const text of splitValues(value, /\s+:::\s+|[;；,，、،|\n\r]+/)) this.addTag(text)
  }

  /** Adds one tag, once. */
  addTag(text: string): void {
    const tag = text.trim()
    if (tag === '' || tag.startsWith('*') || this.#tags.has(tag)) return
    this.#tags.add(tag)
    this.person.tags.push(tag)
  }

  /** Adds the people a cell names. */
  addRelations(value: string, at: Placed): void {
    const label = at.label?.replace(/^\*\s*/, '')
    const kind = label === undefined ? undefined : readRelative(label)
    for (const name of splitValues(value, GOOGLE_SEPARATOR)) {
      this.person.relations.push({ name, ...(label && { label }), ...(kind && { kind }) })
    }
  }

  /** A value under a label of the file's own: a size, taste or language when the label says so, else an extra field. */
  addCustom(value: string, at: Placed): void {
    if (value.trim() === '') return
    const target = readHeading(at.label ?? '').meanings.find(({ isExact }) => isExact)?.target
    if (target?.startsWith('size.')) this.addSize(sizeOf(target), value)
    else if (target === 'likes' || target === 'refuses')
      this.addTastes(target === 'likes' ? 'like' : 'refuse', value)
    else if (target === 'language') this.addLanguages(value, at)
    else
      this.addExtra(value, { ...at, label: at.label?.trim() ? at.label : at.column.replace(/ - Value$/, '') })
  }
}

/** The size a `size.*` target stands for. */
export function sizeOf(target: Target | 'name'): SizeKind {
  return target.slice('size.'.length) as SizeKind
}

function readOccasionKind(label: string): 'birthday' | 'anniversary' | 'other' {
  const target = readHeading(label).meanings[0]?.target
  return target === 'birthday' || target === 'anniversary' ? target : 'other'
}

function splitValues(value: string, separator: RegExp): string[] {
  return value
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** Splits at semicolons and the like; at commas only where every piece is short enough to be a word of a list. */
function splitList(value: string): string[] {
  const pieces = splitValues(value, /\s+:::\s+|[;；、|\n\r]+/)
  if (pieces.length !== 1) return pieces
  const words = splitValues(value, /[,，،]+/)
  return words.every((word) => word.length <= 30 && !/[.。()（）]/.test(word)) ? words : pieces
}
