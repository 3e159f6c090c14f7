import { z } from 'zod'
import { Companion } from './appointments.ts'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Done, Instant, Line, PersonName, Source } from './values.ts'

/** Names one taste. */
export const TasteId = z.int().positive().brand<'TasteId'>()
/** Names one taste. */
export type TasteId = z.infer<typeof TasteId>

/** A word of the house's vocabulary: `metal.platinum` for a built-in one, `house.12` for the house's own. */
export const TermCode = z.string().regex(/^[a-z]+\.[a-z0-9-]{1,60}$/)

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
  'cut',
  'era',
  'statement',
])
/** What a taste bears on. */
export type TasteFacet = z.infer<typeof TasteFacet>

/** How strongly a taste is held; an empty one is the plain one of its stance. What of it is a veto: veto-rule.ts. */
export const TasteStrength = z.enum(['', 'loves', 'likes', 'dislikes', 'never'])

/** One like or refusal of a client. */
export const Taste = z.strictObject({
  id: TasteId,
  clientId: ClientId,
  stance: z.enum(['likes', 'refuses']),
  facet: TasteFacet,
  text: z.string(),
  /** A code of the vocabulary, or '' for words of their own. */
  term: z.string(),
  strength: TasteStrength,
  isAllergy: z.boolean(),
  quote: z.string(),
  source: Source,
  author: z.string(),
  recordedAt: Instant,
  needsConfirming: z.boolean(),
})
/** One like or refusal of a client. */
export type Taste = z.infer<typeof Taste>

/** Something that must never be offered, by the rule of veto-rule.ts. */
export const Veto = z.strictObject({
  tasteId: TasteId,
  text: z.string(),
  /** A code of the vocabulary, or '' for words of their own. */
  term: z.string(),
  isAllergy: z.boolean(),
  source: Source,
})
/** Something that must never be offered. */
export type Veto = z.infer<typeof Veto>

/**
 * Something that was to be offered, in the words of whoever plans it, and the veto it breaks; whose veto it is, by name,
 * where it is not that of the client who was named first.
 */
export const VetoedOffer = z.strictObject({
  offered: z.string(),
  veto: Veto,
  clientId: ClientId,
  name: PersonName.nullable(),
  /** Whether they were typed as a name alone, which this client bears. */
  isPossible: z.boolean(),
})
/** Something that was to be offered, and the veto it breaks. */
export type VetoedOffer = z.infer<typeof VetoedOffer>

const TasteFacts = z.strictObject({
  stance: z.enum(['likes', 'refuses']),
  facet: TasteFacet,
  text: Line.min(1),
  term: z.union([TermCode, z.literal('')]),
  strength: TasteStrength,
  isAllergy: z.boolean(),
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
  /** Undoes what added, changed or confirmed a taste as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ input: z.strictObject({ id: TasteId }), output: Done }),
  /** Which of some offers, such as what a visit is for and all that it should have ready, break a veto of whoever comes. */
  checkOffers: call({
    input: z.strictObject({
      clientId: ClientId,
      companions: z.array(Companion.pick({ name: true, clientId: true })).max(20),
      offers: z.array(Line).max(501),
    }),
    output: z.array(VetoedOffer),
  }),
} as const
