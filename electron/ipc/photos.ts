import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Done, Instant } from './values.ts'

const OfClient = z.strictObject({ clientId: ClientId })

/**
 * What may be asked about photographs of people. The picture itself never crosses as a payload: it is fetched from
 * `photo/<clientId>`, which answers only while the book is open and the house allows photographs.
 */
export const photos = {
  /** Whether the house keeps photographs, and the one there is; `addedAt` tells a picture from the one before it. */
  get: call({
    input: OfClient,
    output: z.strictObject({
      isAllowed: z.boolean(),
      photo: z
        .strictObject({ addedAt: Instant, width: z.int().positive(), height: z.int().positive() })
        .nullable(),
    }),
  }),
  /** Lets the person at the desk choose a picture file; throws `photos-off` until the house allows them. */
  choose: call({ input: OfClient, output: z.strictObject({ chosen: z.boolean() }) }),
  remove: call({ input: OfClient, output: Done }),
} as const
