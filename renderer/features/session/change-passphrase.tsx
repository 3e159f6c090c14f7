import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useNewPassphrase } from '../../lib/passphrase-strength.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { useProof } from './proving.ts'

/** The form that gives the person at the desk a new passphrase. */
export function ChangePassphrase() {
  const { t } = useTranslation('session')
  const me = useMe()
  const proof = useProof()
  const next = useNewPassphrase([me.name, me.boutiqueName])

  async function change() {
    if (!(await next.accept())) return
    const isDone = await proof.run((current) =>
      client.session.changePassphrase({ current, next: next.passphrase }),
    )
    if (!isDone) return
    next.forget()
    showToast({ text: t(($) => $.security.passphrase.done) })
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    await change()
    focusFirstError(form)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-[26rem] flex-col gap-4">
      <PasswordField {...proof.field} isDisabled={me.isReadOnly} />
      <NewPassphraseFields {...next.fields} isDisabled={me.isReadOnly} />
      <div>
        <Button type="submit" isBusy={proof.isBusy} isDisabled={me.isReadOnly || proof.isWaiting}>
          {t(($) => $.security.passphrase.act)}
        </Button>
      </div>
    </form>
  )
}
