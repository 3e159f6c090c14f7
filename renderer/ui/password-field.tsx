import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Group, Input, TextField as AriaTextField } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import {
  fieldBox,
  FieldHelp,
  FieldLabel,
  fieldStack,
  hasContent,
  type TypedFieldProps,
} from './field-parts.tsx'
import { IconButton } from './icon-button.tsx'
import { submitOnEnter } from './text-field.tsx'

/** A passphrase, the words that show and hide it, and what may stand at its end. */
export interface PasswordFieldProps extends TypedFieldProps {
  revealLabel: string
  concealLabel: string
  isLarge?: boolean | undefined
  action?: ReactNode
}

/** A passphrase: hidden until asked for, written left to right in every language; `isLarge` is the size of the cover. */
export function PasswordField(props: PasswordFieldProps) {
  const {
    label,
    description,
    error,
    isLabelHidden,
    placeholder,
    lang: _lang,
    dir: _dir,
    onSubmit,
    className,
    ...others
  } = props
  const { revealLabel, concealLabel, isLarge, action, ...rest } = others
  const [isRevealed, setRevealed] = useState(false)
  return (
    <AriaTextField
      {...definedProps(rest)}
      type={isRevealed ? 'text' : 'password'}
      isInvalid={hasContent(error)}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <Group
        className={joinClasses(
          fieldBox,
          'field-group flex items-center gap-1 pe-1',
          isLarge ? 'field-large h-12 ps-4 pe-1.5' : 'h-field ps-2.5',
        )}
      >
        <Input
          {...definedProps({ placeholder })}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          onKeyDown={(event) => submitOnEnter(event, onSubmit)}
          className="h-full min-w-0 flex-1 bg-transparent text-start outline-none"
        />
        <IconButton
          label={isRevealed ? concealLabel : revealLabel}
          icon={isRevealed ? EyeOff : Eye}
          onPress={() => setRevealed(!isRevealed)}
          className="h-7! min-w-7!"
        />
        {action}
      </Group>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
