import { type Knowing, readKnowing } from './read-knowing.ts'
import { readPeriod } from './read-period.ts'

/** A note with its ISO day, without one where the text names none, and how it is known where that is said behind the day. */
export interface DatedNote extends Pick<Knowing, 'provenance'> {
  readonly body: string
  readonly onDay?: string
}

const DAY_AHEAD =
  /^\s*[[(]?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[\])]?\s*[:：·–—-]?\s*/u

const KNOWING = /^[(（]([^()（）]{0,60})[)）]\s*[:：]\s*/u

/** Parts a cell at the lines that begin with a day: each begins a note, which goes on to the next. */
export function readDatedNotes(cell: string, dayFirst: boolean | undefined): DatedNote[] {
  const notes: (Omit<DatedNote, 'body'> & { lines: string[] })[] = []
  for (const line of cell.split(/\r\n|\n|\r/)) {
    const ahead = DAY_AHEAD.exec(line)
    const onDay = ahead ? readPeriod(ahead[1] ?? '', dayFirst).days[0] : undefined
    const last = notes.at(-1)
    if (ahead && onDay !== undefined) notes.push({ onDay, ...readBody(line.slice(ahead[0].length)) })
    else if (last) last.lines.push(line)
    else notes.push({ lines: [line] })
  }
  return notes
    .map(({ lines, ...rest }) => ({ ...rest, body: lines.join('\n').trim() }))
    .filter(({ body }) => body !== '')
}

/** Brackets that hold nothing only say that what follows is the note, to the letter. */
function readBody(text: string): Pick<DatedNote, 'provenance'> & { lines: string[] } {
  const told = KNOWING.exec(text)
  const provenance = told ? readKnowing([told[1] ?? ''])?.provenance : undefined
  if (told === null || (provenance === undefined && told[1] !== '')) return { lines: [text] }
  return { ...(provenance && { provenance }), lines: [text.slice(told[0].length)] }
}
