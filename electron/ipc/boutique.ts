import { z } from 'zod'
import { call } from './define.ts'
import { InterfaceTag, Passphrase } from './staff.ts'
import { CountryCode, CurrencyCode, Done, LanguageTag, Line, Nothing, TimeZone } from './values.ts'

/** Names one salon of the boutique. */
export const SalonId = z.int().positive().brand<'SalonId'>()
/** Names one salon of the boutique. */
export type SalonId = z.infer<typeof SalonId>

/** One room in which a client is received. */
export const Salon = z.strictObject({ id: SalonId, name: z.string(), closed: z.boolean() })
/** One room in which a client is received. */
export type Salon = z.infer<typeof Salon>

/** What can be changed of a salon. */
export type SalonFacts = Omit<Salon, 'id'>

/** What a boutique says of itself. */
export const BoutiqueFacts = z.strictObject({
  name: Line.min(1).max(120),
  address: Line,
  country: CountryCode.min(2),
  currency: CurrencyCode,
  timeZone: TimeZone,
  houseLanguages: z.array(LanguageTag).min(1).max(20),
})
/** What a boutique says of itself. */
export type BoutiqueFacts = z.infer<typeof BoutiqueFacts>

/**
 * The boutique as the app knows it; `lockAfterMinutes` is the idle time before the cover closes,
 * `confirmAfterMonths` the age at which an observation asks to be confirmed.
 */
export const Boutique = BoutiqueFacts.extend({
  salons: z.array(Salon),
  lockAfterMinutes: z.int().min(1).max(120),
  confirmAfterMonths: z.int().min(1).max(120),
  allowsPhotos: z.boolean(),
  isDemo: z.boolean(),
})
/** The boutique as the app knows it. */
export type Boutique = z.infer<typeof Boutique>

/** What may be asked about the boutique itself, from its first day. */
export const boutique = {
  get: call({ input: Nothing, output: Boutique }),
  create: call({
    access: 'anyone',
    input: z.strictObject({
      facts: BoutiqueFacts,
      manager: z.strictObject({ name: Line.min(1).max(120), language: InterfaceTag }),
      passphrase: Passphrase,
      recoveryKey: z.string().max(200),
    }),
    output: Done,
  }),
  update: call({
    access: 'manager',
    input: BoutiqueFacts.extend({
      lockAfterMinutes: z.int().min(1).max(120),
      confirmAfterMonths: z.int().min(1).max(120),
      allowsPhotos: z.boolean(),
    }),
    output: Boutique,
  }),
  addSalon: call({ access: 'manager', input: z.strictObject({ name: Line.min(1).max(80) }), output: Salon }),
  changeSalon: call({
    access: 'manager',
    input: z.strictObject({
      id: SalonId,
      name: Line.min(1).max(80),
      closed: z.boolean(),
      /** The salon that was seen when this was asked: one that is another by now is not overwritten. */
      was: Salon.omit({ id: true }),
    }),
    output: Salon,
  }),
  openDemo: call({ access: 'anyone', input: z.strictObject({ language: InterfaceTag }), output: Done }),
  resetDemo: call({ input: Nothing, output: Done }),
  leaveDemo: call({ input: Nothing, output: Done }),
} as const
