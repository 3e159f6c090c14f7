import { z } from 'zod'
import { AppointmentDraft, Companion } from './appointments.ts'
import { ClientId } from './clients.ts'
import { ConsentChannel } from './consents.ts'
import { call } from './define.ts'
import { StaffId } from './staff.ts'
import { ClockTime, Day, Done, Instant, Line, PersonName, Source } from './values.ts'

/** Names one rule of discretion. */
export const DiscretionId = z.int().positive().brand<'DiscretionId'>()
/** Names one rule of discretion. */
export type DiscretionId = z.infer<typeof DiscretionId>

const TimeOrNone = z.union([ClockTime, z.literal('')])

/**
 * What must not be said, shown or done: `never-mention` `about` to `towards`, or to anybody where nobody is named;
 * `safe-contact` only by `channel` between two wall-clock times of the client, each '' where any will do;
 * `gift-secrecy` of `about` from `towards`; `purchases-hidden` from all but `seenBy`. A rule holds through `untilDay`.
 */
export const DiscretionWords = z.strictObject({
  kind: z.enum(['never-mention', 'safe-contact', 'gift-secrecy', 'purchases-hidden']),
  about: Line,
  towards: Line,
  towardsId: ClientId.nullable(),
  channel: z.union([ConsentChannel, z.literal('')]),
  fromTime: TimeOrNone,
  untilTime: TimeOrNone,
  untilDay: z.union([Day, z.literal('')]),
  seenBy: z.array(StaffId).max(100),
  source: Source,
})

/** One rule of discretion as screens show it. */
export const Discretion = DiscretionWords.extend({
  id: DiscretionId,
  clientId: ClientId,
  towardsName: PersonName.nullable(),
  author: z.string(),
  recordedAt: Instant,
  /** False once the day until which it holds has passed. */
  holds: z.boolean(),
  /** False for a rule of who may see purchases, where whoever asks neither may nor is a manager. */
  mayChange: z.boolean(),
})
/** One rule of discretion. */
export type Discretion = z.infer<typeof Discretion>

/** A rule that bears on people who meet: whose it is, and whether whom it bears on is among them. */
export const RoomDiscretion = Discretion.extend({ name: PersonName, isHere: z.boolean() })
/** A rule that bears on people who meet. */
export type RoomDiscretion = z.infer<typeof RoomDiscretion>

/** What may be asked about discretion. */
export const discretion = {
  list: call({ input: z.strictObject({ clientId: ClientId }), output: z.array(Discretion) }),
  /** The rules of others that hold and bear on one of these clients, with whose they are. */
  towards: call({
    input: z.strictObject({ clientIds: z.array(ClientId).min(1).max(50) }),
    output: z.array(Discretion.extend({ name: PersonName })),
  }),
  /** The rules that hold among the client of a visit or call and who comes along, those that could be broken first. */
  forVisit: call({
    input: z.strictObject({
      clientId: ClientId,
      kind: AppointmentDraft.shape.kind,
      companions: z.array(Companion.pick({ name: true, clientId: true })).max(20),
    }),
    output: z.array(RoomDiscretion),
  }),
  /** Whether what the client has bought is kept from whoever asks. */
  purchases: call({
    input: z.strictObject({ clientId: ClientId }),
    output: z.strictObject({ areKept: z.boolean() }),
  }),
  add: call({ input: DiscretionWords.extend({ clientId: ClientId }), output: Discretion }),
  change: call({ input: DiscretionWords.extend({ id: DiscretionId }), output: Discretion }),
  remove: call({ input: z.strictObject({ id: DiscretionId }), output: Done }),
  restore: call({ input: z.strictObject({ id: DiscretionId }), output: Done }),
  /** Undoes a change as if it had not been; by whoever made it, until the book closes. `id` is of the changed rule. */
  takeBack: call({ input: z.strictObject({ id: DiscretionId }), output: Done }),
} as const
