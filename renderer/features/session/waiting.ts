import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../lib/query.ts'

/** How many whole seconds remain until an instant; 0 when it has passed or there is none. */
export function useSecondsUntil(instant: number | null): number {
  const [now, setNow] = useState(Date.now)
  const seconds = instant === null ? 0 : Math.max(0, Math.ceil((instant - now) / 1000))

  useEffect(() => {
    if (instant === null) return undefined
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= instant) clearInterval(timer)
    }
    const timer = setInterval(tick, 250)
    tick()
    return () => clearInterval(timer)
  }, [instant])

  return seconds
}

/** Reads the cover anew, so that it says until when the next try has to wait. */
export async function readCoverAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['session'] })
}

/** The words of a wait: `shown` counts down, `said` changes twice only, so that a screen reader is not drowned. */
export function useWaitWords(seconds: number): { shown: string; said: string } {
  const { t } = useTranslation('errors')
  const { t: session } = useTranslation('session')
  const [longest, setLongest] = useState(0)
  if (seconds > longest) setLongest(seconds)
  const say = (count: number) => t(($) => $['wait-before-retry'], { count })
  if (seconds > 0) return { shown: say(seconds), said: say(longest) }
  return { shown: '', said: longest > 0 ? session(($) => $.cover.tryNow) : '' }
}
