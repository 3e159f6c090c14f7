import { parseDate, startOfWeek } from '@internationalized/date'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Day } from '../../../electron/ipc/values.ts'
import { addDays, wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { DayVisits } from './day-visits.tsx'
import { WeekStrip } from './week-strip.tsx'

const WEEK = 7

/** The appointments of one day, with the week around it; anything that is no day means today. */
export function AppointmentsPage({ day: asked }: { day: string }) {
  const { t, i18n } = useTranslation('appointments')
  const { t: tCommon } = useTranslation('common')
  const { timeZone, country, isReadOnly } = useMe()
  const format = useFormat(timeZone)
  const navigate = useNavigate()
  const now = useMinute()
  const today = wallClock(now, timeZone).day
  const day = Day.safeParse(asked).success ? asked : today
  const firstDay = firstOfWeek(day, formatLanguage(i18n.language), country)
  const days = Array.from({ length: WEEK }, (_, at) => addDays(firstDay, at))
  const goTo = useCallback((to: string) => void navigate({ href: `/appointments?day=${to}` }), [navigate])
  const week = useQuery({
    queryKey: ['appointments', 'week', firstDay],
    queryFn: () => client.appointments.forDays({ from: firstDay, to: addDays(firstDay, WEEK - 1) }),
  })
  const errorText = useErrorText()
  const { t: tErrors } = useTranslation('errors')
  const visits = week.data?.filter((visit) => visit.day === day)
  const countOn = (each: string) =>
    week.data?.filter((visit) => visit.day === each && visit.status !== 'cancelled').length ?? 0

  return (
    <div className="max-w-200 px-10 py-8">
      <PageHeader
        title={format.longDay(day)}
        lead={countOn(day) > 0 && t(($) => $.page.lead, { count: countOn(day) })}
        action={
          isReadOnly ? null : (
            <ButtonLink href={`/appointments/new?day=${day}`} variant="filled">
              {t(($) => $.page.book)}
            </ButtonLink>
          )
        }
      />
      <WeekStrip days={days} day={day} today={today} countOf={countOn} format={format} onDay={goTo} />
      <div className="mt-2 mb-5 flex flex-wrap items-center justify-end gap-2">
        <IconButton
          label={t(($) => $.page.previousDay)}
          icon={ChevronLeft}
          shortcut="["
          className="rtl:-scale-x-100"
          onPress={() => goTo(addDays(day, -1))}
        />
        <Button size="small" isDisabled={day === today} onPress={() => goTo(today)}>
          {t(($) => $.page.today)}
        </Button>
        <IconButton
          label={t(($) => $.page.nextDay)}
          icon={ChevronRight}
          shortcut="]"
          className="rtl:-scale-x-100"
          onPress={() => goTo(addDays(day, 1))}
        />
        <DatePicker
          label={t(($) => $.page.jump)}
          isLabelHidden
          value={day}
          onChange={(to) => to !== null && goTo(to)}
          openLabel={t(($) => $.form.day.open)}
          previousLabel={t(($) => $.form.day.previous)}
          nextLabel={t(($) => $.form.day.next)}
          className="w-40"
        />
      </div>
      {week.error && (
        <ErrorState
          title={tErrors(($) => $.title)}
          action={<Button onPress={() => void week.refetch()}>{tCommon(($) => $.action.tryAgain)}</Button>}
        >
          {errorText(week.error)}
        </ErrorState>
      )}
      {visits?.length === 0 && (
        <EmptyState title={t(($) => $.page.empty.title)}>{t(($) => $.page.empty.text)}</EmptyState>
      )}
      {visits && visits.length > 0 && (
        <DayVisits visits={visits} now={now} label={t(($) => $.page.dayList, { day: format.longDay(day) })} />
      )}
    </div>
  )
}

/** The week begins as it does where the boutique stands, whatever language the screen speaks. */
function firstOfWeek(day: string, language: string, country: string): string {
  const locale = new Intl.Locale(language, country === '' ? {} : { region: country }).toString()
  return startOfWeek(parseDate(day), locale).toString()
}
