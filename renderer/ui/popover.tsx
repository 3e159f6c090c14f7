import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { floatingPaper } from './floating.ts'

/** A button, the name of what it opens, and what stands there; a function is given the act of closing. */
export interface PopoverProps {
  trigger: ReactElement
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: 'bottom start' | 'bottom end' | undefined
  className?: string | undefined
}

/** A small sheet of paper beside its button; Escape and a press elsewhere put it away. */
export function Popover({ trigger, label, children, placement = 'bottom end', className }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover offset={4} placement={placement} className={joinClasses(floatingPaper, className)}>
        <Dialog aria-label={label} className="p-4 outline-none">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
