import { z } from 'zod'
import { ClientId } from './clients.ts'
import { call } from './define.ts'
import { Day, Done, Instant, Line, Source } from './values.ts'

/** Names one consent. */
export const ConsentId = z.int().positive().brand<'ConsentId'>()
/** Names one consent. */
export type ConsentId = z.infer<typeof ConsentId>

/** The channels on which a client may be written to or called. */
export const ConsentChannel = z.enum([
  'phone',
  'message',
  'email',
  'wechat',
  'line',
  'kakaotalk',
  'whatsapp',
  'telegram',
  'letter',
])
/** The channels on which a client may be written to or called. */
export type ConsentChannel = z.infer<typeof ConsentChannel>

/** What a client may be written to or called for. */
export const ConsentPurpose = z.enum(['service', 'occasions', 'invitations', 'news'])
/** What a client may be written to or called for. */
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/**
 * What was agreed or refused for one channel and purpose; `standing` says what holds on the boutique's day: the latest
 * of a pair is what it says, or expired once the day through which it holds has passed, and all before it superseded.
 */
export const Consent = z.strictObject({
  id: ConsentId,
  clientId: ClientId,
  channel: ConsentChannel,
  purpose: ConsentPurpose,
  state: z.enum(['given', 'refused', 'withdrawn']),
  source: Source,
  expiresOn: z.union([Day, z.literal('')]),
  proof: z.string(),
  author: z.string(),
  recordedAt: Instant,
  standing: z.enum(['given', 'refused', 'withdrawn', 'expired', 'superseded']),
})
/** What was agreed or refused for one channel and purpose. */
export type Consent = z.infer<typeof Consent>

/** What may be asked about consents; rows are only ever added, the latest of a channel and purpose holds. */
export const consents = {
  list: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Consent) }),
  record: call({
    input: z.strictObject({
      clientId: ClientId,
      channels: z.array(ConsentChannel).min(1).max(9),
      purposes: z.array(ConsentPurpose).min(1).max(4),
      state: z.enum(['given', 'refused', 'withdrawn']),
      source: Source,
      expiresOn: z.union([Day, z.literal('')]),
      proof: Line,
    }),
    output: z.array(Consent),
  }),
  remove: call({ input: z.strictObject({ ids: z.array(ConsentId).min(1).max(36) }), output: Done }),
  restore: call({ input: z.strictObject({ ids: z.array(ConsentId).min(1).max(36) }), output: Done }),
  /** Undoes one recording, named by the rows it made, as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ input: z.strictObject({ ids: z.array(ConsentId).min(1).max(36) }), output: Done }),
} as const
