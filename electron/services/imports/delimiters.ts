import { readCsvText, readSeparatorLine } from './read-csv.ts'

/** The delimiters looked for; earlier ones win a tie. */
const DELIMITERS = [',', ';', '\t', '|'] as const

const RECORDS_JUDGED = 50

/**
 * Finds the delimiter of a table from its beginning: the one that splits the first 50 records, outside quotes, into
 * the same number of cells most often, more cells counting for more. A `sep=` line decides; one column means a comma.
 */
export function findDelimiter(text: string): string {
  const announced = readSeparatorLine(text)
  if (announced !== undefined) return announced
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = judgeDelimiter(text, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function judgeDelimiter(text: string, delimiter: string): number {
  if (!text.includes(delimiter)) return 0
  const records = readCsvText(text, delimiter)
    .filter(({ refused }) => refused === undefined)
    .slice(0, RECORDS_JUDGED)
  const counts = new Map<number, number>()
  for (const { cells } of records)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width = 1, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  if (width < 2) return 0
  // The first record is the widest witness: headings hold fewer commas than notes do.
  const heading = records[0]?.cells.length === width ? 1 : 0.5
  return (agreeing / records.length) ** 2 * heading * Math.log2(width + 1)
}
