import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errors.ts'
import type { RecoveryKeyKeeping } from '../../lib/recovery-key.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { RecoveryKeyProof, RecoveryKeySheet } from '../../ui/recovery-key.tsx'
import { FirstRunStep, type StepPlace } from './first-run-step.tsx'

/** The proposed recovery key and the way on. */
export interface KeyStepProps {
  step: StepPlace
  recoveryKey: RecoveryKeyKeeping
  onForward: () => void
}

/** The third step: the recovery key, to print or to save. */
export function KeyStep({ step, recoveryKey, onForward }: KeyStepProps) {
  const { t } = useTranslation('session')
  return (
    <FirstRunStep
      {...step}
      title={t(($) => $.recoveryKey.title)}
      lead={t(($) => $.recoveryKey.lead)}
      focus="title"
      onForward={onForward}
    >
      <RecoveryKeySheet {...recoveryKey.sheet} />
    </FirstRunStep>
  )
}

/** The proof that the key was kept, and how far the making of the book has come. */
export interface ProofStepProps extends KeyStepProps {
  isBusy: boolean
  failure: unknown
}

/** The last step: two groups of the key from paper, then the book is made. */
export function ProofStep({ step, recoveryKey, isBusy, failure, onForward }: ProofStepProps) {
  const { t } = useTranslation('session')
  const { t: boutique } = useTranslation('boutique')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  return (
    <FirstRunStep
      {...step}
      title={t(($) => $.recoveryKey.proof.title)}
      lead={t(($) => $.recoveryKey.proof.lead)}
      backLabel={t(($) => $.recoveryKey.proof.see)}
      forwardLabel={boutique(($) => $.creating.act)}
      isBusy={isBusy}
      onForward={onForward}
    >
      <RecoveryKeyProof questions={recoveryKey.questions} />
      {failure !== null && (
        <ErrorState className="mt-6" title={errors(($) => $.title)}>
          {errorText(failure)}
        </ErrorState>
      )}
    </FirstRunStep>
  )
}
