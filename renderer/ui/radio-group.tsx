import type { ReactNode } from 'react'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'

/** One of few choices that are all worth reading. */
export interface RadioOption<K extends string> {
  id: K
  label: ReactNode
  description?: ReactNode
}

/** A choice of one out of few, all of them visible. */
export interface RadioGroupProps<K extends string> extends FieldProps {
  options: readonly RadioOption<K>[]
  value: K | null
  onChange: (id: K) => void
  orientation?: 'vertical' | 'horizontal' | undefined
}

/** A choice of one out of few, all of them visible; arrows move it. */
export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
  const {
    label,
    options,
    onChange,
    orientation = 'vertical',
    description,
    error,
    isLabelHidden,
    className,
    ...rest
  } = props
  return (
    <AriaRadioGroup
      {...definedProps(rest)}
      orientation={orientation}
      onChange={(id) => onChange(id as K)}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <div
        className={joinClasses('flex gap-x-6 gap-y-1', orientation === 'vertical' ? 'flex-col' : 'flex-wrap')}
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="group/radio flex min-h-6 items-start gap-2 text-15 data-disabled:text-ink-3"
          >
            <span className="mt-[3px] grid size-4 flex-none place-items-center rounded-round border border-rule-control bg-paper-raised group-data-selected/radio:border-accent">
              <span className="radio-dot size-2 rounded-round group-data-selected/radio:bg-accent" />
            </span>
            <span className="flex min-w-0 flex-col">
              {option.label}
              {hasContent(option.description) && (
                <span className="text-13 text-ink-3">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldHelp description={description} error={error} />
    </AriaRadioGroup>
  )
}
