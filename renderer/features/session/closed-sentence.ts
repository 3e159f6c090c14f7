import { useTranslation } from 'react-i18next'
import type { Cover } from '../../../electron/ipc/session.ts'
import { useFormat } from '../../lib/format.ts'

/** The sentence at the foot of the cover: when and why the book closed. Times are the machine's, the boutique's are inside. */
export function useClosedSentence({ closed, lockAfterMinutes }: Cover): string {
  const { t } = useTranslation('session')
  const format = useFormat(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const time = format.time(closed.at)
  if (closed.reason === 'start') return t(($) => $.cover.closed.start)
  const day = format.isoDayOf(closed.at)
  if (day !== format.isoDayOf(Date.now())) {
    return t(($) => $.cover.closed.earlier, { day: format.longDay(day), time })
  }
  switch (closed.reason) {
    case 'idle':
      return lockAfterMinutes === null
        ? t(($) => $.cover.closed.idleUnknown, { time })
        : t(($) => $.cover.closed.idle, { time, count: lockAfterMinutes })
    case 'passphrase-changed':
      return t(($) => $.cover.closed.passphraseChanged, { time })
    default:
      return t(($) => $.cover.closed.asked, { time })
  }
}
