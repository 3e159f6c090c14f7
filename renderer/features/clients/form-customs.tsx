import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../electron/ipc/fields.ts'
import { client } from '../../lib/client.ts'
import { DatePicker } from '../../ui/date-picker.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCalendarWords } from './calendar-words.ts'
import { FormPart } from './form-rows.tsx'
import type { PartProps } from './form-words.ts'
import { readNumber } from './read-number.ts'

const LINE = 500
const NONE = 'none'
// Before each choice of the house's, one of which may be called none.
const CHOSEN = '='

/** The fields the house added, each by its kind; one no longer asked for stands here while it holds something. */
export function CustomsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const fields = useQuery({ queryKey: ['fields', 'list'], queryFn: () => client.fields.list({}) }).data ?? []
  const valueOf = (id: number) => words.customs.find(({ fieldId }) => fieldId === id)?.value ?? ''
  const asked = fields.filter(({ id, isRetired }) => !isRetired || valueOf(id) !== '')
  if (asked.length === 0) return null

  function keep({ id }: CustomField, value: string) {
    const others = words.customs.filter(({ fieldId }) => fieldId !== id)
    const order = new Map(fields.map((field, at) => [field.id, at]))
    const all = value === '' ? others : [...others, { fieldId: id, value }]
    change({ customs: all.sort((a, b) => (order.get(a.fieldId) ?? 0) - (order.get(b.fieldId) ?? 0)) })
  }

  return (
    <FormPart title={t(($) => $.form.custom.title)}>
      <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
        {asked.map((field) => (
          <CustomControl
            key={field.id}
            field={field}
            value={valueOf(field.id)}
            onChange={(value) => keep(field, value)}
          />
        ))}
      </div>
    </FormPart>
  )
}

interface CustomControlProps {
  readonly field: CustomField
  readonly value: string
  readonly onChange: (value: string) => void
}

function CustomControl({ field, value, onChange }: CustomControlProps) {
  const { t } = useTranslation('clients')
  const calendar = useCalendarWords()
  const { label, kind, choices } = field
  const description = field.isRetired ? t(($) => $.form.custom.retired) : undefined
  switch (kind) {
    case 'number':
      return <NumberControl field={field} value={value} onChange={onChange} />
    case 'day':
      return (
        <DatePicker
          {...calendar}
          label={label}
          description={description}
          value={value || null}
          onChange={(day) => onChange(day ?? '')}
        />
      )
    case 'choice': {
      // A choice taken from the list since stays offered to the client who has it.
      const offered = value === '' || choices.includes(value) ? choices : [...choices, value]
      return (
        <Select
          label={label}
          description={description}
          placeholder={t(($) => $.form.custom.none)}
          options={[
            { id: NONE, label: t(($) => $.form.custom.none) },
            ...offered.map((choice) => ({ id: CHOSEN + choice, label: choice })),
          ]}
          value={value === '' ? NONE : CHOSEN + value}
          onChange={(id) => onChange(id === NONE ? '' : id.slice(CHOSEN.length))}
        />
      )
    }
    case 'yes-no':
      return <YesNo label={label} value={value} onChange={onChange} />
    default:
      return (
        <TextField
          label={label}
          description={description}
          value={value}
          onChange={onChange}
          maxLength={LINE}
        />
      )
  }
}

/** A number is typed as the reader writes it and kept as every program reads it; what is no number is refused on saving. */
function NumberControl({ field, value, onChange }: CustomControlProps) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState(value)
  const read = readNumber(typed)
  // A draft started afresh gives back another value than the one typed here.
  if ((read ?? typed) !== value) setTyped(value)
  return (
    <TextField
      label={field.label}
      description={field.isRetired ? t(($) => $.form.custom.retired) : undefined}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(readNumber(text) ?? text)
      }}
      error={read === null ? t(($) => $.form.custom.notNumber) : undefined}
      maxLength={40}
    />
  )
}

function YesNo({ label, value, onChange }: Omit<CustomControlProps, 'field'> & { label: string }) {
  const { t } = useTranslation('clients')
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-13 text-ink-2">
        {label}
      </span>
      <SegmentedChips
        label={label}
        options={[
          { id: NONE, label: t(($) => $.form.custom.none) },
          { id: 'yes', label: t(($) => $.form.custom.yes) },
          { id: 'no', label: t(($) => $.form.custom.no) },
        ]}
        value={value || NONE}
        onChange={(id) => onChange(id === NONE ? '' : id)}
      />
    </div>
  )
}
