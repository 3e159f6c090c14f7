import { type ReactElement, type ReactNode, useContext } from 'react'
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components'
import { DialogPaper } from './dialog-paper.tsx'

/** A button, the name of what it opens, and what stands there; a function is given the act of closing. */
export interface PopoverProps {
  trigger: ReactElement
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: 'bottom start' | 'bottom end' | undefined
  className?: string | undefined
}

/** A small sheet of paper beside its button; Escape and a press elsewhere put it away. */
export function Popover({ trigger, label, children, placement, className }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <DialogPaper label={label} placement={placement} className={className}>
        <div className="p-4">
          <Content>{children}</Content>
        </div>
      </DialogPaper>
    </DialogTrigger>
  )
}

function Content({ children }: Pick<PopoverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext)
  return typeof children === 'function' ? children(() => state?.close()) : children
}
