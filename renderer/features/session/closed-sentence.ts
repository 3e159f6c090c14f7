import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cover } from '../../../electron/ipc/session.ts'
import { useFormat } from '../../lib/format.ts'

const MINUTE_MS = 60_000

/** The sentence at the foot of the cover: when and why the book closed. The boutique's zone is inside the book, so the machine's is used. */
export function useClosedSentence({ closed, lockAfterMinutes }: Cover): string {
  const { t } = useTranslation('session')
  const format = useFormat(zoneOfMachine())
  const now = useNow()
  const time = format.time(closed.at)
  if (closed.reason === 'start') return t(($) => $.cover.closed.start)
  const day = format.isoDayOf(closed.at)
  if (day !== format.isoDayOf(now)) {
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

function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The present instant, to the minute: a cover may stay closed over midnight. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
