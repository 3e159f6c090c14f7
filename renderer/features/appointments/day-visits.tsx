import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { useMarkReady, useVisitWords } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { VisitEntry, VisitList } from '../../ui/visit-entry.tsx'
import { useCancelling } from './use-cancelling.ts'

interface DayVisitsProps {
  visits: readonly Appointment[]
  now: number
  label: string
}

/** The visits of one day along the margin; a cancelled one stays, struck, and can be reinstated. */
export function DayVisits({ visits, now, label }: DayVisitsProps) {
  const { t } = useTranslation('appointments')
  const { isReadOnly } = useMe()
  const wordsOf = useVisitWords()
  const errorText = useErrorText()
  const { reinstate } = useCancelling()
  const markReady = useMarkReady((error) => showToast({ text: errorText(error) }))
  const isToday = visits.some((visit) => visit.startsAt <= now) && visits.some((visit) => visit.endsAt > now)
  const next = isToday ? visits.find((visit) => visit.status === 'booked' && visit.endsAt > now) : undefined
  return (
    <VisitList label={label}>
      {visits.map((visit) => (
        <VisitEntry
          key={visit.id}
          {...wordsOf(visit)}
          isNext={visit === next}
          onReady={isReadOnly ? undefined : (index, isReady) => markReady(visit.id, index, isReady)}
          actions={
            visit.status === 'cancelled' &&
            !isReadOnly && (
              <Button
                size="small"
                aria-label={t(($) => $.cancelled.reinstateVisit, { name: visit.name.text })}
                onPress={() => void reinstate(visit.id)}
              >
                {t(($) => $.cancelled.reinstate)}
              </Button>
            )
          }
        />
      ))}
    </VisitList>
  )
}
