import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Day } from '../../../electron/ipc/values.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { BookingForm } from './booking-form.tsx'
import { type FormValue, openForm, startForm } from './form-value.ts'

/** What the form is opened for: a visit that exists, or a new one, perhaps for a client and on a day. */
export interface AppointmentFormProps {
  id: number | null
  clientId: number | null
  day: string
}

/** The form that books or changes a visit; shown once what it starts from has been read. */
export function AppointmentForm({ id, clientId, day }: AppointmentFormProps) {
  const { t } = useTranslation('appointments')
  const errorText = useErrorText()
  const me = useMe()
  const start = useQuery({
    queryKey: ['appointments', 'form', id, clientId, day],
    queryFn: async (): Promise<FormValue> => {
      if (id !== null) return openForm(await client.appointments.get({ id }))
      const guest = clientId === null ? null : await client.clients.get({ id: clientId })
      const now = wallClock(Date.now(), me.timeZone)
      const asked = Day.safeParse(day).success ? day : now.day
      return startForm({ day: asked, now, advisorId: me.staffId, client: guest })
    },
    // A form starts from what stands in the book now, never from what was read before.
    gcTime: 0,
  })
  if (start.error) {
    return (
      <div className="px-10 py-8">
        <ErrorState
          title={t(($) => $.form.gone.title)}
          action={<ButtonLink href="/appointments">{t(($) => $.form.gone.back)}</ButtonLink>}
        >
          {errorText(start.error)}
        </ErrorState>
      </div>
    )
  }
  if (start.data === undefined) return null
  const subject = id ?? (clientId === null ? 'new' : `new-${clientId}`)
  return <BookingForm key={subject} id={id} draftKey={`appointment:${subject}`} initial={start.data} />
}
