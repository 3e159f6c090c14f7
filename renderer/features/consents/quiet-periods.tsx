import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { QuietPeriod } from '../../../electron/ipc/client-parts.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'

/** When a client is to be left in peace, and whether that is now; consents wait as long. */
export function QuietPeriods({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('consents')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const today = format.isoDayOf(useMinute())
  const page = useQuery({
    queryKey: ['clients', 'page', clientId],
    queryFn: () => client.clients.get({ id: clientId }),
  }).data
  if (page === undefined) return null
  const isNow = ({ fromDay, untilDay }: QuietPeriod) =>
    fromDay <= today && (untilDay === '' || untilDay >= today)
  const tell = ({ fromDay, untilDay }: QuietPeriod) =>
    untilDay === ''
      ? t(($) => $.quiet.openEnd, { from: format.day(fromDay) })
      : t(($) => $.quiet.period, { from: format.day(fromDay), until: format.day(untilDay) })
  return (
    <Section
      title={t(($) => $.quiet.title)}
      more={
        isReadOnly ? null : (
          <TextLink href={`/clients/${clientId}/edit?part=quiet`}>{t(($) => $.quiet.edit)}</TextLink>
        )
      }
    >
      {page.quietPeriods.some(isNow) && <p className="text-14 text-veto">{t(($) => $.quiet.now)}</p>}
      {page.quietPeriods.length === 0 ? (
        <p className="text-14 text-ink-3">{t(($) => $.quiet.none)}</p>
      ) : (
        <ul>
          {page.quietPeriods.map((period) => (
            <li
              key={`${period.fromDay} ${period.untilDay} ${period.reason}`}
              className="flex flex-wrap gap-x-3 border-b border-rule py-1.75 last:border-0"
            >
              <span className="nums">{tell(period)}</span>
              <bdi className="text-ink-2">{period.reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
