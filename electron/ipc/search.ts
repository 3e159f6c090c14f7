import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { NoteId } from './notes.ts'
import { Day, Instant, PersonName, Range } from './values.ts'

/** Why a client was found: what was matched, its text, and the stretches of it to mark. */
export const MatchReason = z.strictObject({
  field: z.enum(['name', 'reading', 'latin', 'sound', 'spelling', 'phone', 'email', 'other']),
  text: z.string(),
  ranges: z.array(Range),
})

/** One client that a search found: the very name, number or address, or a name alike in sound or in spelling. */
export const ClientHit = z.strictObject({
  id: ClientId,
  name: PersonName,
  residence: z.string(),
  why: MatchReason,
  likeness: z.enum(['same', 'sound', 'spelling']),
  lastVisitAt: Instant.nullable(),
  nextVisitAt: Instant.nullable(),
})
/** One client that a search found. */
export type ClientHit = z.infer<typeof ClientHit>

/** One note that a search found, as a snippet with the stretches to mark. */
export const NoteHit = z.strictObject({
  id: NoteId,
  clientId: ClientId,
  name: PersonName,
  on: Day,
  snippet: z.string(),
  ranges: z.array(Range),
})
/** One note that a search found. */
export type NoteHit = z.infer<typeof NoteHit>

const Query = z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(50) })

/** What may be looked up in the one box; people and notes are asked apart, so that people never wait for notes. */
export const search = {
  find: call({
    input: Query,
    output: z.strictObject({ clients: z.array(ClientHit), clientCount: z.int() }),
  }),
  notes: call({ input: Query, output: z.strictObject({ notes: z.array(NoteHit) }) }),
} as const
