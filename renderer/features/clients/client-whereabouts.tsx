import { MapPin, Moon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuietPeriod } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { addDays } from '../../../locales/time-zones.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'

/** A stay or a quiet period this near is told before it begins. */
const SOON_DAYS = 30

/** Where the client is or soon will be, and whether they are to be left in peace; nothing on an ordinary day. */
export function Whereabouts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const tellQuiet = useQuietWords()
  const today = format.isoDayOf(useMinute())
  const isNear = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }) =>
    fromDay <= addDays(today, SOON_DAYS) && (untilDay === '' || untilDay >= today)
  const stays = client.stays.filter(isNear)
  const quiet = client.quietPeriods.filter(isNear)
  if (stays.length + quiet.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-14">
      {quiet.map((period) => (
        <li key={`${period.fromDay} ${period.untilDay}`} className="flex items-baseline gap-2 text-wait">
          <Moon aria-hidden className="flex-none self-center" />
          {tellQuiet(period, today)}
          {period.reason !== '' && <bdi className="text-ink-2">{period.reason}</bdi>}
        </li>
      ))}
      {stays.map(({ place, fromDay, untilDay, note }) => (
        <li key={`${place} ${fromDay}`} className="flex items-baseline gap-2 text-ink-2">
          <MapPin aria-hidden className="flex-none self-center" />
          {fromDay <= today
            ? t(($) => $.page.whereabouts.here, { place: isolate(place), day: format.day(untilDay) })
            : t(($) => $.page.whereabouts.coming, {
                place: isolate(place),
                from: format.day(fromDay),
                until: format.day(untilDay),
              })}
          {note !== '' && <bdi className="text-ink-3">{note}</bdi>}
        </li>
      ))}
    </ul>
  )
}

/** Says of a quiet period whether it holds on a day, and until when. */
function useQuietWords(): (period: QuietPeriod, today: string) => string {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ fromDay, untilDay }, today) => {
    const [from, until] = [format.day(fromDay), untilDay === '' ? '' : format.day(untilDay)]
    if (fromDay <= today) {
      return until === ''
        ? t(($) => $.page.whereabouts.peace)
        : t(($) => $.page.whereabouts.peaceUntil, { day: until })
    }
    return until === ''
      ? t(($) => $.page.whereabouts.peaceFromOn, { from })
      : t(($) => $.page.whereabouts.peaceFrom, { from, until })
  }
}
