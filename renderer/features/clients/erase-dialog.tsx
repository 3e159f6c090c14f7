import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '../../../electron/ipc/clients.ts'
import { CallError } from '../../lib/call-error.ts'
import { client as calls } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { ClientName } from './client-name.tsx'

/** Asks before a client is erased for ever: the name is typed, because nothing brings them back. */
export function EraseDialog({ client, onClose }: { client: ClientRow | null; onClose: () => void }) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const [typedName, setTypedName] = useState('')
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)

  function close() {
    setTypedName('')
    setError('')
    onClose()
  }

  function erase() {
    if (client === null || isBusy) return
    setBusy(true)
    focusBeside('data-binned', client.id, 'button')
    calls.clients
      .erase({ id: client.id, typedName })
      .then(
        () => {
          showToast({ text: t(($) => $.bin.erased) })
          close()
        },
        (problem: unknown) => {
          const isWrong = problem instanceof CallError && problem.code === 'invalid-input'
          setError(isWrong ? t(($) => $.bin.erase.nameWrong) : errorText(problem))
        },
      )
      .finally(() => setBusy(false))
  }

  return (
    <Dialog
      isAlert
      isOpen={client !== null}
      onClose={close}
      question={fillSlots(
        t(($) => $.bin.erase.question, { name: slot('name') }),
        { name: client ? <ClientName name={client.name} /> : <span /> },
      )}
      actions={
        <>
          <Button onPress={close}>{t(($) => $.bin.erase.safe)}</Button>
          <Button variant="veto" isBusy={isBusy} isDisabled={typedName.trim() === ''} onPress={erase}>
            {t(($) => $.bin.erase.act)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.bin.erase.consequence)}</p>
      <TextField
        className="mt-3"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is the answer the dialog asks for
        autoFocus
        label={fillSlots(
          t(($) => $.bin.erase.nameLabel, { name: slot('name') }),
          { name: client ? <ClientName name={client.name} /> : <span /> },
        )}
        value={typedName}
        onChange={(typed) => {
          setTypedName(typed)
          setError('')
        }}
        onSubmit={erase}
        error={error}
      />
    </Dialog>
  )
}
