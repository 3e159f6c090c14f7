import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useVisitWords } from '../../lib/visit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { MarginList, MarginNote } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'

/** The visits of one client: what is coming, soonest first, then what was, newest first. */
export function ClientVisits({ clientId }: { clientId: number }) {
  const { t } = useTranslation('appointments')
  const { t: tErrors } = useTranslation('errors')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const errorText = useErrorText()
  const now = useMinute()
  const { data, error } = useQuery({
    queryKey: ['appointments', 'client', clientId],
    queryFn: () => client.appointments.forClient({ clientId }),
  })
  const book = isReadOnly ? null : (
    <ButtonLink href={`/appointments/new?client=${clientId}`} size="small">
      {t(($) => $.clientVisits.book)}
    </ButtonLink>
  )
  if (error) return <ErrorState title={tErrors(($) => $.title)}>{errorText(error)}</ErrorState>
  if (!data) return null
  if (data.length === 0) {
    return (
      <EmptyState title={t(($) => $.clientVisits.empty.title)} action={book}>
        {t(($) => $.clientVisits.empty.text)}
      </EmptyState>
    )
  }
  const coming = data.filter((visit) => visit.endsAt > now).reverse()
  const past = data.filter((visit) => visit.endsAt <= now)
  const visitCount = past.filter((visit) => !isCancelledOrCall(visit)).length
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center gap-4">
        {book}
        {visitCount > 0 && (
          <p className="text-ink-2">{t(($) => $.clientVisits.sinceFirst, { count: visitCount })}</p>
        )}
      </div>
      {coming.length > 0 && (
        <Section title={t(($) => $.clientVisits.coming)} count={format.number(coming.length)}>
          <Visits visits={coming} label={t(($) => $.clientVisits.coming)} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t(($) => $.clientVisits.past)} count={format.number(past.length)}>
          <Visits visits={past} label={t(($) => $.clientVisits.past)} />
        </Section>
      )}
    </div>
  )
}

function isCancelledOrCall({ status, kind }: Appointment): boolean {
  return status === 'cancelled' || kind === 'call'
}

function Visits({ visits, label }: { visits: readonly Appointment[]; label: string }) {
  const { t } = useTranslation('appointments')
  const format = useFormat(useMe().timeZone)
  const wordsOf = useVisitWords()
  return (
    <MarginList variant="notes" label={label}>
      {visits.map((visit) => {
        const { href, time, purpose, where, state, isCancelled } = wordsOf(visit)
        return (
          <MarginNote key={visit.id} date={format.shortDay(visit.day)} year={format.year(visit.day)}>
            <TextLink href={href} tone="ink" className={isCancelled ? 'line-through' : ''}>
              {purpose.text === '' ? (
                <span className="nums">{time}</span>
              ) : (
                <Foreign lang={purpose.lang}>{purpose.text}</Foreign>
              )}
            </TextLink>
            <p className="nums flex flex-wrap gap-x-3 text-13 text-ink-3">
              {purpose.text !== '' && <span>{time}</span>}
              {where !== '' && <bdi>{where}</bdi>}
              {visit.advisorName !== '' && <bdi>{visit.advisorName}</bdi>}
              {/* A call that is to come is named by its state already. */}
              {visit.kind === 'call' && visit.status !== 'booked' && (
                <span>{t(($) => $.visit.call, { count: visit.minutes })}</span>
              )}
              {state !== '' && <span>{state}</span>}
            </p>
          </MarginNote>
        )
      })}
    </MarginList>
  )
}
