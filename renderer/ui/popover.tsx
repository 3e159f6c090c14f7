import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { floatingPaper } from './floating.ts'

/** A button and the small sheet behind it. */
export interface PopoverProps {
  trigger: ReactElement
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: Placement | undefined
  className?: string | undefined
}

/** A small sheet beside the button that opened it; Escape and a click beside it close it. */
export function Popover({ trigger, label, children, placement = 'bottom start', className }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover offset={4} placement={placement} className={joinClasses(floatingPaper, 'max-w-96')}>
        <Dialog aria-label={label} className={joinClasses('p-4 outline-none', className)}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
