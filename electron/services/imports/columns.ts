import { createHash } from 'node:crypto'

import { foldHeading, type Heading, type Meaning, readHeading } from './column-names/headings.ts'
import type { Place } from './column-names/shape.ts'
import { type KnownExport, readGoogleHeading, recogniseExport } from './known-exports.ts'
import { foldLabel } from './person-draft.ts'
import { isRefusedRemark } from './refused-file.ts'
import type { ImportTarget as Target } from '../../ipc/import-targets.ts'

/** Why a column was given its target; the words live in the interface's texts. */
export type MappingReason =
  | 'format'
  | 'heading'
  | 'similar-heading'
  | 'values'
  | 'chosen'
  | 'already-taken'
  | 'unknown'

/**
 * What becomes of one column. `group` ties the parts of one address, or a value to its label, together; `labelFrom` is
 * the position of the column that holds this one's label; `label` is the heading where the heading names a kinship.
 */
export type ColumnUse = {
  index: number
  heading: string
  target: Target
  group: string
  label?: string
  labelFrom?: number
  place?: Place
  lunarCalendar?: 'chinese' | 'dangi'
  /** 0 to 1. */
  confidence: number
  reason: MappingReason
}

/**
 * A proposal for every column of a table; `signature` is the same for every table with the same headings, `language`
 * the interface language most headings are in, undefined when none is known.
 */
export type Mapping = { knownAs: KnownExport; columns: ColumnUse[]; signature: string; language?: string }

/**
 * Proposes what each column becomes, from its heading and, where the heading is unknown, from at most a few sample
 * rows. A heading that names one of the house's `fields`, by their folded label, is that field. Unknown columns become
 * `extra`; only the remarks of a file of refused rows are proposed as `ignore`.
 */
export function proposeMapping(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  fields: ReadonlyMap<string, unknown> = new Map(),
): Mapping {
  const knownAs = recogniseExport(headings)
  const read = headings.map(readHeading)
  const languages = rankLanguages(read)
  const meanings = read.map(({ meanings }) => pickMeaning(meanings, languages))
  const columns = headings.map((heading, index): ColumnUse => {
    const detail = describeColumn(headings, index, knownAs)
    if (isRefusedRemark(heading)) return { ...detail, target: 'ignore', confidence: 1, reason: 'format' }
    const google = knownAs === 'google' ? readGoogleHeading(heading) : undefined
    if (google !== undefined) return { ...detail, target: google.target, confidence: 0.99, reason: 'format' }
    if (fields.has(foldLabel(heading)))
      return { ...detail, target: 'custom', confidence: 0.9, reason: 'heading' }
    const meaning = meanings[index]
    if (meaning === undefined) return { ...detail, ...judgeValues(rows.map((row) => row[index] ?? '')) }
    const target = meaning.target === 'name' ? settleName(meanings) : meaning.target
    const isSure = meaning.isExact && meaning.language === languages[0]
    const confidence = isSure ? 0.95 : meaning.isExact ? 0.8 : 0.7
    return { ...detail, target, confidence, reason: meaning.isExact ? 'heading' : 'similar-heading' }
  })
  const [language] = languages
  return {
    knownAs,
    columns: yieldRepeated(columns),
    signature: signHeadings(headings),
    ...(language !== undefined && { language }),
  }
}

/** The columns as a person mapped them: a target by position, `extra` where none is given. */
export function applyTargets(
  headings: readonly string[],
  chosen: readonly { column: number; target: Target }[],
): ColumnUse[] {
  const knownAs = recogniseExport(headings)
  const targets = new Map(chosen.map(({ column, target }) => [column, target]))
  return headings.map((_, index) => ({
    ...describeColumn(headings, index, knownAs),
    target: targets.get(index) ?? 'extra',
    confidence: 1,
    reason: 'chosen',
  }))
}

/** A digest of the headings, folded, under which a mapping is remembered. */
export function signHeadings(headings: readonly string[]): string {
  return createHash('sha256').update(headings.map(foldHeading).join('\u0001')).digest('hex')
}

/** True when the first record names columns rather than a person. */
export function looksLikeHeadings(first: readonly string[], next: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || filled.some(looksLikeData)) return false
  const known = filled.filter(
    (cell) => readGoogleHeading(cell) !== undefined || readHeading(cell).meanings.length > 0,
  )
  if (known.length >= 2 || known.length * 3 >= filled.length) return true
  const areDistinct = new Set(filled.map(foldHeading)).size === filled.length
  return areDistinct && filled.length === first.length && next.some((row) => row.some(looksLikeData))
}

function looksLikeData(cell: string): boolean {
  return /\S@\S+\.\S/.test(cell) || /^\s*[+(]?\d[\d\s().\-/]{4,}$/.test(cell)
}

type Detail = Omit<ColumnUse, 'target' | 'confidence' | 'reason'>

function describeColumn(headings: readonly string[], index: number, knownAs: KnownExport): Detail {
  const heading = headings[index] ?? ''
  const google = knownAs === 'google' ? readGoogleHeading(heading) : undefined
  if (google !== undefined) {
    const labelFrom = headings.findIndex((other) => {
      const label = readGoogleHeading(other)
      return label?.list === google.list && label.target === 'label'
    })
    const ownLabel = google.target === 'label' || labelFrom < 0 ? {} : { labelFrom }
    return { index, heading, group: google.list, ...ownLabel }
  }
  const { place, number, meanings } = readHeading(heading)
  const isKinship = meanings.some(({ relative }) => relative !== undefined)
  return {
    index,
    heading,
    group: `${place ?? ''} ${number ?? ''}`.trim(),
    ...(place && { place }),
    ...(isKinship && { label: heading.trim() }),
    // In Korea a lunar birthday is one of the Korean calendar unless it is called Chinese.
    lunarCalendar: /^(?!.*중국).*\p{Script=Hangul}/u.test(heading) ? 'dangi' : 'chinese',
  }
}

/** Languages by how many headings they explain; a word several languages share counts a part for each. */
function rankLanguages(headings: readonly Heading[]): string[] {
  const votes = new Map<string, number>()
  for (const { meanings } of headings) {
    for (const { language } of meanings) votes.set(language, (votes.get(language) ?? 0) + 1 / meanings.length)
  }
  return [...votes].sort((a, b) => b[1] - a[1]).map(([language]) => language)
}

function pickMeaning(meanings: readonly Meaning[], languages: readonly string[]): Meaning | undefined {
  return meanings.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language))[0]
}

/** `Nom` beside `Prénom` is a surname, `Nome` beside `Cognome` a given name, `Name` alone the whole name. */
function settleName(meanings: readonly (Meaning | undefined)[]): Target {
  const hasGiven = meanings.some((meaning) => meaning?.target === 'given')
  const hasSurname = meanings.some((meaning) => meaning?.target === 'surname')
  if (hasGiven === hasSurname) return 'fullName'
  return hasGiven ? 'surname' : 'given'
}

function judgeValues(values: readonly string[]): Pick<ColumnUse, 'target' | 'confidence' | 'reason'> {
  const filled = values.filter((value) => value.trim() !== '')
  const shareOf = (test: RegExp): number =>
    filled.length === 0 ? 0 : filled.filter((value) => test.test(value)).length / filled.length
  if (shareOf(/^\s*\S+@\S+\.\S+\s*$/) > 0.8) return { target: 'email', confidence: 0.6, reason: 'values' }
  if (shareOf(/^\s*(\+|00)\d[\d\s().-]{6,}$/) > 0.8)
    return { target: 'phone', confidence: 0.5, reason: 'values' }
  return { target: 'extra', confidence: 0, reason: 'unknown' }
}

const REPEATABLE =
  /^((?:phone|email)(?:\.label)?|wechat|line|kakaotalk|whatsapp|telegram|instagram|address\..*|birthday\.relative|event|anniversary(?:\.said)?|gift|language|(likes|refuses)(\..*)?|allergies|size\.(?!measured).*|note(\.dated)?|fact\..*|tags|relation(\..*)?|stay|quietPeriod|neverMention|custom|field|label|extra|ignore)$/

/** A second column for what a person has once goes to the extra fields, where it can be seen and chosen. */
function yieldRepeated(columns: readonly ColumnUse[]): ColumnUse[] {
  const taken = new Set<Target>()
  return columns.map((column) => {
    const isRepeated = taken.has(column.target) && !REPEATABLE.test(column.target)
    taken.add(column.target)
    return isRepeated ? { ...column, target: 'extra', confidence: 0.5, reason: 'already-taken' } : column
  })
}
