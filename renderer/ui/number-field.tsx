import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { fieldBox, FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'

/** A number, its bounds and how it is written. */
export interface NumberFieldProps extends FieldProps {
  value: number | null
  onChange: (value: number | null) => void
  minValue?: number | undefined
  maxValue?: number | undefined
  step?: number | undefined
  formatOptions?: Intl.NumberFormatOptions | undefined
  incrementLabel: string
  decrementLabel: string
}

const STEP =
  'grid w-7 place-items-center self-stretch text-ink-2 data-hovered:bg-paper-hover data-disabled:text-ink-3'

/** A number in the digits and separators of the locale; an empty field is null, never zero. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    value,
    onChange,
    description,
    error,
    isLabelHidden,
    incrementLabel,
    decrementLabel,
    className,
    ...rest
  } = props
  return (
    <AriaNumberField
      {...definedProps(rest)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <Group className={joinClasses(fieldBox, 'field-group flex h-field items-center overflow-hidden')}>
        <Input className="nums h-full min-w-0 flex-1 bg-transparent px-2.5 outline-none" />
        <AriaButton slot="decrement" aria-label={decrementLabel} className={STEP}>
          <Minus aria-hidden />
        </AriaButton>
        <AriaButton slot="increment" aria-label={incrementLabel} className={STEP}>
          <Plus aria-hidden />
        </AriaButton>
      </Group>
      <FieldHelp description={description} error={error} />
    </AriaNumberField>
  )
}
