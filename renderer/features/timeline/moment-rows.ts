import type { Moment } from '../../../electron/ipc/timeline.ts'

/** One row of a history: its moment, the month it opens ('' within one), and whether its day was written above it. */
export interface MomentRow {
  readonly moment: Moment
  readonly key: string
  readonly day: string
  /** The first day of the month, `2026-11-01`, where the row is the first of it. */
  readonly month: string
  readonly isFirstOfDay: boolean
}

/** Lays moments, newest first, out by month and day; `dayOf` gives the boutique's plain day of an instant. */
export function layMoments(moments: readonly Moment[], dayOf: (at: number) => string): MomentRow[] {
  let previous = ''
  return moments.map((moment) => {
    const day = dayOf(moment.at)
    const isNewMonth = day.slice(0, 7) !== previous.slice(0, 7)
    const isFirstOfDay = day !== previous
    previous = day
    const key = `${moment.kind} ${moment.id}`
    return { moment, key, day, month: isNewMonth ? `${day.slice(0, 7)}-01` : '', isFirstOfDay }
  })
}
