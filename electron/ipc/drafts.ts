import { z } from 'zod'
import { call } from './define.ts'
import { Done, Instant, Nothing } from './values.ts'

/** What a draft belongs to, such as `client:12`, `note:12` or `appointment:new`. */
export const DraftKey = z.string().regex(/^[a-z]+:[a-z0-9-]{1,40}$/)

/** Unsaved words of a form as JSON text: at most 200,000 characters. */
export const DraftBody = z.string().max(200_000)

/** What may be asked about unsaved words; each member of staff sees only their own. */
export const drafts = {
  save: call({ input: z.strictObject({ key: DraftKey, body: DraftBody }), output: Done }),
  get: call({
    input: z.strictObject({ key: DraftKey }),
    output: z.strictObject({ body: z.string(), savedAt: Instant }).nullable(),
  }),
  list: call({ input: Nothing, output: z.array(z.strictObject({ key: z.string(), savedAt: Instant })) }),
  discard: call({ input: z.strictObject({ key: DraftKey }), output: Done }),
} as const
