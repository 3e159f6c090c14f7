import type { Note } from '../../../electron/ipc/notes.ts'
import type { Source } from '../../../electron/ipc/values.ts'

/** What is typed of a note; an empty day is the day on which it is saved. */
export interface NoteWords {
  readonly body: string
  readonly provenance: Source['provenance']
  readonly toldBy: string
  readonly on: string
  readonly isPrivate: boolean
}

/** A note nobody has typed yet: said by the client, today, for the whole house. */
export const EMPTY_NOTE: NoteWords = { body: '', provenance: 'said', toldBy: '', on: '', isPrivate: false }

/** The words of a note as it stands. */
export function wordsOf({ body, source, isPrivate }: Note): NoteWords {
  return { body, provenance: source.provenance, toldBy: source.toldBy, on: source.on, isPrivate }
}

/** The note as it is sent; `today` is the boutique's own day, and who told it is kept only for what was told. */
export function settleNote({ body, provenance, toldBy, on, isPrivate }: NoteWords, today: string) {
  const source: Source = { provenance, toldBy: provenance === 'told' ? toldBy.trim() : '', on: on || today }
  return { body: body.trim(), source, isPrivate }
}
