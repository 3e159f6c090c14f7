import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createStaffQueries } from '../../db/queries/staff.ts'
import type { Store } from '../../db/store.ts'
import { AppError } from '../ipc/errors.ts'
import type { Me } from '../ipc/session.ts'
import type { StaffId } from '../ipc/staff.ts'
import type { Announce } from '../ipc/topics.ts'
import type { Desk } from './desk.ts'
import { preferencesOf } from './staff.ts'

/** One person at the desk of an open book. */
export interface Seat {
  readonly desk: Desk
  /** Who that is and in which house, as it is now. */
  me(): Me
}

/**
 * Seats a member of staff at an open book. Role, language and house are read anew each time, so that a change holds
 * at once. Throws AppError `not-found` when nobody of that number works here.
 */
export function takeSeat(
  store: Store,
  staffId: StaffId,
  room: { now: () => number; announce: Announce },
): Seat {
  const people = createStaffQueries(store)
  const boutique = createBoutiqueQueries(store)

  function person() {
    const row = people.find(staffId)
    if (row === undefined || row.isRetired) throw new AppError('not-found')
    return row
  }
  function house() {
    const row = boutique.read()
    if (row === undefined) throw new AppError('store-damaged')
    return row
  }

  person()
  return {
    desk: {
      store,
      staffId,
      get role() {
        return person().role
      },
      language: () => preferencesOf(person()).language,
      house: () => {
        const { timeZone, country, name } = house()
        return { timeZone, country, name }
      },
      now: room.now,
      announce: room.announce,
    },
    me() {
      const row = person()
      const { name: boutiqueName, address, timeZone, country, currency, isDemo, lockAfterMinutes } = house()
      return {
        staffId,
        name: row.name,
        role: row.role,
        preferences: preferencesOf(row),
        boutiqueName,
        address,
        timeZone,
        country,
        currency,
        isDemo,
        isReadOnly: store.isReadOnly,
        lockAfterMinutes,
      }
    },
  }
}
