import { useTranslation } from 'react-i18next'
import type { ClientRow as Row } from '../../../electron/ipc/clients.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Name } from '../../ui/name.tsx'

/** One client in a list: the name as they write it, where they live, and when they come or were last here. */
export function ClientRow({ row }: { row: Row }) {
  const visit = useVisitWords()(row)
  return (
    <div className="flex min-w-0 flex-1 items-baseline gap-6">
      <div className="min-w-0 flex-1 truncate">
        <Name text={row.name.text} lang={row.name.lang} latin={row.name.latin || undefined} size="row" />
      </div>
      <bdi className="hidden [text-align:-webkit-match-parent] w-44 flex-none truncate text-14 text-ink-2 md:block">
        {row.residence}
      </bdi>
      <span className="nums w-44 flex-none text-end text-13 text-ink-3">{visit}</span>
    </div>
  )
}

/** Says in a few words when a client comes, or when they were last here. */
export function useVisitWords() {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ nextVisitAt, lastVisitAt }: Pick<Row, 'nextVisitAt' | 'lastVisitAt'>): string => {
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
