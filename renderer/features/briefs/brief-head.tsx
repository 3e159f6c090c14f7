import { FileDown, Printer } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../electron/ipc/appointments.ts'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { answerPage } from '../../lib/page-requests.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import { createTelling } from '../../ui/telling.ts'
import { ButtonLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'

/** Where and when, how ready it is, and what one does with a brief: print it, keep it, say that the guest is here. */
export function BriefHead({ brief: { appointment, assembledAt } }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { timeZone, isReadOnly } = useMe()
  const format = useFormat(timeZone)
  const { working, print, save } = usePaper(appointment)
  const hours = { from: format.time(appointment.startsAt), to: format.time(appointment.endsAt) }
  const today = wallClock(assembledAt, timeZone).day
  const isThisYear = today.slice(0, 4) === appointment.day.slice(0, 4)
  const day = isThisYear ? format.longDay(appointment.day) : format.fullDay(appointment.day)
  return (
    <header className="flex flex-wrap items-center gap-2">
      <p className="nums text-ink-2">
        {today === appointment.day ? t(($) => $.head.today, hours) : t(($) => $.head.day, { ...hours, day })}
      </p>
      {appointment.salonName !== '' && <bdi className="font-semibold">{appointment.salonName}</bdi>}
      <StateChip appointment={appointment} />
      <div className="flex flex-1 flex-wrap justify-end gap-2">
        {!isReadOnly && (
          <ButtonLink href={`/appointments/${appointment.id}/edit`} variant="text">
            {t(($) => $.action.change)}
          </ButtonLink>
        )}
        <Button icon={FileDown} isBusy={working === 'save'} onPress={() => void save()}>
          {t(($) => $.action.save)}
        </Button>
        <Button icon={Printer} isBusy={working === 'print'} onPress={() => void print()}>
          {t(($) => $.action.print)}
        </Button>
        {!isReadOnly && <ArrivalButton appointment={appointment} />}
      </div>
    </header>
  )
}

function StateChip({ appointment: { status, preparations } }: { appointment: Appointment }) {
  const { t } = useTranslation('briefs')
  if (status === 'cancelled') return <Chip tone="veto">{t(($) => $.chip.cancelled)}</Chip>
  if (status === 'done') return <Chip>{t(($) => $.chip.done)}</Chip>
  const missing = preparations.filter((preparation) => !preparation.isReady).length
  return (
    <>
      {status === 'arrived' && <Chip tone="on">{t(($) => $.chip.here)}</Chip>}
      {missing > 0 && <Chip tone="wait">{t(($) => $.chip.notReady, { count: missing })}</Chip>}
      {missing === 0 && preparations.length > 0 && <Chip tone="ready">{t(($) => $.chip.allReady)}</Chip>}
    </>
  )
}

function ArrivalButton({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('briefs')
  const { tellError, offerUndo } = createTelling(useTellingWords())
  const { id, status, kind, name } = appointment
  const mark = async (arrived: boolean) => {
    try {
      await client.appointments.markArrived({ id, arrived })
    } catch (error) {
      tellError(error)
      return
    }
    const nodes = { name: <Name text={name.text} lang={name.lang} /> }
    const told = arrived
      ? fillSlots(
          t(($) => $.toast.arrived, { name: slot('name') }),
          nodes,
        )
      : t(($) => $.toast.awaited)
    offerUndo(told, () => client.appointments.takeBack({ id, act: arrived ? 'arrived' : 'awaited' }))
  }
  if (kind !== 'visit') return null
  if (status === 'arrived') {
    return <Button onPress={() => void mark(false)}>{t(($) => $.action.notHere)}</Button>
  }
  if (status !== 'booked') return null
  return (
    <Button variant="filled" onPress={() => void mark(true)}>
      {t(($) => $.action.here)}
    </Button>
  )
}

/** Printing and saving, by button or by the command of the menu; one at a time. */
function usePaper({ id }: Appointment) {
  const { t } = useTranslation('briefs')
  const errorText = useErrorText()
  const { paper } = useMe().preferences
  const [working, setWorking] = useState<'print' | 'save' | null>(null)

  const print = async () => {
    setWorking('print')
    try {
      const { printed } = await client.briefs.print({ appointmentId: id, paper })
      if (printed) showToast({ text: t(($) => $.toast.printed) })
    } catch (error) {
      showToast({ text: errorText(error) })
    } finally {
      setWorking(null)
    }
  }

  const save = async () => {
    setWorking('save')
    try {
      const { saved, fileName } = await client.briefs.savePdf({ appointmentId: id, paper })
      if (saved) {
        showToast({
          text: fillSlots(
            t(($) => $.toast.saved, { file: slot('file') }),
            { file: <bdi>{fileName}</bdi> },
          ),
        })
      }
    } catch (error) {
      showToast({ text: errorText(error) })
    } finally {
      setWorking(null)
    }
  }

  const answer = useEffectEvent(() => {
    if (working === null) void print()
  })
  useEffect(() => answerPage('print', () => answer()), [])

  return { working, print, save }
}
