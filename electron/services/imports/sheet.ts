import { AppError } from '../../ipc/errors.ts'
import { bareCell } from '../exports/neutral-cells.ts'
import { readCard } from './cards.ts'
import { type ColumnUse, looksLikeHeadings, proposeMapping } from './columns.ts'
import { type DateOrderProof, DateOrderWitness, findDateOrder } from './date-order.ts'
import { findDelimiter } from './delimiters.ts'
import { decodeSource, detectEncodings, type Encoding, type EncodingCandidate } from './encodings.ts'
import { recogniseFile } from './file-kind.ts'
import type { PersonReading } from './person.ts'
import type { ReadingOptions } from './person-draft.ts'
import { type CsvRecord, readCsv, readCsvText } from './read-csv.ts'
import { readVCards, type VCard } from './read-vcard.ts'
import { readXlsx } from './read-xlsx.ts'
import { MOST_RECORDS } from './record-limits.ts'
import { readPerson } from './rows.ts'
import { measureSource, type SheetSource } from './source.ts'
import { openWorkbook, type Workbook } from './workbook.ts'

/** What a person may settle instead of the app; what is left out is found out. */
export type SheetChoices = { sheet?: number; encoding?: Encoding; delimiter?: string; hasHeader?: boolean }

/** How a file is to be read, everything decided; `sheet` is the position of the one that is read of a workbook. */
export type SheetReading = {
  format: 'csv' | 'xlsx' | 'vcard'
  sheet: number
  encoding: Encoding
  delimiter: string
  hasHeader: boolean
}

/** What is known of a file after it was read through once; plain data. */
export type SheetPreview = SheetReading & {
  bytes: number
  /** Names of the sheets of a workbook in the order of their tabs; empty for other files. */
  sheets: string[]
  /** Likeliest first; the chosen one need not be the first. A workbook has none, it says so itself. */
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

/** What many programs call .xls: a page or an XML sheet, whose lines would pass for a table of one column. */
const MARKUP = /^\s*<(?:\?xml|!doctype|html|table)\b/i
const PREVIEWED = 50
const HEAD_UNITS = 256 * 1024
/** Few enough to be forgotten before the collector takes them for lasting. */
const PEOPLE_AT_ONCE = 200

/**
 * Finds out what a file is and reads it through once to count its records. Rejects on I/O errors and abort, and with
 * AppError `format-unknown`, `file-protected`, `file-damaged`, `file-unsafe`, or `file-too-long` beyond 200,000 records.
 */
export async function previewSheet(
  source: SheetSource,
  choices: SheetChoices = {},
  signal?: AbortSignal,
): Promise<SheetPreview> {
  const kind = await recogniseFile(source, signal)
  const workbook = kind === 'archive' ? await openWorkbook(source, signal) : undefined
  try {
    return await preview(source, workbook, choices, signal)
  } finally {
    workbook?.archive.close()
  }
}

async function preview(
  source: SheetSource,
  workbook: Workbook | undefined,
  choices: SheetChoices,
  signal?: AbortSignal,
): Promise<SheetPreview> {
  const { first, sheets, encodings, ...found } = workbook
    ? await findInWorkbook(workbook, choices, signal)
    : await findInText(source, choices, signal)
  const hasHeader =
    found.format !== 'vcard' && (choices.hasHeader ?? looksLikeHeadings(first[0] ?? [], first.slice(1)))
  const reading: SheetReading = { ...found, hasHeader }
  const seen = await lookThrough(readRecords(source, reading, signal, workbook))
  const blank = Array.from({ length: hasHeader ? 0 : seen.width }, () => '')
  const headings = hasHeader ? (first[0] ?? []).map(bareCell) : blank
  const proofs = seen.witnesses.map((witness) => witness.verdict())
  const dayFirst = findDateOrder(proofs, proposeMapping(headings, seen.rows).columns)
  return {
    ...reading,
    bytes: measureSource(source),
    sheets,
    encodings,
    headings,
    rows: seen.rows,
    rowCount: seen.rowCount,
    ...(dayFirst && { dayFirst }),
    isFromApple: seen.isFromApple,
  }
}

type Found = Omit<SheetReading, 'hasHeader'> & {
  /** The first records of a table, headings included. */
  first: string[][]
  sheets: string[]
  encodings: EncodingCandidate[]
}

async function findInText(source: SheetSource, choices: SheetChoices, signal?: AbortSignal): Promise<Found> {
  const encodings = await detectEncodings(source, signal)
  const encoding = choices.encoding ?? encodings[0]?.encoding ?? 'utf-8'
  const head = await decodeHead(source, encoding, signal)
  if (MARKUP.test(head)) throw new AppError('format-unknown')
  const found = { sheet: 0, sheets: [], encoding, encodings }
  if (/^\s*BEGIN:VCARD/im.test(head.slice(0, 4096)))
    return { ...found, format: 'vcard', delimiter: ',', first: [] }
  const delimiter = choices.delimiter ?? findDelimiter(head)
  const first = readCsvText(head, delimiter).slice(0, PREVIEWED + 1)
  return { ...found, format: 'csv', delimiter, first: first.map(({ cells }) => cells) }
}

/** Takes the first sheet that holds anything, unless one was chosen. */
async function findInWorkbook(
  workbook: Workbook,
  choices: SheetChoices,
  signal?: AbortSignal,
): Promise<Found> {
  const sheets = workbook.sheets.map(({ name }) => name)
  const found = { format: 'xlsx', delimiter: ',', encoding: 'utf-8' } as const
  for (const sheet of choices.sheet === undefined ? sheets.keys() : [choices.sheet]) {
    const first = await readFirstRows(workbook, sheet, signal)
    if (first.length > 0) return { ...found, sheets, encodings: [], sheet, first }
  }
  throw new AppError('file-empty')
}

async function readFirstRows(workbook: Workbook, sheet: number, signal?: AbortSignal): Promise<string[][]> {
  const first: string[][] = []
  for await (const { records } of readXlsx(workbook, sheet, signal)) {
    for (const { cells } of records) first.push(cells)
    if (first.length > PREVIEWED) return first.slice(0, PREVIEWED + 1)
  }
  return first
}

type Look = {
  rows: string[][]
  rowCount: number
  width: number
  witnesses: DateOrderWitness[]
  isFromApple: boolean
}

async function lookThrough(batches: ReturnType<typeof readRecords>): Promise<Look> {
  const look: Look = { rows: [], rowCount: 0, width: 0, witnesses: [], isFromApple: false }
  for await (const { records } of batches) {
    look.rowCount += records.length
    if (look.rowCount > MOST_RECORDS) throw new AppError('file-too-long', { rows: MOST_RECORDS })
    for (const record of records) {
      if (look.rows.length < PREVIEWED)
        look.rows.push('cells' in record ? record.cells.map(bareCell) : record.lines)
      if ('cells' in record) lookAtCells(look, record.cells)
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
  const bytes = measureSource(source)
  let count = 0
  for await (const { records, bytesRead } of readRecords(source, reading, signal)) {
    for (let at = 0; at < records.length; at += PEOPLE_AT_ONCE) {
      signal?.throwIfAborted()
      const people = records
        .slice(at, at + PEOPLE_AT_ONCE)
        .map((record) =>
          'cells' in record ? readPerson(record, columns, options) : readCard(record, options),
        )
      count += people.length
      yield { people, progress: { bytesRead, bytes, records: count } }
    }
  }
}

/** The records of a table or the cards of a file, headings left out, in batches. */
async function* readRecords(
  source: SheetSource,
  reading: SheetReading,
  signal?: AbortSignal,
  workbook?: Workbook,
): AsyncGenerator<{ records: (CsvRecord | VCard)[]; bytesRead: number }> {
  const { format, encoding, delimiter, hasHeader, sheet } = reading
  const limits = { encoding, ...(signal && { signal }) }
  if (format === 'vcard') {
    yield* readVCards(source, limits)
    return
  }
  const table =
    format === 'csv'
      ? readCsv(source, { ...limits, delimiter })
      : readWorkbookSheet(source, sheet, signal, workbook)
  let isHeadingDue = hasHeader
  for await (const { records, bytesRead } of table) {
    const rows = isHeadingDue ? records.slice(1) : records
    if (records.length > 0) isHeadingDue = false
    yield { records: rows, bytesRead }
  }
}

/** Reads a sheet of a workbook that is open already, or of one that is opened for it. */
async function* readWorkbookSheet(
  source: SheetSource,
  sheet: number,
  signal?: AbortSignal,
  open?: Workbook,
): AsyncGenerator<{ records: CsvRecord[]; bytesRead: number }> {
  const bytes = measureSource(source)
  const workbook = open ?? (await openWorkbook(source, signal))
  try {
    for await (const { records, part } of readXlsx(workbook, sheet, signal))
      yield { records, bytesRead: Math.round(part * bytes) }
  } finally {
    if (open === undefined) workbook.archive.close()
  }
}

async function decodeHead(source: SheetSource, encoding: Encoding, signal?: AbortSignal): Promise<string> {
  for await (const { text } of decodeSource(source, encoding, signal)) {
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    return (text.length >= HEAD_UNITS / 4 && end > 0 ? text.slice(0, end) : text).slice(0, HEAD_UNITS)
  }
  return ''
}
