import { PasswordField } from './password-field.tsx'
import { StrengthMeter, type StrengthMeterProps } from './strength-meter.tsx'

/** A new passphrase, the same once more, how hard it is to guess, and the words around them. */
export interface NewPassphraseFieldsProps {
  label: string
  againLabel: string
  hint: string
  revealLabel: string
  concealLabel: string
  value: string
  again: string
  onChange: (value: string) => void
  onAgainChange: (value: string) => void
  strength: StrengthMeterProps | null
  error?: string | undefined
  againError?: string | undefined
  isDisabled?: boolean | undefined
  autoFocus?: boolean | undefined
}

const LONGEST = 1000

/** Two fields for a new passphrase with its strength between them. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { revealLabel, concealLabel, isDisabled, strength } = props
  const shared = {
    revealLabel,
    concealLabel,
    isDisabled,
    isRequired: true,
    maxLength: LONGEST,
    autoComplete: 'new-password',
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-2">
        <PasswordField
          {...shared}
          label={props.label}
          value={props.value}
          onChange={props.onChange}
          error={props.error}
          description={strength === null ? props.hint : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only a dialog that has just been opened asks for it
          autoFocus={props.autoFocus}
        />
        {strength && (
          <StrengthMeter
            label={strength.label}
            score={strength.score}
            word={strength.word}
            advice={strength.advice}
          />
        )}
      </div>
      <PasswordField
        {...shared}
        label={props.againLabel}
        value={props.again}
        onChange={props.onAgainChange}
        error={props.againError}
      />
    </div>
  )
}
