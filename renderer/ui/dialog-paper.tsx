import type { ReactNode } from 'react'
import { DialogContext, Popover, useSlottedContext } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { floatingPaper } from './floating.ts'

/** What stands there, and its name, where it is not called as its button is. */
export interface DialogPaperProps {
  label?: string | undefined
  children: ReactNode
  placement?: 'bottom start' | 'bottom end' | undefined
  className?: string | undefined
}

/**
 * The paper that the button of a `DialogTrigger` or a date opens. It is the dialog itself and holds none, for then its hidden
 * buttons, with which a screen reader leaves it, would stand outside of every dialog and landmark.
 */
export function DialogPaper({ label, children, placement, className }: DialogPaperProps) {
  const { id, 'aria-labelledby': button } = useSlottedContext(DialogContext) ?? {}
  return (
    <Popover
      offset={4}
      placement={placement ?? 'bottom end'}
      // An element that is labelled by itself goes by its label.
      {...definedProps({ id, 'aria-label': label, 'aria-labelledby': label === undefined ? button : id })}
      className={joinClasses(floatingPaper, className)}
    >
      {children}
    </Popover>
  )
}
