import { parse } from 'csv-parse/sync'

import { decodeSource, type Encoding } from './encodings.ts'
import type { RefusalCode } from '../../ipc/imports.ts'
import { REPORTED_UNITS, WIDEST_RECORD } from './record-limits.ts'
import { type BrokenRecord, countLineEnds, type RecordBlock, RecordBlocks } from './record-blocks.ts'
import type { SheetSource } from './source.ts'

/**
 * One record of a table: its cells exactly as written (nothing trimmed, line breaks inside quotes kept), the number of
 * its first line from 1, and `refused` when it could not be read, its text then being the only cell.
 */
export type CsvRecord = { line: number; cells: string[]; refused?: RefusalCode }

/** How to read a table. */
export type CsvOptions = { encoding: Encoding; delimiter: string; signal?: AbortSignal }

const ANYTHING = /[^\r\n]/
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\n|\r|$)/i

/** The delimiter that Excel's `sep=` first line announces, if there is one. */
export function readSeparatorLine(text: string): string | undefined {
  return SEPARATOR_LINE.exec(text)?.[1]
}

/** Reads the records of a decoded text that is complete or cut anywhere; blank lines are no records. */
export function readCsvText(text: string, delimiter: string): CsvRecord[] {
  return [...new RecordBlocks(delimiter).add(text, true)].flatMap((block) => readBlock(block, delimiter))
}

/** Reads a table block by block, in memory that does not grow with the file; `bytesRead` counts source bytes. */
export async function* readCsv(
  source: SheetSource,
  { encoding, delimiter, signal }: CsvOptions,
): AsyncGenerator<{ records: CsvRecord[]; bytesRead: number }> {
  const blocks = new RecordBlocks(delimiter)
  let bytesRead = 0
  for await (const piece of decodeSource(source, encoding, signal)) {
    bytesRead = piece.bytesRead
    for (const block of blocks.add(piece.text, false)) {
      signal?.throwIfAborted()
      yield { records: readBlock(block, delimiter), bytesRead }
    }
  }
  for (const block of blocks.add('', true)) {
    signal?.throwIfAborted()
    yield { records: readBlock(block, delimiter), bytesRead }
  }
}

function readBlock(block: RecordBlock | BrokenRecord, delimiter: string): CsvRecord[] {
  if (block.refused !== undefined) return [{ line: block.line, cells: [block.text], refused: block.refused }]
  if (!ANYTHING.test(block.text)) return []
  const skipped = block.line === 1 ? (SEPARATOR_LINE.exec(block.text)?.[0] ?? '') : ''
  let line = block.line + (skipped === '' ? 0 : 1)
  // `raw` gives each record's own text, from which line numbers are counted whatever the line ends are.
  const parsed: unknown = parse(block.text.slice(skipped.length), {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    bom: false,
    raw: true,
  })
  const records: CsvRecord[] = []
  for (const { raw, record } of parsed as { raw: string; record: string[] }[]) {
    if (record.length > WIDEST_RECORD) {
      records.push({ line, cells: [raw.slice(0, REPORTED_UNITS)], refused: 'record-too-long' })
    } else if (record.length > 1 || record[0] !== '') records.push({ line, cells: record })
    line += countLineEnds(raw)
  }
  return records
}
