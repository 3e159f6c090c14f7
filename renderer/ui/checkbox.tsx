import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { hasContent } from './field-parts.tsx'

/** One thing that is so or not so. */
export interface CheckboxProps {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isIndeterminate?: boolean | undefined
  isInvalid?: boolean | undefined
  isDisabled?: boolean | undefined
  isRequired?: boolean | undefined
  description?: ReactNode
  className?: string | undefined
}

/** One thing that is so or not so, with its words beside it. */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...definedProps(rest)}
      className={joinClasses(
        'group/box flex min-h-6 items-start gap-2 text-15 data-disabled:text-ink-3',
        className,
      )}
    >
      {({ isIndeterminate }) => (
        <>
          <span className="tick-box mt-[3px] grid size-4 flex-none place-items-center rounded-[3px] border border-rule-control bg-paper-raised text-transparent transition-colors duration-quick group-data-indeterminate/box:border-accent group-data-indeterminate/box:bg-accent group-data-indeterminate/box:text-ink-on-accent group-data-invalid/box:border-veto group-data-selected/box:border-accent group-data-selected/box:bg-accent group-data-selected/box:text-ink-on-accent group-data-disabled/box:border-rule">
            {isIndeterminate ? (
              <Minus aria-hidden className="size-3! stroke-2!" />
            ) : (
              <Check aria-hidden className="size-3! stroke-2!" />
            )}
          </span>
          <span className="flex min-w-0 flex-col">
            {children}
            {hasContent(description) && <span className="text-13 text-ink-3">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  )
}
