import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../electron/ipc/appointments.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ButtonLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { BookingFields } from './booking-fields.tsx'
import { countFaults, findFaults, type FormValue, readDraft } from './form-value.ts'
import { useCancelling } from './use-cancelling.ts'

interface BookingFormProps {
  id: number | null
  draftKey: string
  initial: FormValue
}

const FAULTY = '[data-invalid] :is(input, textarea, [role=spinbutton]), [data-invalid] button'

/** The form of a visit: kept as it is typed, checked when saved, and saved with Ctrl or Cmd and Enter. */
export function BookingForm({ id, draftKey, initial }: BookingFormProps) {
  const { t } = useTranslation('appointments')
  const { t: tCommon } = useTranslation('common')
  const { t: tErrors } = useTranslation('errors')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const errorText = useErrorText()
  const navigate = useNavigate()
  const { cancel } = useCancelling()
  const [start] = useState(initial)
  const draft = useDraft<FormValue>(draftKey, start)
  const [isChecked, setChecked] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const box = useRef<HTMLDivElement>(null)
  const faults = findFaults(draft.value)
  const faultCount = isChecked ? countFaults(faults) : 0
  const isOvertaken = draft.restoredAt !== null && draft.value.revision !== start.revision
  const isStale = error instanceof CallError && error.code === 'stale'

  useEffect(() => {
    if (isChecked) box.current?.querySelector<HTMLElement>(FAULTY)?.focus()
    // Only the try to save moves the focus, not each letter that mends a fault.
  }, [isChecked])

  const save = async () => {
    const appointment = readDraft(draft.value)
    if (appointment === null) {
      setChecked(true)
      box.current?.querySelector<HTMLElement>(FAULTY)?.focus()
      return
    }
    setSaving(true)
    setError(null)
    try {
      const saved =
        id === null
          ? await client.appointments.book({ appointment })
          : await client.appointments.change({
              id,
              revision: start.revision,
              appointment,
            })
      await draft.discard()
      showToast({ text: id === null ? t(($) => $.toast.booked) : t(($) => $.toast.changed) })
      await navigate({ href: `/appointments/${saved.id}/brief` })
    } catch (failure) {
      setError(failure)
    } finally {
      setSaving(false)
    }
  }
  const submitOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isSaving || isReadOnly) return
    event.preventDefault()
    void save()
  }
  const cancelVisit = async () => {
    if (id === null || !(await cancel(id as AppointmentId))) return
    await draft.discard()
    await navigate({ href: `/appointments?day=${start.day ?? ''}` })
  }
  // What was typed stays as a draft, so that leaving loses nothing.
  const leave = () =>
    navigate({ href: id === null ? `/appointments?day=${start.day ?? ''}` : `/appointments/${id}/brief` })

  if (!draft.isLooked) return null
  return (
    // The keys are those of the fields within, which all of them share.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} onKeyDown={submitOnKey}>
      {draft.restoredAt !== null && (
        <Banner
          action={
            <Button variant="text" size="small" onPress={() => void draft.startAfresh(start)}>
              {tCommon(($) => $.draft.discard)}
            </Button>
          }
        >
          {tCommon(($) => $.draft.restored, { when: format.moment(draft.restoredAt) })}
        </Banner>
      )}
      <div className="max-w-180 px-10 py-8">
        <PageHeader title={id === null ? t(($) => $.form.titleNew) : t(($) => $.form.titleChange)} />
        {(error !== null || isOvertaken) && (
          <ErrorState
            className="mt-5"
            title={tErrors(($) => $.title)}
            action={
              (isStale || isOvertaken) && id !== null ? (
                <ButtonLink href={`/appointments/${id}/brief`}>{t(($) => $.form.seeNewVersion)}</ButtonLink>
              ) : undefined
            }
          >
            {error === null ? tErrors(($) => $.stale) : errorText(error)}
          </ErrorState>
        )}
        <BookingFields
          id={id}
          form={draft.value}
          faults={isChecked ? faults : null}
          isDisabled={isReadOnly}
          onChange={draft.change}
          onFail={setError}
        />
        <footer className="sticky bottom-0 mt-8 flex flex-wrap items-center gap-3 border-t border-rule bg-paper py-4">
          {id !== null && !isReadOnly && (
            <Button variant="veto" onPress={() => void cancelVisit()}>
              {t(($) => $.form.cancelVisit)}
            </Button>
          )}
          <output className="flex-1 text-14 text-veto">
            {faultCount > 0 && t(($) => $.form.error.summary, { count: faultCount })}
            {isReadOnly && tErrors(($) => $['store-read-only'])}
          </output>
          <Kbd>{shortcutText('Enter')}</Kbd>
          <Button onPress={() => void leave()}>{tCommon(($) => $.action.back)}</Button>
          <Button variant="filled" isBusy={isSaving} isDisabled={isReadOnly} onPress={() => void save()}>
            {id === null ? t(($) => $.form.submit) : t(($) => $.form.save)}
          </Button>
        </footer>
      </div>
    </div>
  )
}
