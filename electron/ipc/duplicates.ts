import { z } from 'zod'
import { Client, type ClientField, ClientId } from './clients.ts'
import { call } from './define.ts'
import { Done, Instant, LikenessReason, Line, Nothing, PersonName } from './values.ts'

/** Names one merge. */
export const MergeId = z.int().positive().brand<'MergeId'>()
/** Names one merge. */
export type MergeId = z.infer<typeof MergeId>

/** One of a pair, with what tells twins apart in a list. */
export const Twin = z.strictObject({
  id: ClientId,
  name: PersonName,
  residence: z.string(),
  lastVisitAt: Instant.nullable(),
  noteCount: z.int(),
})

/** Two clients who may be one person; `score` from 0 to 1. */
export const DuplicatePair = z.strictObject({
  one: Twin,
  other: Twin,
  score: z.number(),
  why: z.array(LikenessReason),
})
/** Two clients who may be one person. */
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** The fields of a form in which one of two clients may be chosen; `home` is the town, its country and its time zone. */
export const MERGE_FIELDS = [
  'names',
  'addressAs',
  'courtesy',
  'formality',
  'monogram',
  'pronunciation',
  'organisation',
  'home',
  'advisorId',
  'contactWays',
  'addresses',
  'languages',
  'occasions',
  'gifts',
  'sizes',
  'relations',
  'tags',
  'extras',
  'customs',
  'stays',
  'quietPeriods',
  'neverMention',
] as const
/** A field of a form in which one of two clients may be chosen. */
export const MergeField = z.enum(MERGE_FIELDS)
/** A field of a form in which one of two clients may be chosen. */
export type MergeField = z.infer<typeof MergeField>

const SINGLE: ReadonlySet<MergeField> = new Set([
  'addressAs',
  'courtesy',
  'formality',
  'monogram',
  'pronunciation',
  'organisation',
  'home',
  'advisorId',
])

/** Whether two values of a field come together, in a list or line by line; of any other field one stays. */
export function isList(field: MergeField): boolean {
  return !SINGLE.has(field)
}

/** The fields of a form that one field of a merge stands for. */
export function columnsOf(field: MergeField): readonly ClientField[] {
  return field === 'home' ? ['residence', 'country', 'timeZone'] : [field]
}

// Of a single value, the choice says which one stays on the form; of a list, whose entries stand first.
const Choices = z.partialRecord(MergeField, z.enum(['one', 'other']))
/** Whose value leads, field by field; where nothing is chosen, the newest that is not empty. */
export type Choices = z.infer<typeof Choices>

/** Where a list of pairs goes on: after a pair already read. */
export const PairPlace = z.strictObject({ score: z.number(), id: z.int() })

/**
 * What a merge would make of two clients: the form that results and, field by field, whose value leads and whether the
 * two differ. `one` is the client that stays; `moved` counts what the other brings along, `rest` the entries of both that
 * the page has no room for and the notes will hold.
 */
export const MergePlan = z.strictObject({
  one: Client,
  other: Client,
  merged: Client,
  fields: z.array(
    z.strictObject({
      field: MergeField,
      from: z.enum(['one', 'other', 'both']),
      differs: z.boolean(),
    }),
  ),
  moved: z.strictObject({
    notes: z.int(),
    tastes: z.int(),
    facts: z.int(),
    appointments: z.int(),
    consents: z.int(),
  }),
  rest: z.int(),
})
/** What a merge would make of two clients. */
export type MergePlan = z.infer<typeof MergePlan>

/** One merge that was made. */
export const Merge = z.strictObject({
  id: MergeId,
  keptId: ClientId,
  otherId: ClientId,
  keptName: PersonName,
  otherName: PersonName,
  at: Instant,
  by: z.string(),
  undoUntil: Instant,
  undoneAt: Instant.nullable(),
  /** `change` where the form was changed since, so that it can be taken back no more. */
  closedBy: z.enum(['', 'change']),
})
/** One merge that was made. */
export type Merge = z.infer<typeof Merge>

/** What may be asked about clients who may be one person. */
export const duplicates = {
  list: call({
    input: z.strictObject({ limit: z.int().min(1).max(50), after: PairPlace.nullable() }),
    output: z.strictObject({
      pairs: z.array(DuplicatePair),
      next: PairPlace.nullable(),
      count: z.int(),
      lookedAt: Instant.nullable(),
    }),
  }),
  /** Looks through the whole book in the back room; reports progress and can be cancelled. */
  look: call({ input: Nothing, output: z.strictObject({ count: z.int() }) }),
  plan: call({
    input: z.strictObject({ oneId: ClientId, otherId: ClientId, choices: Choices }),
    output: MergePlan,
  }),
  merge: call({
    input: z.strictObject({
      oneId: ClientId,
      otherId: ClientId,
      choices: Choices,
      oneRevision: z.int(),
      otherRevision: z.int(),
      /** What stands over a note of what the page has no room for. */
      restHeading: Line.min(1),
    }),
    output: z.strictObject({ mergeId: MergeId, keptId: ClientId }),
  }),
  /** Takes a merge back; `added` counts what came to the kept client since, which stays there. */
  undo: call({
    input: z.strictObject({ mergeId: MergeId }),
    output: z.strictObject({ keptId: ClientId, otherId: ClientId, added: z.int() }),
  }),
  merges: call({ input: Nothing, output: z.array(Merge) }),
  /** Says that two clients are two people; `distinct: false` takes it back. */
  tellApart: call({
    input: z.strictObject({ oneId: ClientId, otherId: ClientId, distinct: z.boolean() }),
    output: Done,
  }),
} as const
