import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import {
  directionOf,
  fieldBox,
  FieldHelp,
  FieldLabel,
  fieldStack,
  hasContent,
  type TypedFieldProps,
} from './field-parts.tsx'
import { submitOnEnter } from './text-field.tsx'

/** Several lines of text and what they are for. */
export interface TextAreaProps extends TypedFieldProps {
  rows?: number | undefined
  isPlain?: boolean | undefined
}

/** Several lines of text that grow with their content; Ctrl or Cmd with Enter calls `onSubmit`; `isPlain` drops the box. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    description,
    error,
    isLabelHidden,
    placeholder,
    lang,
    dir,
    onSubmit,
    className,
    rows = 3,
    isPlain,
    ...rest
  } = props
  return (
    <AriaTextField
      {...definedProps(rest)}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <AriaTextArea
        {...definedProps({ placeholder, lang, dir: dir ?? directionOf(rest.value) })}
        rows={rows}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) submitOnEnter(event, onSubmit)
        }}
        className={joinClasses(
          'field-sizing-content max-h-96 resize-none',
          isPlain ? 'w-full bg-transparent text-15 outline-none' : joinClasses(fieldBox, 'px-2.5 py-1.5'),
          lang !== undefined && 'script-text',
        )}
        style={{ minBlockSize: `calc(${rows} * var(--lh-15) + ${isPlain ? '0px' : '0.875rem'})` }}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
