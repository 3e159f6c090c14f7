import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CalendarClock, Moon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId, Conflict } from '../../../electron/ipc/appointments.ts'
import type { SalonId } from '../../../electron/ipc/boutique.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import type { Format } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Name } from '../../ui/name.tsx'
import { CallNote } from './call-note.tsx'
import type { FormValue } from './form-value.ts'

interface ConflictNoteProps {
  form: FormValue
  exceptId: number | null
  salonName: string
  advisorName: string
  format: Format
}

/** What else wants that hour, and what the client's clock shows then; told as one types, forbidding nothing. */
export function ConflictNote({ form, exceptId, salonName, advisorName, format }: ConflictNoteProps) {
  const { t } = useTranslation('appointments')
  const { client: guest, day, time, minutes, advisorId, salonId } = form
  const isTimed = day !== null && time !== null && minutes !== null && minutes >= 5 && minutes <= 1440
  const wish = {
    clientId: (guest?.id ?? null) as ClientId | null,
    day: day ?? '',
    time: time ?? '',
    minutes: minutes ?? 0,
    advisorId: advisorId as StaffId | null,
    salonId: salonId as SalonId | null,
    exceptId: exceptId as AppointmentId | null,
  }
  const { data } = useQuery({
    queryKey: ['appointments', 'conflicts', wish],
    queryFn: () => client.appointments.conflicts(wish),
    enabled: isTimed,
    placeholderData: keepPreviousData,
  })
  if (!isTimed || data === undefined) return null
  const { conflicts, quiet } = data
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      {guest !== null && (
        <p className="nums text-14 text-ink-2">
          {data.clientTimeZone === '' ? t(($) => $.form.time.unknownZone) : tellPlace()}
        </p>
      )}
      {form.kind === 'call' && wish.clientId !== null && (
        <CallNote clientId={wish.clientId} time={data.clientTime} />
      )}
      {quiet !== null && (
        <p className="flex gap-2.5 rounded-control bg-wait-soft px-3 py-2 text-14 text-wait">
          <Moon aria-hidden className="mt-0.5 flex-none" />
          <span>
            {quiet.untilDay === ''
              ? t(($) => $.form.quiet.open)
              : t(($) => $.form.quiet.until, { day: format.day(quiet.untilDay) })}{' '}
            <bdi>{quiet.reason}</bdi>
          </span>
        </p>
      )}
      {conflicts.length > 0 && (
        <div className="flex gap-2.5 rounded-control bg-wait-soft px-3 py-2 text-14 text-wait">
          <CalendarClock aria-hidden className="mt-0.5" />
          <ul aria-label={t(($) => $.form.conflict.label)} className="nums">
            {conflicts.map((conflict) => (
              <li key={`${conflict.over} ${conflict.appointmentId}`}>{tellConflict(conflict)}</li>
            ))}
            <li className="text-ink-2">{t(($) => $.form.conflict.mayBook)}</li>
          </ul>
        </div>
      )}
    </div>
  )

  function tellPlace(): string {
    if (data === undefined || day === null) return ''
    const words = { time: format.clock(data.clientTime), city: format.zoneCity(data.clientTimeZone) }
    if (data.clientDay > day) return t(($) => $.form.time.inPlaceNextDay, words)
    if (data.clientDay < day) return t(($) => $.form.time.inPlacePreviousDay, words)
    return t(($) => $.form.time.inPlace, words)
  }

  function tellConflict({ over, name, startsAt, endsAt }: Conflict): ReactNode {
    const words = { name: slot('name'), from: format.time(startsAt), to: format.time(endsAt) }
    const nodes = {
      name: <Name text={name.text} lang={name.lang} />,
      salon: <bdi>{salonName}</bdi>,
      advisor: <bdi>{advisorName}</bdi>,
    }
    switch (over) {
      case 'salon':
        return fillSlots(
          salonName === ''
            ? t(($) => $.form.conflict.salonUnnamed, words)
            : t(($) => $.form.conflict.salon, { ...words, salon: slot('salon') }),
          nodes,
        )
      case 'advisor':
        return fillSlots(
          advisorName === ''
            ? t(($) => $.form.conflict.advisorUnnamed, words)
            : t(($) => $.form.conflict.advisor, { ...words, advisor: slot('advisor') }),
          nodes,
        )
      default:
        return fillSlots(
          t(($) => $.form.conflict.client, words),
          nodes,
        )
    }
  }
}
