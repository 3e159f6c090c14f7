import { ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { guessNameLanguage } from '../../../locales/scripts.ts'
import type { Cover } from '../../../electron/ipc/session.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { takeKeys } from '../../lib/early-keys.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { CoverButton } from '../../ui/cover-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useCapsLock } from './caps-lock.ts'
import { readCoverAgain, useSecondsUntil, useWaitWords } from './waiting.ts'

/** Who may open the book, who is about to, and what a try runs in. */
export interface UnlockFormProps {
  cover: Cover
  staffId: StaffId | null
  onStaffChange: (id: StaffId) => void
  attempt: (work: () => Promise<unknown>) => Promise<void>
  onUseKey: () => void
}

/** One's name, one's passphrase, and the arrow that opens the book. */
export function UnlockForm({ cover, staffId, onStaffChange, attempt, onUseKey }: UnlockFormProps) {
  const { t } = useTranslation('session')
  const errorText = useErrorText()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState('')
  const [isOpening, setOpening] = useState(false)
  const seconds = useSecondsUntil(cover.retryAt)
  const form = useRef<HTMLDivElement>(null)
  const isWaiting = seconds > 0
  const person = cover.staff.find(({ id }) => id === staffId)

  useEffect(() => {
    return isWaiting ? undefined : takeKeys(() => form.current?.querySelector('input'), 'cover')
  }, [isWaiting])

  async function open() {
    if (isWaiting || isOpening || person === undefined) return
    if (passphrase === '') return setError(t(($) => $.cover.passphraseMissing))
    setOpening(true)
    setError('')
    try {
      await attempt(() => client.session.unlock({ staffId: person.id, passphrase }))
    } catch (failure) {
      setError(errorText(failure))
      setPassphrase('')
      await readCoverAgain()
    } finally {
      setOpening(false)
    }
  }

  return (
    <div ref={form}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-0.5 pb-3">
        <span aria-hidden className="min-w-0">
          <PassphraseLabel name={person?.name ?? ''} />
        </span>
        <OtherPeople cover={cover} staffId={staffId} onStaffChange={onStaffChange} />
      </div>
      <PasswordField
        isLarge
        isLabelHidden
        label={<PassphraseLabel name={person?.name ?? ''} />}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value)
          setError('')
        }}
        error={error}
        isDisabled={isWaiting}
        maxLength={1000}
        autoComplete="current-password"
        revealLabel={t(($) => $.cover.reveal)}
        concealLabel={t(($) => $.cover.conceal)}
        onSubmit={() => void open()}
        action={
          <Button
            variant="filled"
            icon={ArrowRight}
            className="size-9! rtl:-scale-x-100"
            aria-label={isOpening ? t(($) => $.cover.opening) : t(($) => $.cover.open)}
            isBusy={isOpening}
            isDisabled={isWaiting}
            onPress={() => void open()}
          />
        }
      />
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-0.5">
        <Remarks seconds={seconds} />
        <CoverButton className="ms-auto" onPress={onUseKey}>
          {t(($) => $.cover.useKey)}
        </CoverButton>
      </div>
    </div>
  )
}

function PassphraseLabel({ name }: { name: string }) {
  const { t, i18n } = useTranslation('session')
  return (
    <Trans
      t={t}
      i18nKey={($) => $.cover.passphraseOf}
      values={{ name }}
      components={{
        name: (
          <bdi
            lang={guessNameLanguage({ text: name, hint: i18n.language })}
            className="me-1 script-name text-22 text-cover-ink"
          />
        ),
        word: <span className="text-14 text-cover-ink-2" />,
      }}
    />
  )
}

function OtherPeople({
  cover,
  staffId,
  onStaffChange,
}: Pick<UnlockFormProps, 'cover' | 'staffId' | 'onStaffChange'>) {
  const { t, i18n } = useTranslation('session')
  const others = cover.staff.filter(({ id }) => id !== staffId)
  if (others.length === 0) return null
  return (
    <Menu
      label={t(($) => $.cover.chooseWho)}
      trigger={<CoverButton>{t(($) => $.cover.someoneElse)}</CoverButton>}
      items={others.map(({ id, name }) => ({
        id: String(id),
        label: <Name text={name} lang={guessNameLanguage({ text: name, hint: i18n.language })} size="row" />,
        text: name,
        onAction: () => onStaffChange(id),
      }))}
    />
  )
}

function Remarks({ seconds }: { seconds: number }) {
  const { t } = useTranslation('session')
  const hasCapsLock = useCapsLock()
  const { shown, said } = useWaitWords(seconds)
  return (
    <div className="nums flex flex-col gap-0.5 py-0.5 text-13 text-cover-ink-2">
      {shown !== '' && <p aria-hidden>{shown}</p>}
      <output className="sr-only">{said}</output>
      <output className="block">{hasCapsLock && t(($) => $.cover.capsLock)}</output>
    </div>
  )
}
