import { z } from 'zod'
import { Appointment, AppointmentId, Companion } from './appointments.ts'
import { ClientId, Relation } from './clients.ts'
import { call } from './define.ts'
import { FactId } from './facts.ts'
import { HouseholdId } from './households.ts'
import { NoteId } from './notes.ts'
import { Taste, TasteId } from './tastes.ts'
import { Day, Instant, PersonName, Provenance, Range } from './values.ts'

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

/** Whose the words are that were found, and a snippet of them with the stretches to mark. */
const Words = {
  clientId: ClientId,
  name: PersonName,
  snippet: z.string(),
  ranges: z.array(Range),
}

/** Whom somebody belongs to, their own name with the stretches to mark, and whether it is the name or only sounds so. */
const Around = {
  clientId: ClientId,
  name: PersonName,
  who: z.string(),
  ranges: z.array(Range),
  likeness: z.enum(['same', 'sound']),
}

/** One note that a search found, and how the house came to know it. */
export const NoteHit = z.strictObject({ ...Words, id: NoteId, on: Day, provenance: Provenance })
/** One note that a search found. */
export type NoteHit = z.infer<typeof NoteHit>

/** One taste that a search found; `called` is the word of the vocabulary that was typed, where its own words do not have it. */
export const TasteHit = z.strictObject({
  ...NoteHit.shape,
  id: TasteId,
  stance: Taste.shape.stance,
  strength: Taste.shape.strength,
  isAllergy: z.boolean(),
  term: z.string(),
  called: z.strictObject({ text: z.string(), ranges: z.array(Range) }).nullable(),
})
/** One taste that a search found. */
export type TasteHit = z.infer<typeof TasteHit>

/** One fact that a search found. */
export const FactHit = z.strictObject({ ...NoteHit.shape, id: FactId })
/** One fact that a search found. */
export type FactHit = z.infer<typeof FactHit>

/**
 * One piece that a search found, and how the book knows of it: it was given, in a year where one is known; it was made
 * ready for an appointment; or an appointment is about it.
 */
export const PieceHit = z.discriminatedUnion('how', [
  z.strictObject({
    ...Words,
    how: z.literal('given'),
    giftId: z.int().positive(),
    year: z.int().nullable(),
    recipient: z.string(),
  }),
  z.strictObject({
    ...Words,
    how: z.enum(['prepared', 'visit']),
    appointmentId: AppointmentId,
    on: Day,
    kind: Appointment.shape.kind,
    isCancelled: z.boolean(),
  }),
])
/** One piece that a search found. */
export type PieceHit = z.infer<typeof PieceHit>

/**
 * Somebody around a client whom a search found, by name alone: written on the client's form, along at an appointment, or of
 * the household, by what the house calls it or by its assistant. Who has a page is found as a client.
 */
export const AroundHit = z.discriminatedUnion('how', [
  z.strictObject({
    ...Around,
    how: z.literal('relation'),
    relationId: z.int().positive(),
    kind: Relation.shape.kind,
    label: Relation.shape.label,
  }),
  z.strictObject({
    ...Around,
    how: z.literal('companion'),
    appointmentId: AppointmentId,
    on: Day,
    role: Companion.shape.role,
  }),
  z.strictObject({
    ...Around,
    how: z.enum(['household', 'assistant']),
    householdId: HouseholdId,
    label: z.string(),
  }),
])
/** Somebody around a client whom a search found. */
export type AroundHit = z.infer<typeof AroundHit>

const Query = z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(50) })

/** What may be looked up in the one box; each kind is asked apart, so that people never wait for notes. */
export const search = {
  find: call({
    input: Query,
    output: z.strictObject({ clients: z.array(ClientHit), clientCount: z.int() }),
  }),
  notes: call({ input: Query, output: z.strictObject({ notes: z.array(NoteHit) }) }),
  tastes: call({ input: Query, output: z.strictObject({ tastes: z.array(TasteHit) }) }),
  facts: call({ input: Query, output: z.strictObject({ facts: z.array(FactHit) }) }),
  around: call({ input: Query, output: z.strictObject({ around: z.array(AroundHit) }) }),
  pieces: call({ input: Query, output: z.strictObject({ pieces: z.array(PieceHit) }) }),
} as const
