import type { Store } from '../../db/store.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Announce } from '../ipc/topics.ts'

/** Who is working, on which open book, and at what time: what every service of an open session is given. */
export interface Desk {
  readonly store: Store
  readonly staffId: StaffId
  readonly role: 'manager' | 'advisor'
  /** The interface language of the person at the desk, as it is now. */
  readonly language: () => string
  /** The boutique's IANA time zone, country and name, as they are now. */
  readonly house: () => { timeZone: string; country: string; name: string }
  /** The instant now, epoch milliseconds UTC; tests bring their own. */
  readonly now: () => number
  readonly announce: Announce
}
