import { useMemo, useState } from 'react'
import { useFilter } from 'react-aria-components'
import { ComboBox } from './combo-box.tsx'
import type { FieldProps } from './field-parts.tsx'

/** One of many, with what may stand beside it and what else it may be called; all of it finds it. */
export interface SearchableOption {
  id: string
  label: string
  detail?: string | undefined
  also?: string | undefined
}

/** A choice of one out of many that are all known, found by typing. */
export interface SearchableChoiceProps extends FieldProps {
  options: readonly SearchableOption[]
  value: string | null
  onChange: (id: string | null) => void
  openLabel: string
  emptyLabel: string
}

/** A choice of one out of many, such as a country, found by typing a part of its name or of another it has. */
export function SearchableChoice({ options, value, onChange, ...rest }: SearchableChoiceProps) {
  const chosen = options.find((option) => option.id === value)
  const label = chosen?.label ?? ''
  const [shown, setShown] = useState({ label, text: label })
  const { contains } = useFilter({ sensitivity: 'base' })
  const words = useMemo(() => gatherWords(options), [options])
  // The words follow a choice made elsewhere, and another interface language.
  if (shown.label !== label) setShown({ label, text: label })
  return (
    <ComboBox
      {...rest}
      items={options}
      filters={(label, typed) => contains(words.get(label) ?? label, typed)}
      value={value}
      inputValue={shown.text}
      onInputChange={(text) => setShown((was) => ({ ...was, text }))}
      onChange={(option) => {
        onChange(option?.id ?? null)
        if (option !== null) setShown((was) => ({ ...was, text: option.label }))
      }}
      textOf={(option) => option.label}
      renderItem={(option) => (
        <span className="flex items-baseline gap-3">
          <bdi className="min-w-0 grow">{option.label}</bdi>
          {option.detail !== undefined && <bdi className="text-13 text-ink-3">{option.detail}</bdi>}
        </span>
      )}
    />
  )
}

/** The words an option is found by, under its label, which is all that a list is filtered by. */
function gatherWords(options: readonly SearchableOption[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { label, detail = '', also = '' } of options)
    words.set(label, [words.get(label) ?? label, detail, also].join('\n'))
  return words
}
