import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { wallClock } from '../../locales/time-zones.ts'
import { AppError } from '../ipc/errors.ts'
import type { Provenance } from '../ipc/values.ts'
import type { Desk } from './desk.ts'

/** What a store keeps of how and when something came to be known. */
export interface Known {
  readonly provenance: Provenance
  readonly onDay: string
  /** The day on which somebody wants it asked again, or ''. */
  readonly reviewOn?: string
}

/** Says what must be asked again; what the client said, or bought, holds until a review day was set for it. */
export function createConfirming(desk: Desk) {
  const { read } = createBoutiqueQueries(desk.store)
  return {
    /** The boutique's own day, ISO. */
    today: (): string => wallClock(desk.now(), desk.house().timeZone).day,
    /** Gives the judge of a day of the boutique, by the months the house has set. */
    judgeOn: (day: string): ((known: Known) => boolean) => {
      const boutique = read()
      if (boutique === undefined) throw new AppError('store-damaged')
      const oldestFirm = monthsBefore(day, boutique.confirmAfterMonths)
      return ({ provenance, onDay, reviewOn = '' }) =>
        (reviewOn !== '' && reviewOn <= day) ||
        (provenance !== 'said' && provenance !== 'bought' && onDay < oldestFirm)
    },
  }
}

/** The day some months before an ISO day; of a month that has no such day, its last. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
