import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import { readYear } from './read-number.ts'

interface YearFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (year: number | null) => void
}

/**
 * A year, kept as it is typed: a number field would keep it only once it is left, after the chord that saves. What cannot be
 * read as a year is handed on as NaN, so that whoever saves stops instead of losing it.
 */
export function YearField({ label, value, onChange }: YearFieldProps) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState(writeYear(value))
  const read = readTyped(typed)
  // A draft started afresh gives back another year than the one typed here.
  if (!Object.is(read, value)) setTyped(writeYear(value))
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(readTyped(text))
      }}
      error={Number.isNaN(read) ? t(($) => $.form.gift.notYear) : undefined}
      maxLength={10}
    />
  )
}

const readTyped = (text: string): number | null =>
  text.trim() === '' ? null : (readYear(text) ?? Number.NaN)
const writeYear = (year: number | null): string => (year === null || Number.isNaN(year) ? '' : String(year))
