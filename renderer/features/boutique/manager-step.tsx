import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewPassphrase } from '../../lib/passphrase-strength.ts'
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FirstRunStep, type StepPlace } from './first-run-step.tsx'

/** Who the first manager is, and their passphrase while it is typed. */
export interface ManagerStepProps {
  step: StepPlace
  name: string
  onNameChange: (name: string) => void
  passphrase: NewPassphrase
  onForward: () => void
}

/** The second step: the first manager and their passphrase. */
export function ManagerStep({ step, name, onNameChange, passphrase, onForward }: ManagerStepProps) {
  const { t } = useTranslation('boutique')
  const { t: session } = useTranslation('session')
  const [isChecked, setChecked] = useState(false)
  const isNameMissing = name.trim() === ''
  async function goOn() {
    setChecked(true)
    const isAccepted = await passphrase.accept()
    if (isAccepted && !isNameMissing) onForward()
  }
  return (
    <FirstRunStep
      {...step}
      title={t(($) => $.firstRun.manager.title)}
      lead={t(($) => $.firstRun.manager.lead)}
      onForward={goOn}
    >
      <div className="flex max-w-[26rem] flex-col gap-4">
        <TextField
          label={t(($) => $.firstRun.manager.name)}
          value={name}
          onChange={onNameChange}
          error={isChecked && isNameMissing ? t(($) => $.firstRun.manager.nameMissing) : undefined}
          maxLength={120}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just replaced another at the person's wish
          autoFocus
          isRequired
        />
        <NewPassphraseFields {...passphrase.fields} label={session(($) => $.passphrase.label)} />
      </div>
    </FirstRunStep>
  )
}
