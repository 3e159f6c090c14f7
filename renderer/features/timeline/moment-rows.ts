import type { Moment } from '../../../electron/ipc/timeline.ts'

/** One row of a history: its moment, the month it opens ('' within one), and whether its day was written above it. */
export interface MomentRow {
  readonly moment: Moment
  /** What it tells: the detail of its moment, and for one answer given for several purposes those of the others. */
  readonly details: readonly string[]
  readonly key: string
  readonly day: string
  /** The first day of the month, `2026-11-01`, where the row is the first of it. */
  readonly month: string
  readonly isFirstOfDay: boolean
}

/**
 * Lays moments, newest first, out by month and day, one answer for several purposes in one row; `dayOf` gives the
 * boutique's plain day of an instant.
 */
export function layMoments(moments: readonly Moment[], dayOf: (at: number) => string): MomentRow[] {
  let previous = ''
  return joinAnswers(moments).map((answers) => {
    const [moment] = answers
    const day = dayOf(moment.at)
    const isNewMonth = day.slice(0, 7) !== previous.slice(0, 7)
    const isFirstOfDay = day !== previous
    previous = day
    return {
      moment,
      details: answers.map(({ detail }) => detail),
      key: `${moment.kind} ${moment.id}`,
      day,
      month: isNewMonth ? `${day.slice(0, 7)}-01` : '',
      isFirstOfDay,
    }
  })
}

type Joined = [Moment, ...Moment[]]

function joinAnswers(moments: readonly Moment[]): Joined[] {
  const joined: Joined[] = []
  for (const moment of moments) {
    const last = joined.at(-1)
    if (last !== undefined && isSameAnswer(last[0], moment)) last.push(moment)
    else joined.push([moment])
  }
  return joined
}

/** Whether two moments are one answer by one channel, given at once for two purposes: `refused.phone.news`. */
function isSameAnswer(one: Moment, other: Moment): boolean {
  const answerOf = ({ detail }: Moment) => detail.slice(0, detail.lastIndexOf('.'))
  return (
    one.kind === 'consent' &&
    other.kind === 'consent' &&
    one.at === other.at &&
    one.by === other.by &&
    one.text === other.text &&
    one.provenance === other.provenance &&
    answerOf(one) === answerOf(other)
  )
}
