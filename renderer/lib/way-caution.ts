import type { Consent } from '../../electron/ipc/consents.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import { groupRefusals } from './refusals.ts'
import { channelsOf, type ContactPlace, isSafeTime, safeContacts } from './safe-contact.ts'

type Answer = Pick<Consent, 'channel' | 'standing' | 'source'>
type Rule = Pick<Discretion, 'kind' | 'holds' | 'channel' | 'fromTime' | 'untilTime'>

/** What is to be known before a client is reached this way. */
interface WayCaution<A, R> {
  /** Whether rules of discretion name other ways only. */
  readonly isClosed: boolean
  /** The answers that refused it, by channel, day and standing. */
  readonly refused: readonly (readonly A[])[]
  /** The rules that name the hours of it; none where some rule opens it at any. */
  readonly hours: readonly R[]
  /** Whether the client's clock is known to be outside all those hours. */
  readonly isOutside: boolean
}

/** Says what speaks against reaching a client this way; `time` is their wall clock, `HH:mm`, or '' where it is not known. */
export function cautionOfWay<A extends Answer, R extends Rule>(
  kind: ContactPlace,
  answers: readonly A[],
  rules: readonly R[],
  time: string,
): WayCaution<A, R> {
  const channels = channelsOf(kind)
  const safe = safeContacts(rules)
  const open = safe.filter(({ channel }) => channel === '' || channels.includes(channel))
  const hours = open.every(({ fromTime }) => fromTime !== '') ? open : []
  return {
    isClosed: safe.length > 0 && open.length === 0,
    refused: groupRefusals(answers, channels),
    hours,
    isOutside: time !== '' && !isSafeTime(time, hours),
  }
}
