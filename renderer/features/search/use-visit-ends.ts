import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'

/** When somebody comes, or was last here. */
export interface VisitEnds {
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

/** Says in a few words when somebody comes, or when they were last here. */
export function useVisitEnds(): (ends: VisitEnds) => string {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  return ({ lastVisitAt, nextVisitAt }) => {
    if (nextVisitAt !== null) {
      const day = format.isoDayOf(nextVisitAt)
      return day === format.isoDayOf(Date.now())
        ? t(($) => $.person.comesToday, { time: format.time(nextVisitAt) })
        : t(($) => $.person.comesAt, { when: format.day(day) })
    }
    if (lastVisitAt === null) return t(($) => $.person.neverSeen)
    return t(($) => $.person.lastSeen, { when: format.ago(lastVisitAt) })
  }
}
