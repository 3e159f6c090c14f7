import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cover } from '../../../electron/ipc/session.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useEscape } from '../../lib/escape.ts'
import { useNewPassphrase } from '../../lib/passphrase-strength.ts'
import { Button } from '../../ui/button.tsx'
import { CoverButton } from '../../ui/cover-button.tsx'
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readCoverAgain, useSecondsUntil, useWaitWords } from './waiting.ts'

/** Who may open the book, who is about to, and what a try runs in. */
export interface RecoverFormProps {
  cover: Cover
  staffId: StaffId | null
  onStaffChange: (id: StaffId) => void
  attempt: (work: () => Promise<unknown>) => Promise<void>
  onBack: () => void
}

const LONGEST_KEY = 200

/** The printed recovery key and a new passphrase, which together open the book. */
export function RecoverForm({ cover, staffId, onStaffChange, attempt, onBack }: RecoverFormProps) {
  const { t } = useTranslation('session')
  const person = cover.staff.find(({ id }) => id === staffId)
  const passphrase = useNewPassphrase([person?.name ?? '', cover.boutiqueName])
  useEscape(onBack)
  const recovery = useRecovery(cover, staffId, passphrase, attempt)

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await recovery.open()
    focusFirstError(form)
  }

  return (
    <form noValidate onSubmit={(event) => void open(event)} className="flex flex-col gap-4">
      <div>
        <h2 className="font-serif text-22 font-medium">{t(($) => $.recover.title)}</h2>
        <p className="mt-1 text-14 text-cover-ink-2">{t(($) => $.recover.lead)}</p>
      </div>
      {cover.staff.length > 1 && (
        <Select
          label={t(($) => $.recover.who)}
          options={cover.staff.map(({ id, name }) => ({ id: String(id), label: name }))}
          value={staffId === null ? null : String(staffId)}
          onChange={(id) => {
            const chosen = cover.staff.find((one) => String(one.id) === id)
            if (chosen) onStaffChange(chosen.id)
          }}
          placeholder={t(($) => $.recover.who)}
        />
      )}
      <TextField
        label={t(($) => $.recover.key)}
        value={recovery.typed}
        onChange={recovery.type}
        description={t(($) => $.recover.keyHint)}
        error={recovery.error}
        isDisabled={recovery.isWaiting}
        maxLength={LONGEST_KEY}
        autoComplete="off"
        dir="ltr"
        lang="en"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just replaced another at the person's wish
        autoFocus
        isRequired
      />
      <NewPassphraseFields {...passphrase.fields} />
      <p aria-hidden className="min-h-5 text-13 text-cover-ink-2">
        {recovery.wait.shown}
      </p>
      <output className="sr-only">{recovery.wait.said}</output>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" variant="filled" isBusy={recovery.isOpening} isDisabled={recovery.isWaiting}>
          {t(($) => $.recover.act)}
        </Button>
        <CoverButton onPress={onBack}>{t(($) => $.cover.usePassphrase)}</CoverButton>
      </div>
    </form>
  )
}

function useRecovery(
  cover: Cover,
  staffId: StaffId | null,
  passphrase: ReturnType<typeof useNewPassphrase>,
  attempt: RecoverFormProps['attempt'],
) {
  const { t } = useTranslation('session')
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [isOpening, setOpening] = useState(false)
  const seconds = useSecondsUntil(cover.retryAt)
  const isWaiting = seconds > 0

  async function open(): Promise<void> {
    const recoveryKey = typed.trim()
    if (recoveryKey === '') setError(t(($) => $.recover.keyMissing))
    const isAccepted = await passphrase.accept()
    if (!isAccepted || recoveryKey === '' || staffId === null || isWaiting || isOpening) return
    setOpening(true)
    setError('')
    const newPassphrase = passphrase.passphrase
    try {
      await attempt(() => client.session.recover({ staffId, recoveryKey, newPassphrase }))
    } catch (failure) {
      setError(errorText(failure))
      if (failure instanceof CallError) await readCoverAgain()
    } finally {
      setOpening(false)
    }
  }

  return {
    typed,
    type: (value: string) => {
      setTyped(value)
      setError('')
    },
    error,
    isOpening,
    isWaiting,
    wait: useWaitWords(seconds),
    open,
  }
}
