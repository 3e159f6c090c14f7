import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { segmentClasses } from './date-picker.tsx'
import { definedProps } from './defined-props.ts'
import { fieldBox, FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'

/** A time of the day and the words around it. */
export interface TimeFieldProps extends FieldProps {
  value: string | null
  onChange: (time: string | null) => void
  hourCycle?: 12 | 24 | undefined
}

/** A time of the day, written as the locale writes it; in and out it is HH:mm on the 24-hour clock. */
export function TimeField(props: TimeFieldProps) {
  const { label, value, onChange, description, error, isLabelHidden, className, ...rest } = props
  return (
    <AriaTimeField
      {...definedProps(rest)}
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <DateInput
        className={joinClasses(
          fieldBox,
          'field-group nums block h-field truncate px-2 leading-[calc(var(--field)-2px)]',
        )}
      >
        {(segment) => <DateSegment segment={segment} className={segmentClasses} />}
      </DateInput>
      <FieldHelp description={description} error={error} />
    </AriaTimeField>
  )
}
