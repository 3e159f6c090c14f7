import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Instant, Provenance } from './values.ts'

/** What a moment of a client's history is. */
export const MomentKind = z.enum([
  'note',
  'taste',
  'fact',
  'visit',
  'consent',
  'discretion',
  'change',
  'merge',
  'import',
  'photo',
])
/** What a moment of a client's history is. */
export type MomentKind = z.infer<typeof MomentKind>

/**
 * One moment of a client's history; `detail` is a code for words, `text` what people wrote, of a long text the beginning.
 * What a rule of discretion is about is not told here: it is uncovered only where the rules are.
 */
export const Moment = z.strictObject({
  kind: MomentKind,
  id: z.int().positive(),
  at: Instant,
  detail: z.string(),
  text: z.string(),
  isCut: z.boolean(),
  by: z.string(),
  provenance: Provenance.nullable(),
})
/** One moment of a client's history. */
export type Moment = z.infer<typeof Moment>

/** What may be asked about a client's whole history, newest first, of some kinds or all. */
export const timeline = {
  list: call({
    input: z.strictObject({
      clientId: ClientId,
      kinds: z.array(MomentKind).max(10),
      before: z.strictObject({ at: Instant, kind: MomentKind, id: z.int().positive() }).nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({ moments: z.array(Moment), hasMore: z.boolean() }),
  }),
} as const
