import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useRecoveryKey } from '../../lib/recovery-key.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { RecoveryKeyProof, RecoveryKeySheet } from '../../ui/recovery-key.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { useProof } from './proving.ts'

type Step = 'key' | 'proof' | 'confirm'

const BEFORE = { key: null, proof: 'key', confirm: 'proof' } as const satisfies Record<Step, Step | null>

/** The button that makes a new recovery key, and the three questions until it is in force. */
export function RenewRecoveryKey() {
  const { t } = useTranslation('session')
  const { t: shared } = useTranslation('common')
  const me = useMe()
  const key = useRecoveryKey(me.boutiqueName)
  const proof = useProof()
  const [step, setStep] = useState<Step | null>(null)

  const begin = () => {
    void key.propose()
    setStep('key')
  }
  const end = () => {
    setStep(null)
    key.forget()
    proof.forget()
  }
  async function goOn() {
    if (step === 'key') return setStep('proof')
    if (step === 'proof') return key.prove() ? setStep('confirm') : undefined
    const recoveryKey = key.key
    const isDone = await proof.run((passphrase) =>
      client.session.renewRecoveryKey({ passphrase, recoveryKey }),
    )
    if (!isDone) return undefined
    end()
    showToast({ text: t(($) => $.security.key.done) })
    return undefined
  }
  const goBack = () => (step === null || BEFORE[step] === null ? end() : setStep(BEFORE[step]))

  return (
    <>
      <Button onPress={begin} isDisabled={me.isReadOnly}>
        {t(($) => $.security.key.act)}
      </Button>
      <Dialog
        isAlert
        size="medium"
        isOpen={step !== null}
        onClose={end}
        question={<StepTitle step={step ?? 'key'} />}
      >
        <form
          noValidate
          className="mt-2 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const form = event.currentTarget
            void goOn().then(() => focusFirstError(form))
          }}
        >
          {step === 'key' && (
            <>
              <p>{t(($) => $.recoveryKey.lead)}</p>
              <RecoveryKeySheet {...key.sheet} />
            </>
          )}
          {step === 'proof' && (
            <>
              <p>{t(($) => $.recoveryKey.proof.lead)}</p>
              <RecoveryKeyProof questions={key.questions} />
            </>
          )}
          {step === 'confirm' && (
            <>
              <p>{t(($) => $.security.key.confirmLead)}</p>
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question has just replaced another at the person's wish */}
              <PasswordField {...proof.field} autoFocus />
            </>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onPress={goBack}>
              <BackLabel step={step ?? 'key'} />
            </Button>
            <Button type="submit" variant="filled" isBusy={proof.isBusy} isDisabled={proof.isWaiting}>
              {step === 'confirm' ? t(($) => $.security.key.confirm) : shared(($) => $.action.continue)}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}

function StepTitle({ step }: { step: Step }) {
  const { t } = useTranslation('session')
  if (step === 'key') return t(($) => $.recoveryKey.title)
  return step === 'proof' ? t(($) => $.recoveryKey.proof.title) : t(($) => $.security.key.confirmTitle)
}

function BackLabel({ step }: { step: Step }) {
  const { t } = useTranslation('session')
  const { t: shared } = useTranslation('common')
  if (step === 'proof') return t(($) => $.recoveryKey.proof.see)
  return step === 'key' ? shared(($) => $.action.cancel) : shared(($) => $.action.back)
}
