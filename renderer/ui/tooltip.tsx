import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type Placement } from 'react-aria-components'
import { Kbd } from './kbd.tsx'

/** What a tooltip says, and about which element. */
export interface TooltipProps {
  text: string
  children: ReactNode
  shortcut?: string | undefined
  placement?: Placement | undefined
}

/** A short word on hover and on focus; `children` is one focusable element, which needs a name of its own. */
export function Tooltip({ text, children, shortcut, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="flex max-w-80 items-center gap-2 rounded-control bg-ink px-2 py-1 font-sans text-13 text-paper opacity-100 transition-opacity duration-quick data-entering:opacity-0 data-exiting:opacity-0 forced-colors:border"
      >
        {text}
        {shortcut && <Kbd tone="ink">{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
