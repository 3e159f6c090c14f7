import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { Tooltip } from './tooltip.tsx'

/** What an icon means in words, and what pressing it does. */
export interface IconButtonProps {
  label: string
  icon: LucideIcon
  text?: ReactNode
  onPress?: (() => void) | undefined
  isPressed?: boolean | undefined
  isDisabled?: boolean | undefined
  tone?: 'quiet' | 'veto' | undefined
  shortcut?: string | undefined
  slot?: string | null | undefined
  className?: string | undefined
}

const BASE =
  'inline-flex h-control min-w-control items-center justify-center gap-1.5 rounded-control text-14 transition-colors ' +
  'duration-quick ease-calm data-hovered:bg-paper-hover data-pressed:bg-accent-soft data-disabled:text-ink-3 ' +
  'data-selected:bg-accent-soft data-selected:text-accent'

/** An icon with its words in a tooltip and for screen readers; with `isPressed` it is a toggle. */
export function IconButton(props: IconButtonProps) {
  const { label, icon: Icon, text, onPress, isPressed, tone = 'quiet', shortcut, className, ...rest } = props
  const classes = joinClasses(
    BASE,
    tone === 'veto' ? 'text-veto' : 'text-ink-2',
    text !== undefined && 'px-2',
    className,
  )
  const content = (
    <>
      <Icon aria-hidden />
      {text}
    </>
  )
  return (
    <Tooltip text={label} shortcut={shortcut}>
      {isPressed === undefined ? (
        <AriaButton {...definedProps({ ...rest, onPress })} aria-label={label} className={classes}>
          {content}
        </AriaButton>
      ) : (
        <ToggleButton
          {...definedProps(rest)}
          aria-label={label}
          isSelected={isPressed}
          onChange={() => onPress?.()}
          className={classes}
        >
          {content}
        </ToggleButton>
      )}
    </Tooltip>
  )
}
