import type { ContactKind } from '../../electron/ipc/client-parts.ts'
import type { ConsentChannel } from '../../electron/ipc/consents.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import type { z } from 'zod'

/** A way by which a client is reached: one they gave, or a letter. */
export type ContactPlace = z.infer<typeof ContactKind> | 'letter'
type SafeRule = Pick<Discretion, 'kind' | 'holds' | 'channel' | 'fromTime' | 'untilTime'>

// A telephone also takes text messages; the ways that are no channel of the house are never among the safe ones.
const CHANNELS: Partial<Record<ContactPlace, readonly ConsentChannel[]>> = {
  phone: ['phone', 'message'],
  email: ['email'],
  wechat: ['wechat'],
  line: ['line'],
  kakaotalk: ['kakaotalk'],
  whatsapp: ['whatsapp'],
  telegram: ['telegram'],
  letter: ['letter'],
}

/** The channels that reach a client this way; none for a way that is no channel of the house. */
export function channelsOf(kind: ContactPlace): readonly ConsentChannel[] {
  return CHANNELS[kind] ?? []
}

/** The rules that say how a client may be reached; without one that holds every way is safe. */
export function safeContacts<Rule extends SafeRule>(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ kind, holds }) => kind === 'safe-contact' && holds)
}

/** Whether a wall-clock time, `HH:mm`, is within the hours of some rule; hours may pass midnight, the end is outside. */
export function isSafeTime(time: string, safe: readonly SafeRule[]): boolean {
  if (safe.length === 0) return true
  return safe.some(({ fromTime, untilTime }) => {
    if (fromTime === '') return true
    return fromTime < untilTime ? time >= fromTime && time < untilTime : time >= fromTime || time < untilTime
  })
}
