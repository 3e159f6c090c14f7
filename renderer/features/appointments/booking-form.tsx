import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../lib/drafts.ts'
import { takeKeys } from '../../lib/early-keys.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { OvertakenWords } from '../../ui/overtaken-words.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { BookingFields } from './booking-fields.tsx'
import { countFaults, findFaults, type FormValue } from './form-value.ts'
import { useBooking } from './use-booking.ts'

interface BookingFormProps {
  id: number | null
  draftKey: string
  initial: FormValue
}

const FAULTY = '[data-invalid] :is(input, textarea, [role=spinbutton]), [data-invalid] button'

/** The form of a visit: kept as it is typed, checked when saved, and saved with Ctrl or Cmd and Enter. */
export function BookingForm({ id, draftKey, initial }: BookingFormProps) {
  const { t } = useTranslation('appointments')
  const { isReadOnly } = useMe()
  const [start] = useState(initial)
  const draft = useDraft<FormValue>(draftKey, start)
  const [isChecked, setChecked] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const faults = findFaults(draft.value)
  const booking = useBooking({
    id,
    start,
    draft,
    onFaults: () => {
      setChecked(true)
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(FAULTY)?.focus())
    },
  })
  const restored = useRestoredWords(draft, booking.takeTheirs)
  const submitOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isReadOnly) return
    event.preventDefault()
    void booking.save()
  }

  // A new visit begins with who is coming, unless one comes from their page.
  const beginsWithClient = draft.isLooked && id === null && start.client === null
  useEffect(() => {
    if (!beginsWithClient) return undefined
    return takeKeys(() => box.current?.querySelector<HTMLElement>('[role=combobox]'))
  }, [beginsWithClient])

  if (!draft.isLooked) return null
  return (
    // The keys are those of the fields within, which all of them share.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={box}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnKey}
      className="max-w-180 px-10 py-8"
    >
      <PageHeader title={id === null ? t(($) => $.form.titleNew) : t(($) => $.form.titleChange)} />
      {restored && !booking.isOvertaken && <RestoredWords {...restored} className="mt-4" />}
      <Refusal id={id} booking={booking} />
      <BookingFields
        id={id}
        form={draft.value}
        faults={isChecked ? faults : null}
        isDisabled={isReadOnly}
        onChange={draft.change}
        onFail={booking.setError}
      />
      <BookingFoot id={id} booking={booking} faultCount={isChecked ? countFaults(faults) : 0} />
    </form>
  )
}

interface PartProps {
  id: number | null
  booking: ReturnType<typeof useBooking>
}

/** That somebody changed the visit since these words were begun, or why it was not saved. */
function Refusal({ id, booking }: PartProps) {
  const { t } = useTranslation('appointments')
  const { t: tErrors } = useTranslation('errors')
  const errorText = useErrorText()
  if (booking.isOvertaken) {
    return (
      <OvertakenWords
        look={{ href: `/appointments/${id}/brief`, label: t(($) => $.form.seeNewVersion) }}
        takeLabel={t(($) => $.form.overtaken.take)}
        onTake={() => void booking.takeTheirs()}
        saveLabel={t(($) => $.form.overtaken.saveOver)}
        onSaveOver={() => void booking.saveOver()}
        isBusy={booking.isSaving}
      >
        {t(($) => $.form.overtaken.said)}
      </OvertakenWords>
    )
  }
  if (booking.error === null) return null
  return (
    <ErrorState className="mt-5" title={tErrors(($) => $.title)}>
      {errorText(booking.error)}
    </ErrorState>
  )
}

function BookingFoot({ id, booking, faultCount }: PartProps & { faultCount: number }) {
  const { t } = useTranslation('appointments')
  const { t: tCommon } = useTranslation('common')
  const { t: tErrors } = useTranslation('errors')
  const { isReadOnly } = useMe()
  return (
    <footer className="sticky bottom-0 mt-8 flex flex-wrap items-center gap-3 border-t border-rule bg-paper py-4">
      {id !== null && !isReadOnly && (
        <Button variant="veto" onPress={() => void booking.cancelVisit()}>
          {t(($) => $.form.cancelVisit)}
        </Button>
      )}
      <output className="flex-1 text-14 text-veto">
        {faultCount > 0 && t(($) => $.form.error.summary, { count: faultCount })}
        {isReadOnly && tErrors(($) => $['store-read-only'])}
      </output>
      <Kbd>{shortcutText('Enter')}</Kbd>
      <Button onPress={() => void booking.leave()}>{tCommon(($) => $.action.back)}</Button>
      <Button
        variant="filled"
        isBusy={booking.isSaving}
        isDisabled={isReadOnly}
        onPress={() => void booking.save()}
      >
        {id === null ? t(($) => $.form.submit) : t(($) => $.form.save)}
      </Button>
    </footer>
  )
}
