import type { Calendar } from '../../../locales/calendars/partial-date.ts'
import { parseDate } from '../../../locales/calendars/parse-date.ts'
import type { RelationCode } from '../../../locales/kin/relations.ts'
import { type FieldFit, fitCustom } from './cells/fit-custom.ts'
import { readKeptDay } from './cells/read-kept-day.ts'
import { readLanguage } from './cells/read-language.ts'
import { readNames, readRelations } from './cells/read-relations.ts'
import { readSaidSize, type SaidSize } from './cells/read-said-size.ts'
import { countryOfCounter } from './cells/read-size-cell.ts'
import { readToldTaste, type TasteWords } from './cells/read-taste.ts'
import { splitAtQuote, splitLanguages, splitList, splitTags } from './cells/split-list.ts'
import { readHeading, readRelative } from './column-names/headings.ts'
import type { Place } from './column-names/shape.ts'
import {
  blankPerson,
  type CellProblem,
  type ImportedPerson,
  type ImportedSize,
  type ImportedTaste,
  isSomebody,
  type PersonReading,
  type RecordSource,
  type SizeKind,
} from './person.ts'
import type { LanguageLevel } from '../../ipc/client-parts.ts'
import type { ImportTarget as Target } from '../../ipc/import-targets.ts'
import type { CellProblemCode } from '../../ipc/imports.ts'

/** What the reader must know of the boutique and the file to read a cell. */
export type ReadingOptions = {
  /** True when 3/4 is 3 April; undefined makes such dates problems. */
  dayFirst?: boolean
  /** ISO 3166-1 alpha-2 code for numbers without a country code, unless the person's address or country says otherwise. */
  defaultCountry: string | null
  /** Language of the headings: it only chooses between Chinese and Japanese forms of names. */
  nameLanguage?: string
  /** The house's own fields that are in use, by their folded label (see {@link foldLabel}). */
  fields?: ReadonlyMap<string, FieldFit>
}

/**
 * Where a value stands: the column's or property's name, its position (-1 for a card), what labels it, and the words in
 * which a day was told where they stand apart from it.
 */
export type Placed = { column: string; index: number; label?: string; place?: Place; said?: string }

const EMPTY_DATE = /^[0\s/.-]+$/

/** Gathers one person value by value; what cannot be understood is kept as an extra field and listed as a problem. */
export class PersonDraft {
  readonly person: ImportedPerson
  readonly problems: CellProblem[] = []
  readonly options: ReadingOptions
  readonly #tags = new Set<string>()
  /** By whom and when the sizes were measured, and since when the answers hold, where columns of their own say so. */
  readonly measured: Pick<ImportedSize, 'measuredBy' | 'measuredOn'> = {}
  consentDay: string | undefined
  /** The country they live in, else the one of their address, once it is known. */
  country: string | null

  constructor(source: RecordSource, options: ReadingOptions) {
    this.person = blankPerson(source)
    this.options = options
    this.country = options.defaultCountry
  }

  /** The person, or a refusal when nothing says who it is. */
  finish(): PersonReading {
    this.#settle()
    if (isSomebody(this.person)) return { person: this.person, problems: this.problems }
    const { source } = this.person
    const isEmpty = source.cells.every((cell) => cell.trim() === '')
    return {
      refused: isEmpty ? 'empty-record' : 'nothing-identifies-a-person',
      source,
      problems: this.problems,
    }
  }

  #settle(): void {
    const { person, consentDay, measured } = this
    for (const size of person.sizes) Object.assign(size, { ...measured, ...size })
    if (consentDay !== undefined) for (const consent of person.consents) consent.onDay ??= consentDay
    if (person.household?.label === '') {
      person.addresses.push({ formatted: person.household.lines })
      delete person.household
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

  /** Adds a day to remember, of the person or of a relative; `0/0/00`, which Outlook writes for no date, is nothing. */
  addOccasion(
    kind: 'birthday' | 'anniversary' | 'event',
    value: string,
    { said, ...at }: Placed,
    { calendar, whose }: { calendar?: Calendar | undefined; whose?: string } = {},
  ): void {
    const { before, quote = said } = splitAtQuote(value.trim())
    const { day: statedAs, kept } = readKeptDay(before)
    if (statedAs === '' || EMPTY_DATE.test(statedAs)) {
      if (said !== undefined) this.addOccasion(kind, said, at)
      return
    }
    const { dayFirst } = this.options
    const date = parseDate(statedAs, {
      ...(dayFirst !== undefined && { dayFirst }),
      ...(calendar && { calendar }),
    })
    if (date === null) {
      this.report('date-not-understood', value, at)
      return this.addExtra(said === undefined ? value : `${value} · “${said}”`, at)
    }
    const label = at.label?.replace(/^\*\s*/, '')
    const labelled = kind === 'event' ? readOccasionKind(label ?? '') : kind
    this.person.occasions.push({
      kind: labelled,
      date,
      statedAs: quote ?? statedAs,
      ...(Object.keys(kept).length > 0 && { kept }),
      ...(label && { label }),
      ...(whose && { whose }),
    })
  }

  /** Adds the languages of a cell, `uses` for all of them; unknown ones are kept as an extra field. */
  addLanguages(
    value: string,
    at: Placed,
    uses: { isPreferred?: boolean; spoken?: LanguageLevel } = {},
  ): void {
    const unknown: string[] = []
    for (const text of splitLanguages(value)) {
      const language = readLanguage(text)
      const known = language && this.person.languages.find(({ tag }) => tag === language.tag)
      if (language === undefined) unknown.push(text)
      else if (known) Object.assign(known, language, uses)
      else this.person.languages.push({ ...language, ...uses })
    }
    for (const text of unknown) {
      this.report('language-unknown', text, at)
      this.addExtra(text, at)
    }
  }

  /** Adds each taste of a list such as `émeraude ; platine` or `allergie : nickel`; what is known of all overrides. */
  addTastes(
    kind: 'like' | 'refuse',
    value: string,
    known: Pick<ImportedTaste, 'facet' | 'isAllergy'> = {},
  ): void {
    for (const piece of splitList(value)) {
      const said = readToldTaste(piece, known.isAllergy ?? false)
      this.person.tastes.push({ ...said, ...settleStance(kind, said), ...known })
    }
  }

  /** Adds a size in the words of the file, with its millimetres where they are understood. */
  addSize(kind: SizeKind, value: string, at: Placed): void {
    const { size, isRead, isShared } = this.#readSize(kind, value)
    if (size.asSaid === '') return
    if (!isRead) this.report('size-not-understood', size.asSaid, at)
    else if (isShared) this.report('size-of-several-systems', size.asSaid, at)
    this.person.sizes.push({ kind, ...size })
  }

  #readSize(kind: SizeKind, value: string): SaidSize {
    const { dayFirst, nameLanguage } = this.options
    const said = readSaidSize(kind, value, this.country, dayFirst)
    const counted =
      kind === 'ring' && said.isShared ? countryOfCounter(value, this.country, nameLanguage) : null
    return counted === null ? said : readSaidSize(kind, value, counted, dayFirst)
  }

  /** Adds tags; Google's own groups (`* myContacts`) are not the boutique's. */
  addTags(value: string): void {
    for (const text of splitTags(value)) this.addTag(text)
  }

  /** Adds one tag, once. */
  addTag(text: string): void {
    const tag = text.trim()
    if (tag === '' || tag.startsWith('*') || this.#tags.has(tag)) return
    this.#tags.add(tag)
    this.person.tags.push(tag)
  }

  /** Adds the people a cell names; the kinship stands in the cell, in its label, or is that of the whole column. */
  addRelations(value: string, at: Placed, kind?: RelationCode): void {
    const heading = at.label?.replace(/^\*\s*/, '')
    const relative = kind ?? (heading === undefined ? undefined : readRelative(heading))
    const people =
      kind === undefined
        ? readRelations(value, this.options.nameLanguage)
        : readNames(value).map((name) => ({ name }))
    for (const person of people) {
      const label = heading && { label: heading }
      this.person.relations.push({ ...label, ...(relative && { kind: relative }), ...person })
    }
  }

  /**
   * A value under a label of the file's own: in the house's field of that name, or a size, taste or language when the
   * label says so, else an extra field.
   */
  addCustom(value: string, at: Placed): void {
    if (value.trim() === '') return
    const label = labelOf(at)
    const field = this.options.fields?.get(foldLabel(label))
    if (field) return this.#fill(field, value, at)
    const target = readHeading(at.label ?? '').meanings.find(({ isExact }) => isExact)?.target
    if (target?.startsWith('size.') && !target.startsWith('size.measured')) {
      this.addSize(sizeOf(target), value, at)
    } else if (target === 'likes' || target === 'refuses')
      this.addTastes(target === 'likes' ? 'like' : 'refuse', value)
    else if (target === 'language') this.addLanguages(value, at)
    else this.addExtra(value, { ...at, label })
  }

  /** A value in the house's field of the column's name, which is to be a new one where there is none. */
  addField(value: string, at: Placed): void {
    const label = labelOf(at)
    const field = this.options.fields?.get(foldLabel(label))
    if (field) return this.#fill(field, value, at)
    const fitted = fitCustom(NEW_FIELD, value, undefined)
    const isTaken = this.person.newFields.some((other) => foldLabel(other.label) === foldLabel(label))
    if (fitted === null || isTaken) this.#setAside(value, at)
    else this.person.newFields.push({ label, value: fitted })
  }

  #fill(field: FieldFit, value: string, at: Placed): void {
    const fitted = fitCustom(field, value, this.options.dayFirst)
    const isTaken = this.person.customs.some(({ fieldId }) => fieldId === field.id)
    if (fitted === null || isTaken) this.#setAside(value, at)
    else this.person.customs.push({ fieldId: field.id, value: fitted })
  }

  #setAside(value: string, at: Placed): void {
    this.report('value-does-not-fit', value, at)
    this.addExtra(value, at)
  }
}

const NEW_FIELD: FieldFit = { id: 0, kind: 'text', choices: [] }

function labelOf(at: Placed): string {
  return at.label?.trim() || at.column.replace(/ - Value$/, '')
}

/** The size a `size.*` target stands for. */
export function sizeOf(target: Target | 'name'): SizeKind {
  return target.slice('size.'.length) as SizeKind
}

/** A label of the house as it is compared with another: width, case and spaces around it do not count. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').trim().toLowerCase()
}

/** An allergy and `never` are refusals wherever they stand, and how strongly something is held must fit its stance. */
function settleStance(
  kind: 'like' | 'refuse',
  { strength, isAllergy }: Pick<TasteWords, 'strength' | 'isAllergy'>,
): Pick<ImportedTaste, 'kind' | 'strength' | 'isAllergy'> {
  if (isAllergy) return { kind: 'refuse', isAllergy, ...(strength && { strength }) }
  if (strength === undefined) return { kind }
  return { kind: strength === 'loves' || strength === 'likes' ? 'like' : 'refuse', strength }
}

function readOccasionKind(label: string): 'birthday' | 'anniversary' | 'other' {
  const target = readHeading(label).meanings[0]?.target
  return target === 'birthday' || target === 'anniversary' ? target : 'other'
}
