import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import { Day, Done, Instant, Prose, Source } from './values.ts'

/** Names one note. */
export const NoteId = z.int().positive().brand<'NoteId'>()
/** Names one note. */
export type NoteId = z.infer<typeof NoteId>

/** One note about a client: what was learned, how, when and by whom. */
export const Note = z.strictObject({
  id: NoteId,
  clientId: ClientId,
  body: z.string(),
  source: Source,
  isPrivate: z.boolean(),
  author: z.string(),
  authorId: StaffId.nullable(),
  recordedAt: Instant,
  changedAt: Instant.nullable(),
})
/** One note about a client. */
export type Note = z.infer<typeof Note>

const NoteText = Prose.min(1)

/** What may be asked about notes; private notes answer only to their author. */
export const notes = {
  list: call({
    input: z.strictObject({
      clientId: ClientId,
      before: z.strictObject({ on: Day, id: NoteId }).nullable(),
      limit: z.int().min(1).max(50),
    }),
    output: z.strictObject({ notes: z.array(Note), hasMore: z.boolean() }),
  }),
  add: call({
    input: z.strictObject({ clientId: ClientId, body: NoteText, source: Source, isPrivate: z.boolean() }),
    output: Note,
  }),
  change: call({
    input: z.strictObject({ id: NoteId, body: NoteText, source: Source, isPrivate: z.boolean() }),
    output: Note,
  }),
  remove: call({ input: z.strictObject({ id: NoteId }), output: Done }),
  restore: call({ input: z.strictObject({ id: NoteId }), output: Done }),
  /** Undoes what wrote a note, or changed it at an instant, as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ input: Note.pick({ id: true, changedAt: true }), output: Done }),
} as const
