import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import { Day, Done, Instant, Line, Source } from './values.ts'

/** Names one fact. */
export const FactId = z.int().positive().brand<'FactId'>()
/** Names one fact. */
export type FactId = z.infer<typeof FactId>

/** What a fact is about. */
export const FactTopic = z.enum([
  'person',
  'family',
  'work',
  'home',
  'travel',
  'reception',
  'service',
  'style',
  'other',
])
/** What a fact is about. */
export type FactTopic = z.infer<typeof FactTopic>

/** How sure whoever wrote it was. */
export const Confidence = z.enum(['sure', 'likely', 'unsure'])

/** One thing the house knows of a client; `needsConfirming` when it is due to be asked again at the next visit. */
export const Fact = z.strictObject({
  id: FactId,
  clientId: ClientId,
  topic: FactTopic,
  text: z.string(),
  source: Source,
  confidence: Confidence,
  reviewOn: z.union([Day, z.literal('')]),
  author: z.string(),
  authorId: StaffId.nullable(),
  recordedAt: Instant,
  needsConfirming: z.boolean(),
  /** How many earlier wordings it has. */
  earlier: z.int(),
})
/** One thing the house knows of a client. */
export type Fact = z.infer<typeof Fact>

/** What is written of a fact. */
export const FactWords = z.strictObject({
  topic: FactTopic,
  text: Line.min(1),
  source: Source,
  confidence: Confidence,
  reviewOn: z.union([Day, z.literal('')]),
})

/** What may be asked about facts; a changed fact supersedes the old one, which is kept. */
export const facts = {
  list: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Fact) }),
  add: call({ input: FactWords.extend({ clientId: ClientId }), output: Fact }),
  change: call({ input: FactWords.extend({ id: FactId }), output: Fact }),
  confirm: call({ input: z.strictObject({ id: FactId, source: Source }), output: Fact }),
  remove: call({ input: z.strictObject({ id: FactId }), output: Done }),
  restore: call({ input: z.strictObject({ id: FactId }), output: Done }),
  /** Undoes what added, changed or confirmed a fact as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ input: z.strictObject({ id: FactId }), output: Done }),
  /** The earlier wordings of a fact, newest first; any of them can be made the standing one again by `change`. */
  history: call({ input: z.strictObject({ id: FactId }), output: z.array(Fact) }),
} as const
