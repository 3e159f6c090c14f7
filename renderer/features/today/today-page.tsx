import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../electron/ipc/today.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useMarkReady, useVisitWords } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { VisitEntry, VisitList } from '../../ui/visit-entry.tsx'
import { DayLine } from './day-line.tsx'
import { GoneQuiet } from './gone-quiet.tsx'
import { findNext, tellDay } from './lead.ts'
import { NearOccasions } from './near-occasions.tsx'

/** The day: who comes, what is not ready, whose occasion is near and who has gone quiet. */
export function TodayPage() {
  const { t } = useTranslation('common')
  const { t: tErrors } = useTranslation('errors')
  const errorText = useErrorText()
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['today', 'day'],
    queryFn: () => client.today.get({ day: null }),
  })
  const ahead = data ? data.now - dataUpdatedAt : 0
  const now = useMinute(ahead)
  const { timeZone } = useMe()
  const askedAt = useRef(0)

  // Midnight turns the page, and a visit that ends becomes a past one; a book that is only read is asked once a minute.
  useEffect(() => {
    if (!data || askedAt.current === now || !hasMovedOn(data, now, timeZone)) return
    askedAt.current = now
    void refetch()
  }, [data, now, timeZone, refetch])

  if (error) {
    return (
      <div className="px-10 py-8">
        <ErrorState
          title={tErrors(($) => $.title)}
          action={<Button onPress={() => void refetch()}>{t(($) => $.action.tryAgain)}</Button>}
        >
          {errorText(error)}
        </ErrorState>
      </div>
    )
  }
  return data ? <DayPage today={data} now={Math.max(now, data.now)} /> : null
}

function hasMovedOn({ day, appointments }: Today, now: number, timeZone: string): boolean {
  if (wallClock(now, timeZone).day !== day) return true
  return appointments.some(
    (visit) => (visit.status === 'booked' || visit.status === 'arrived') && visit.endsAt <= now,
  )
}

function DayPage({ today, now }: { today: Today; now: number }) {
  const { t } = useTranslation('today')
  const { timeZone, isReadOnly } = useMe()
  const format = useFormat(timeZone)
  const { appointments, occasions, quiet } = today
  const hasAside = occasions.length > 0 || quiet.length > 0
  return (
    <div className="flex min-h-full flex-wrap gap-x-14 gap-y-10 px-10 py-8">
      <div className="min-w-0 flex-[1_1_32rem]">
        <PageHeader
          title={format.longDay(today.day)}
          lead={tellDay(t, format, appointments, now)}
          action={
            isReadOnly ? null : (
              <ButtonLink href="/appointments/new" variant="filled">
                {t(($) => $.book)}
              </ButtonLink>
            )
          }
        />
        {appointments.length > 0 ? (
          <>
            <DayLine visits={appointments} now={now} timeZone={timeZone} format={format} />
            <DayVisits today={today} now={now} />
          </>
        ) : (
          <EmptyState
            title={t(($) => $.empty.title)}
            className="mt-8"
            action={<TextLink href="/clients">{t(($) => $.empty.clients)}</TextLink>}
          >
            {t(($) => $.empty.text)}
          </EmptyState>
        )}
      </div>
      {hasAside && (
        <aside className="flex flex-[1_1_18rem] flex-col gap-8.5 pt-3 xl:max-w-93 xl:flex-[0_1_23.25rem] xl:border-s xl:border-rule xl:ps-8">
          <NearOccasions occasions={occasions} format={format} />
          <GoneQuiet quiet={quiet} now={now} />
        </aside>
      )}
    </div>
  )
}

function DayVisits({ today, now }: { today: Today; now: number }) {
  const { t } = useTranslation('today')
  const { isReadOnly } = useMe()
  const wordsOf = useVisitWords()
  const errorText = useErrorText()
  const markReady = useMarkReady((error) => showToast({ text: errorText(error) }))
  const next = findNext(today.appointments, now)
  return (
    <VisitList label={t(($) => $.day.label)}>
      {today.appointments.map((visit) => (
        <VisitEntry
          key={visit.id}
          {...wordsOf(visit)}
          isNext={visit === next}
          onReady={isReadOnly ? undefined : (index, isReady) => markReady(visit.id, index, isReady)}
        />
      ))}
    </VisitList>
  )
}
