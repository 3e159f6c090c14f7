import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { joinClasses } from './class-names.ts'

/** What every field has: words above, help and the way out of an error below. */
export interface FieldProps {
  label: ReactNode
  description?: ReactNode
  error?: ReactNode
  isRequired?: boolean | undefined
  isDisabled?: boolean | undefined
  isLabelHidden?: boolean | undefined
  className?: string | undefined
}

/** What every field one types a text into has. */
export interface TypedFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  isReadOnly?: boolean | undefined
  lang?: string | undefined
  /** The direction of what cannot be told by its letters, such as a number or an address of the net. */
  dir?: 'ltr' | 'rtl' | undefined
  autoFocus?: boolean | undefined
  autoComplete?: string | undefined
  maxLength?: number | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
  onSubmit?: (() => void) | undefined
}

/** The stack of label, box and help that every field shares. */
export const fieldStack = 'group/field flex min-w-0 flex-col gap-1'

/** The box one types into: it has the border that says so, and the accent while focused. */
export const fieldBox =
  'field-box w-full min-w-0 rounded-control border border-rule-control bg-paper-raised text-15 text-ink transition-colors duration-quick ' +
  'data-focused:border-accent data-focus-within:border-accent data-invalid:border-veto group-data-invalid/field:border-veto ' +
  'data-disabled:border-rule data-disabled:bg-paper-side data-disabled:text-ink-3 [&:is(input,textarea)]:read-only:bg-paper-side'

/** The words above a field; hidden ones are still read aloud. */
export function FieldLabel({
  children,
  isHidden,
  isRequired,
}: {
  children: ReactNode
  isHidden?: boolean | undefined
  isRequired?: boolean | undefined
}) {
  return (
    <Label className={joinClasses('text-13 text-ink-2', isHidden && 'sr-only')}>
      {children}
      {isRequired && (
        <span aria-hidden className="ms-1 text-accent">
          *
        </span>
      )}
    </Label>
  )
}

/** The words below a field: the error with its mark when there is one, else the description. */
export function FieldHelp({ description, error }: { description?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hasContent(description) && !hasContent(error) && (
        <Text slot="description" className="text-13 text-ink-3">
          {description}
        </Text>
      )}
      {hasContent(error) && (
        <FieldError className="flex items-baseline gap-1.5 text-13 text-veto">
          <CircleAlert aria-hidden className="size-3.25! self-center" />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  )
}

/** True when there is something to show. */
export function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}

/** The direction of a typed text is its own; while nothing is typed, the placeholder keeps that of the page. */
export function directionOf(value: string): 'auto' | undefined {
  return value === '' ? undefined : 'auto'
}
