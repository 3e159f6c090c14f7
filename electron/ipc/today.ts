import { z } from 'zod'
import { Appointment } from './appointments.ts'
import { Gift, Occasion } from './client-parts.ts'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Day, Instant, Nothing, PersonName } from './values.ts'

/** How many years it has been by its next day, where the year is known; and whether the moon may still move that day by one. */
export const occasionNews = { years: z.int().nullable(), isExpected: z.boolean() }

/** What the day holds: who comes, whose occasion is near, and who has gone quiet. */
export const Today = z.strictObject({
  day: Day,
  now: Instant,
  appointments: z.array(Appointment),
  occasions: z.array(
    z.strictObject({
      clientId: ClientId,
      name: PersonName,
      occasion: Occasion,
      nextDay: Day,
      inDays: z.int(),
      ...occasionNews,
      /** What whoever it belongs to was given before, on any occasion, the latest years first. */
      given: z.array(Gift),
    }),
  ),
  quiet: z.array(
    z.strictObject({
      clientId: ClientId,
      name: PersonName,
      visits: z.array(Instant),
      everyDays: z.int(),
      silentDays: z.int(),
    }),
  ),
})
/** What the day holds. */
export type Today = z.infer<typeof Today>

/** What may be asked about the day. */
export const today = {
  get: call({ input: z.strictObject({ day: Day.nullable() }), output: Today }),
  counts: call({
    input: Nothing,
    output: z.strictObject({ clients: z.int(), appointments: z.int(), binned: z.int() }),
  }),
} as const
