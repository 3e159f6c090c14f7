import { useTranslation } from 'react-i18next'
import type { Occasion } from '../../../electron/ipc/client-parts.ts'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { nextOccurrence } from '../../../locales/calendars/next-occurrence.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useReturnWords } from '../../lib/occasion.ts'
import { joinSentences } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { isRead } from './read-occasion.ts'
import { useInSoLong } from './so-long.ts'

/** How a day that was stated is understood, said back in the interface language with its calendar, and when it comes next. */
export function ReadDay({ occasion }: { occasion: Occasion }) {
  const { t, i18n } = useTranslation('clients')
  const tellNext = useNextWords()
  const isStated = occasion.statedAs.trim() !== ''
  if (!isRead(occasion)) return isStated ? t(($) => $.form.occasion.unread) : null
  const date = formatPartialDate(occasion, formatLanguage(i18n.language))
  if (date === '') return t(($) => $.form.occasion.unread)
  return (
    <>
      <span className="block">
        {t(($) => $.form.occasion.read, { date, calendar: t(($) => $.calendar[occasion.calendar]) })}
      </span>
      <span className="nums block">{tellNext(occasion)}</span>
    </>
  )
}

/** Says when an occasion comes next, what it is then, and why on that day; empty without a month. */
function useNextWords(): (occasion: Occasion) => string {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const inSoLong = useInSoLong()
  const tellReturn = useReturnWords()
  const today = format.isoDayOf(useMinute())
  return (occasion) => {
    if (occasion.monthCode === null) return ''
    const next = nextOccurrence(occasion, today, occasion)
    if (next === null) return t(($) => $.form.occasion.never)
    const day = format.day(next.date)
    const when =
      next.precision === 'day'
        ? t(($) => $.form.occasion.next, { day, when: inSoLong(next.date) })
        : t(($) => $.form.occasion.nextMonth, { month: format.days(next.date, next.lastDate) })
    return joinSentences([when, tellReturn(occasion, next)])
  }
}
