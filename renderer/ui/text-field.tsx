import type { KeyboardEvent } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
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

/** One line of text and what it is for. */
export interface TextFieldProps extends TypedFieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | undefined
}

/** One line of text; Enter calls `onSubmit`, but never while an input method is still composing. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, isLabelHidden, placeholder, lang, dir, onSubmit, className, ...rest } =
    props
  return (
    <AriaTextField
      {...definedProps(rest)}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <Input
        {...definedProps({ placeholder, lang, dir: dir ?? directionOf(rest.value) })}
        onKeyDown={(event) => submitOnEnter(event, onSubmit)}
        className={joinClasses(fieldBox, 'h-field px-2.5', lang !== undefined && 'script-text')}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}

/** Calls `onSubmit` for an Enter that ends no composition: in Japanese, Chinese and Korean, Enter first accepts a word. */
export function submitOnEnter(event: KeyboardEvent<HTMLElement>, onSubmit: (() => void) | undefined): void {
  if (onSubmit === undefined || event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  onSubmit()
}
