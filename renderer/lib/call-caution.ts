import type { Consent } from '../../electron/ipc/consents.ts'
import type { Discretion } from '../../electron/ipc/discretion.ts'
import { groupRefusals } from './refusals.ts'
import { isSafeTime, safeContacts } from './safe-contact.ts'

/** What speaks against calling a client: the answers that refused it, by day and standing, and the rules it would break. */
interface CallCaution<Answer, Rule> {
  readonly refused: readonly (readonly Answer[])[]
  readonly rules: readonly Rule[]
}

type Answer = Pick<Consent, 'channel' | 'purpose' | 'standing' | 'source'>
type Rule = Pick<Discretion, 'kind' | 'holds' | 'channel' | 'fromTime' | 'untilTime'>

/**
 * Says what speaks against calling a client at a wall-clock time of theirs, `HH:mm`; while their clock is not known ('')
 * any rule with hours does.
 */
export function cautionOfCall<A extends Answer, R extends Rule>(
  answers: readonly A[],
  rules: readonly R[],
  time: string,
): CallCaution<A, R> {
  const safe = safeContacts(rules)
  const open = safe.filter(({ channel }) => channel === '' || channel === 'phone')
  const isOpenThen = time === '' ? open.some(({ fromTime }) => fromTime === '') : isSafeTime(time, open)
  const isSafe = safe.length === 0 || (open.length > 0 && isOpenThen)
  return {
    refused: groupRefusals(answers, ['phone']),
    rules: isSafe ? [] : safe,
  }
}
