import { z } from 'zod'
import { call } from './define.ts'
import { InterfaceTag, Passphrase, Preferences, StaffId, StaffRole } from './staff.ts'
import { Done, Instant, Nothing } from './values.ts'

/** Why the cover closed, for the sentence at its foot. */
export const LockReason = z.enum(['idle', 'asked', 'start', 'passphrase-changed'])

/** What the cover shows: nothing but the house's name and who may open it. */
export const Cover = z.strictObject({
  boutiqueName: z.string(),
  address: z.string(),
  staff: z.array(z.strictObject({ id: StaffId, name: z.string() })),
  lastStaffId: StaffId.nullable(),
  closed: z.strictObject({ at: Instant, reason: LockReason }),
  retryAt: Instant.nullable(),
  lockAfterMinutes: z.int().nullable(),
})
/** What the cover shows. */
export type Cover = z.infer<typeof Cover>

/** Who is at the desk. */
export const Me = z.strictObject({
  staffId: StaffId,
  name: z.string(),
  role: StaffRole,
  preferences: Preferences,
  boutiqueName: z.string(),
  address: z.string(),
  timeZone: z.string(),
  country: z.string(),
  currency: z.string(),
  isDemo: z.boolean(),
  isReadOnly: z.boolean(),
  lockAfterMinutes: z.int(),
})
/** Who is at the desk. */
export type Me = z.infer<typeof Me>

/** Where the app stands: no boutique yet, closed, opened by recovery key and waiting for a new passphrase, open, or unable to open. */
export const SessionState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('locked'), cover: Cover }),
  z.strictObject({ kind: z.literal('open'), me: Me }),
])
/** Where the app stands. */
export type SessionState = z.infer<typeof SessionState>

/** How strong a passphrase is: 0 to 4, with the reasons as codes for words. */
export const PassphraseStrength = z.strictObject({
  score: z.int().min(0).max(4),
  advice: z.array(z.enum(['longer', 'more-words', 'common', 'repeats', 'sequence', 'names'])),
  enough: z.boolean(),
})

/** What may be asked about who is at the desk and whether the book is open. */
export const session = {
  state: call({ access: 'anyone', input: Nothing, output: SessionState }),
  unlock: call({
    access: 'anyone',
    input: z.strictObject({ staffId: StaffId, passphrase: Passphrase }),
    output: Me,
  }),
  recover: call({
    access: 'anyone',
    input: z.strictObject({ staffId: StaffId, recoveryKey: z.string().max(200), newPassphrase: Passphrase }),
    output: Me,
  }),
  checkRecoveryKey: call({
    access: 'anyone',
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: Done,
  }),
  weighPassphrase: call({
    access: 'anyone',
    input: z.strictObject({ passphrase: z.string().max(1000), names: z.array(z.string().max(500)).max(5) }),
    output: PassphraseStrength,
  }),
  proposeRecoveryKey: call({
    access: 'anyone',
    input: Nothing,
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  saveRecoveryKey: call({
    access: 'anyone',
    input: z.strictObject({
      recoveryKey: z.string().max(200),
      boutiqueName: z.string().max(500),
      language: InterfaceTag,
      how: z.enum(['print', 'save']),
    }),
    output: z.strictObject({ kept: z.boolean() }),
  }),
  renewRecoveryKey: call({
    access: 'manager',
    input: z.strictObject({ passphrase: Passphrase, recoveryKey: z.string().max(200) }),
    output: Done,
  }),
  changePassphrase: call({
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: Done,
  }),
  lock: call({ input: Nothing, output: Done }),
  stir: call({ input: Nothing, output: Done }),
} as const
