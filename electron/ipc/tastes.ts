import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Done, Instant, Line, Source } from './values.ts'

/** Names one taste. */
export const TasteId = z.int().positive().brand<'TasteId'>()
/** Names one taste. */
export type TasteId = z.infer<typeof TasteId>

/** What a taste bears on. */
export const TasteFacet = z.enum([
  'stone',
  'metal',
  'colour',
  'style',
  'piece',
  'material',
  'brand',
  'scent',
  'music',
  'drink',
  'food',
  'reception',
  'other',
])

/** One like or refusal of a client; a refusal is a veto wherever something is proposed. */
export const Taste = z.strictObject({
  id: TasteId,
  clientId: ClientId,
  stance: z.enum(['likes', 'refuses']),
  facet: TasteFacet,
  text: z.string(),
  quote: z.string(),
  source: Source,
  author: z.string(),
  recordedAt: Instant,
  needsConfirming: z.boolean(),
})
/** One like or refusal of a client. */
export type Taste = z.infer<typeof Taste>

const TasteFacts = z.strictObject({
  stance: z.enum(['likes', 'refuses']),
  facet: TasteFacet,
  text: Line.min(1),
  quote: Line,
  source: Source,
})

/** What may be asked about tastes; a changed taste supersedes the old one, which is kept. */
export const tastes = {
  list: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Taste) }),
  add: call({ input: TasteFacts.extend({ clientId: ClientId }), output: Taste }),
  change: call({ input: TasteFacts.extend({ id: TasteId }), output: Taste }),
  confirm: call({ input: z.strictObject({ id: TasteId, source: Source }), output: Taste }),
  remove: call({ input: z.strictObject({ id: TasteId }), output: Done }),
  restore: call({ input: z.strictObject({ id: TasteId }), output: Done }),
} as const
