import { useTranslation } from 'react-i18next'
import { useFormat } from './format.ts'
import { useMe } from './session.tsx'

/** When somebody comes, or was last here. */
export interface VisitEnds {
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

/** Says in a few words when somebody comes, or when they were last here. */
export function useVisitEnds(): (ends: VisitEnds) => string {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ lastVisitAt, nextVisitAt }) => {
    if (nextVisitAt !== null) {
      const day = format.isoDayOf(nextVisitAt)
      return day === format.isoDayOf(Date.now())
        ? t(($) => $.list.comingToday, { time: format.time(nextVisitAt) })
        : t(($) => $.list.coming, { when: format.day(day) })
    }
    if (lastVisitAt === null) return t(($) => $.list.neverSeen)
    return t(($) => $.list.lastSeen, { when: format.ago(lastVisitAt) })
  }
}
