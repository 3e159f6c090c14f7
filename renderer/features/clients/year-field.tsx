import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import { readYear } from './read-number.ts'

interface YearFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (year: number | null) => void
}

/** A year, kept as it is typed: a number field would keep it only once it is left, after the chord that saves. */
export function YearField({ label, value, onChange }: YearFieldProps) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState(writeYear(value))
  const read = readYear(typed)
  // A draft started afresh gives back another year than the one typed here.
  if (read !== value) setTyped(writeYear(value))
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(readYear(text))
      }}
      error={typed.trim() !== '' && read === null ? t(($) => $.form.gift.notYear) : undefined}
      maxLength={10}
    />
  )
}

const writeYear = (year: number | null): string => (year === null ? '' : String(year))
