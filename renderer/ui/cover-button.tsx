import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { definedProps } from './defined-props.ts'
import { joinClasses } from './class-names.ts'

/** What a quiet word on the cover does. */
export interface CoverButtonProps {
  children: ReactNode
  icon?: LucideIcon | undefined
  onPress?: (() => void) | undefined
  isDisabled?: boolean | undefined
  className?: string | undefined
  'aria-label'?: string | undefined
}

/** A quiet underlined word on the closed cover that does something. */
export function CoverButton({ children, icon: Icon, className, ...rest }: CoverButtonProps) {
  return (
    <Button
      {...definedProps(rest)}
      className={joinClasses(
        'inline-flex min-h-6 items-center gap-1.5 rounded-tile text-start text-14 text-cover-ink-2 underline decoration-cover-ink-3 underline-offset-[3px] data-disabled:no-underline data-hovered:text-cover-ink',
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5!" />}
      {children}
    </Button>
  )
}
