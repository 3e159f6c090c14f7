import { readCard } from './cards.ts'
import { type ColumnUse, looksLikeHeadings, proposeMapping } from './columns.ts'
import { type DateOrderProof, DateOrderWitness, findDateOrder } from './date-order.ts'
import { findDelimiter } from './delimiters.ts'
import { decodeSource, detectEncodings, type Encoding, type EncodingCandidate } from './encodings.ts'
import type { PersonReading } from './person.ts'
import type { ReadingOptions } from './person-draft.ts'
import { type CsvRecord, readCsv, readCsvText } from './read-csv.ts'
import { readVCards, type VCard } from './read-vcard.ts'
import { readPerson } from './rows.ts'
import { measureSource, type SheetSource } from './source.ts'

/** What a person may settle instead of the app; what is left out is found out. */
export type SheetChoices = { encoding?: Encoding; delimiter?: string; hasHeader?: boolean }

/** How a file is to be read, everything decided. */
export type SheetReading = {
  format: 'csv' | 'vcard'
  encoding: Encoding
  delimiter: string
  hasHeader: boolean
}

/** What is known of a file after it was read through once; plain data. */
export type SheetPreview = SheetReading & {
  bytes: number
  /** Likeliest first; the chosen one need not be the first. */
  encodings: EncodingCandidate[]
  /** Empty strings for a table without headings; empty for cards. */
  headings: string[]
  /** The first 50 records: cells of a table, lines of cards. */
  rows: string[][]
  /** Records that will be accepted or refused, headings not counted. */
  rowCount: number
  /** What the table's own dates prove about their order; undefined when none does or they contradict each other. */
  dayFirst?: DateOrderProof
  /** True when the cards come from an Apple device. */
  isFromApple: boolean
}

/** Where a long reading stands; `bytesRead` of `bytes`. */
export type Progress = { bytesRead: number; bytes: number; records: number }

const PREVIEWED = 50
/** More columns than any client book has; a hostile line must not make a million of them. */
const WIDEST = 1000
const HEAD_UNITS = 256 * 1024

/** Finds out what a file is and reads it through once to count its records; rejects only on I/O errors or abort. */
export async function previewSheet(
  source: SheetSource,
  choices: SheetChoices = {},
  signal?: AbortSignal,
): Promise<SheetPreview> {
  const encodings = await detectEncodings(source, signal)
  const encoding = choices.encoding ?? encodings[0]?.encoding ?? 'utf-8'
  const head = await decodeHead(source, encoding, signal)
  const format = /^\s*BEGIN:VCARD/im.test(head.slice(0, 4096)) ? 'vcard' : 'csv'
  const delimiter = choices.delimiter ?? (format === 'csv' ? findDelimiter(head) : ',')
  const first =
    format === 'csv'
      ? readCsvText(head, delimiter)
          .slice(0, PREVIEWED + 1)
          .map(({ cells }) => cells)
      : []
  const hasHeader =
    format === 'csv' && (choices.hasHeader ?? looksLikeHeadings(first[0] ?? [], first.slice(1)))
  const reading: SheetReading = { format, encoding, delimiter, hasHeader }
  const seen = await lookThrough(source, reading, signal)
  const blank = Array.from({ length: hasHeader ? 0 : seen.width }, () => '')
  const headings = hasHeader ? (first[0] ?? []) : blank
  const proofs = seen.witnesses.map((witness) => witness.verdict())
  const dayFirst = findDateOrder(proofs, proposeMapping(headings, seen.rows).columns)
  return {
    ...reading,
    bytes: await measureSource(source),
    encodings,
    headings,
    rows: seen.rows,
    rowCount: seen.rowCount,
    ...(dayFirst && { dayFirst }),
    isFromApple: seen.isFromApple,
  }
}

type Look = {
  rows: string[][]
  rowCount: number
  width: number
  witnesses: DateOrderWitness[]
  isFromApple: boolean
}

async function lookThrough(source: SheetSource, reading: SheetReading, signal?: AbortSignal): Promise<Look> {
  const look: Look = { rows: [], rowCount: 0, width: 0, witnesses: [], isFromApple: false }
  for await (const { records } of readRecords(source, reading, signal)) {
    look.rowCount += records.length
    for (const record of records) {
      if (look.rows.length < PREVIEWED) look.rows.push('cells' in record ? record.cells : record.lines)
      if ('cells' in record) lookAtCells(look, record.cells.slice(0, WIDEST))
      else
        look.isFromApple ||= record.properties.some(
          ({ name, value }) => name === 'PRODID' && value.includes('Apple'),
        )
    }
  }
  return look
}

function lookAtCells(look: Look, cells: readonly string[]): void {
  look.width = Math.max(look.width, cells.length)
  for (const [at, cell] of cells.entries()) (look.witnesses[at] ??= new DateOrderWitness()).see(cell)
}

/**
 * Reads a file's people in batches, each with what became of every record: as many readings as `rowCount` says. Stops
 * with the signal's reason when aborted.
 */
export async function* readPeople(
  source: SheetSource,
  reading: SheetReading,
  columns: readonly ColumnUse[],
  options: ReadingOptions,
  signal?: AbortSignal,
): AsyncGenerator<{ people: PersonReading[]; progress: Progress }> {
  const bytes = await measureSource(source)
  let count = 0
  for await (const { records, bytesRead } of readRecords(source, reading, signal)) {
    const people = records.map((record) =>
      'cells' in record ? readPerson(record, columns, options) : readCard(record, options),
    )
    count += people.length
    yield { people, progress: { bytesRead, bytes, records: count } }
  }
}

/** The records of a table or the cards of a file, headings left out, in batches. */
async function* readRecords(
  source: SheetSource,
  { format, encoding, delimiter, hasHeader }: SheetReading,
  signal?: AbortSignal,
): AsyncGenerator<{ records: (CsvRecord | VCard)[]; bytesRead: number }> {
  const limits = { encoding, ...(signal && { signal }) }
  if (format === 'vcard') {
    yield* readVCards(source, limits)
    return
  }
  let isHeadingDue = hasHeader
  for await (const { records, bytesRead } of readCsv(source, { ...limits, delimiter })) {
    const rows = isHeadingDue ? records.slice(1) : records
    if (records.length > 0) isHeadingDue = false
    yield { records: rows, bytesRead }
  }
}

async function decodeHead(source: SheetSource, encoding: Encoding, signal?: AbortSignal): Promise<string> {
  for await (const { text } of decodeSource(source, encoding, signal)) {
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    return (text.length >= HEAD_UNITS / 4 && end > 0 ? text.slice(0, end) : text).slice(0, HEAD_UNITS)
  }
  return ''
}
