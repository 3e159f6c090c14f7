import { readPeriod } from './read-period.ts'

/** A note with its ISO day; without one where the text names none. */
export interface DatedNote {
  readonly body: string
  readonly onDay?: string
}

const DAY_AHEAD =
  /^\s*[[(]?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[\])]?\s*[:：·–—-]?\s*/u

/** Parts a cell at the lines that begin with a day: each begins a note, which goes on to the next. */
export function readDatedNotes(cell: string, dayFirst: boolean | undefined): DatedNote[] {
  const notes: { onDay?: string; lines: string[] }[] = []
  for (const line of cell.split(/\r\n|\n|\r/)) {
    const ahead = DAY_AHEAD.exec(line)
    const onDay = ahead ? readPeriod(ahead[1] ?? '', dayFirst).days[0] : undefined
    const last = notes.at(-1)
    if (ahead && onDay !== undefined) notes.push({ onDay, lines: [line.slice(ahead[0].length)] })
    else if (last) last.lines.push(line)
    else notes.push({ lines: [line] })
  }
  return notes
    .map(({ lines, ...rest }) => ({ ...rest, body: lines.join('\n').trim() }))
    .filter(({ body }) => body !== '')
}
