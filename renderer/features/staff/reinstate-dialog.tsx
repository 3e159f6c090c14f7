import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useErrorText } from '../../lib/errors.ts'
import { isolate } from '../../lib/isolate.ts'
import { useNewPassphrase } from '../../lib/passphrase-strength.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx'
import { showToast } from '../../ui/toast-region.tsx'

/** Lets a person work here again under a new passphrase, typed twice. */
export function ReinstateDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation('staff')
  const { t: shared } = useTranslation('common')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const me = useMe()
  const passphrase = useNewPassphrase([member.name, me.boutiqueName])
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const words = { name: isolate(member.name) }

  async function reinstate() {
    if (isBusy || !(await passphrase.accept())) return
    setBusy(true)
    setFailure(null)
    try {
      await client.staff.reinstate({ id: member.id, passphrase: passphrase.passphrase })
      showToast({ text: t(($) => $.reinstate.done, words) })
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await reinstate()
    focusFirstError(form)
  }

  return (
    <Dialog isOpen isAlert onClose={onClose} question={t(($) => $.reinstate.title, words)}>
      <form noValidate onSubmit={(event) => void submit(event)} className="mt-1 flex flex-col gap-4">
        <p>{t(($) => $.reinstate.lead)}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog has just been opened to write in it */}
        <NewPassphraseFields {...passphrase.fields} autoFocus />
        {failure !== null && <ErrorState title={errors(($) => $.title)}>{errorText(failure)}</ErrorState>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{shared(($) => $.action.cancel)}</Button>
          <Button type="submit" variant="filled" isBusy={isBusy}>
            {t(($) => $.reinstate.act)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
