import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { CountryCode, Done, Line, PersonName, Prose } from './values.ts'

/** Names one household. */
export const HouseholdId = z.int().positive().brand<'HouseholdId'>()
/** Names one household. */
export type HouseholdId = z.infer<typeof HouseholdId>

/** What a household shares, entered once: its address and its assistant. */
export const HouseholdWords = z.strictObject({
  label: Line.min(1),
  lines: Prose,
  city: Line,
  region: Line,
  postalCode: Line,
  country: CountryCode,
  assistant: Line,
  assistantWay: Line,
  note: Prose,
})

/** One household with its members. */
export const Household = HouseholdWords.extend({
  id: HouseholdId,
  revision: z.int(),
  members: z.array(z.strictObject({ id: ClientId, name: PersonName })),
})
/** One household. */
export type Household = z.infer<typeof Household>

/** One person near a client, for the graph: how they relate, and through whom. */
export const Kin = z.strictObject({
  fromId: ClientId,
  toId: ClientId.nullable(),
  name: PersonName,
  /** What `to` is to `from`: a code of the kinship vocabulary, or '' with the label as it was said. */
  kind: z.string(),
  label: z.string(),
  /** True when the relation is written on the other person's page and read backwards here. */
  isInverse: z.boolean(),
})
/** One person near a client. */
export type Kin = z.infer<typeof Kin>

/** What may be asked about households and the people around a client. */
export const households = {
  get: call({ input: z.strictObject({ id: HouseholdId }), output: Household }),
  find: call({
    input: z.strictObject({ query: Line }),
    output: z.array(z.strictObject({ id: HouseholdId, label: z.string(), members: z.int() })),
  }),
  create: call({
    input: HouseholdWords.extend({ clientIds: z.array(ClientId).min(1).max(50) }),
    output: Household,
  }),
  update: call({
    input: HouseholdWords.extend({ id: HouseholdId, revision: z.int() }),
    output: Household,
  }),
  join: call({
    input: z.strictObject({ clientId: ClientId, householdId: HouseholdId.nullable() }),
    output: Done,
  }),
  /** Undoes the making of a household as if it had not been; by whoever made it, until the book closes. */
  takeBack: call({ input: z.strictObject({ id: HouseholdId }), output: Done }),
  /** The people around a client, one or two steps away, both directions read. */
  around: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Kin) }),
} as const
