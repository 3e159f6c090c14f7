import { BLANK_OCCASION } from '../../db/queries/blank-form.ts'
import type { Occasion } from '../../electron/ipc/client-parts.ts'
import { CALENDARS } from '../../locales/calendars/partial-date.ts'
import type { Chance } from '../bench/random.ts'

const LEAP_CALENDARS = new Set(['chinese', 'dangi'])

/** An occasion of any calendar, with days no month may have and every custom; half of them with a year around 1950. */
export function inventOccasion(chance: Chance): Occasion {
  const calendar = chance.pick(CALENDARS)
  const month = String(chance.between(1, 12)).padStart(2, '0')
  const isLeap = LEAP_CALENDARS.has(calendar) ? chance.happens(30) : calendar === 'hebrew' && month === '05'
  const offset = { 'islamic-umalqura': -580, persian: -621, hebrew: 3760, buddhist: 543 } as const
  const era = calendar in offset ? offset[calendar as keyof typeof offset] : 0
  return {
    ...BLANK_OCCASION,
    calendar,
    monthCode: `M${month}${isLeap ? 'L' : ''}`,
    // The ends of months are where customs differ.
    day: chance.happens(50) ? chance.between(28, 31) : chance.between(1, 27),
    year: chance.happens(50) ? 1950 + era + chance.between(0, 40) : null,
    feb29: chance.pick(['feb28', 'mar1'] as const),
    leapMonth: chance.pick(['regular', 'leapOnly', 'both'] as const),
    adar: chance.pick(['adar1', 'adar2'] as const),
  }
}
