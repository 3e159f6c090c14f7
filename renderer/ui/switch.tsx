import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { hasContent } from './field-parts.tsx'

/** A setting that takes effect at once. */
export interface SwitchProps {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  description?: ReactNode
  isDisabled?: boolean | undefined
  className?: string | undefined
}

/** A setting that takes effect at once; the knob slides towards the end of the line when on. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...definedProps(rest)}
      className={joinClasses(
        'group/switch flex min-h-6 items-start gap-3 text-15 data-disabled:text-ink-3',
        className,
      )}
    >
      <span className="switch-track mt-0.5 flex h-[18px] w-8 flex-none items-center rounded-round border border-rule-control bg-paper-raised p-0.5 transition-colors duration-quick group-data-selected/switch:border-accent group-data-selected/switch:bg-accent">
        <span className="switch-knob size-3 rounded-round bg-rule-control transition-[margin] duration-quick ease-calm group-data-selected/switch:ms-3.5 group-data-selected/switch:bg-ink-on-accent" />
      </span>
      <span className="flex min-w-0 flex-col">
        {children}
        {hasContent(description) && <span className="text-13 text-ink-3">{description}</span>}
      </span>
    </AriaSwitch>
  )
}
