import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import type { Discretion } from '../../../electron/ipc/discretion.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useFormat } from '../../lib/format.ts'
import { isSafeTime, isSafeWay, safeContacts } from '../../lib/safe-contact.ts'
import { useMe } from '../../lib/session.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePart } from './change-part.tsx'

/** An address this short stays on one line, and the remark beside it gives way. */
const SHORT = 26

/** How a client can be reached, each way as it was given; those that a rule of discretion closes are marked. */
export function ContactWays({ client: page }: { client: Client }) {
  const { t } = useTranslation('clients')
  const { t: discretion } = useTranslation('discretion')
  const rules = useQuery({
    queryKey: ['discretion', 'list', page.id],
    queryFn: () => client.discretion.list({ clientId: page.id }),
  }).data
  const safe = safeContacts(rules ?? [])
  const title = t(($) => $.section.reach.title)
  return (
    <Section
      title={title}
      more={<ChangePart client={page} part="contact" label={t(($) => $.section.reach.change)} />}
    >
      {safe.length > 0 && <SafeContact rules={safe} timeZone={page.timeZone} />}
      {page.contactWays.length === 0 ? (
        <p className="text-14 text-ink-3">{t(($) => $.section.reach.empty)}</p>
      ) : (
        <DataTable label={title}>
          {page.contactWays.map((way) => {
            const isSafe = isSafeWay(way.kind, safe)
            return (
              <DataRow
                key={`${way.kind} ${way.label} ${way.value}`}
                label={t(($) => $.contact[way.kind])}
                remark={
                  isSafe ? (
                    <bdi>{way.label}</bdi>
                  ) : (
                    <span className="text-veto">{discretion(($) => $.reach.other)}</span>
                  )
                }
              >
                <bdi
                  className={joinClasses(
                    'font-normal select-text',
                    way.value.length > SHORT ? 'wrap-anywhere' : 'whitespace-nowrap',
                    !isSafe && 'text-ink-3',
                  )}
                  title={way.e164 || undefined}
                >
                  {way.value}
                </bdi>
              </DataRow>
            )
          })}
        </DataTable>
      )}
    </Section>
  )
}

/** The rules in words, and a warning while the client's clock is outside every hour they allow. */
function SafeContact({ rules, timeZone }: { rules: readonly Discretion[]; timeZone: string }) {
  const { t } = useTranslation('discretion')
  const format = useFormat(useMe().timeZone)
  const say = useDiscretionWords()
  const now = useMinute()
  const time = timeZone === '' ? '' : format.time(now, timeZone)
  const isLate = time !== '' && !isSafeTime(wallClock(now, timeZone).time, rules)
  return (
    <div className="mb-1.5 text-14 text-veto">
      {rules.map((rule) => (
        <p key={rule.id}>{say(rule)}</p>
      ))}
      {isLate && <p>{t(($) => $.reach.outside, { time })}</p>}
    </div>
  )
}
