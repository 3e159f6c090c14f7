import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { hasContent } from './field-parts.tsx'

/** One thing that is ready or waited for. */
export interface ReadyCheckProps {
  children: ReactNode
  remark?: ReactNode
  isReady: boolean
  onChange: (isReady: boolean) => void
  isDisabled?: boolean | undefined
  /** Whether it is only told, not waited for any more: what was never ready asks for nothing. */
  isOver?: boolean | undefined
  shape?: 'ring' | 'box' | undefined
  className?: string | undefined
}

/** One thing a visit needs: a ring or a box while it is waited for, a check once it is there. */
export function ReadyCheck(props: ReadyCheckProps) {
  const { children, remark, isReady, isOver = false, onChange, shape = 'box', className, isDisabled } = props
  const isAsked = !isReady && !isOver
  return (
    <Checkbox
      {...definedProps({ isDisabled })}
      isSelected={isReady}
      onChange={onChange}
      className={joinClasses(
        'flex min-h-6 items-baseline gap-2 rounded-tile text-14 data-hovered:bg-paper-hover',
        className,
      )}
    >
      <ReadyMark shape={shape} isReady={isReady} isOver={isOver} />
      <span className={!isAsked ? 'text-ink-2' : shape === 'box' ? 'text-wait' : 'text-ink'}>{children}</span>
      {hasContent(remark) && (
        <span
          className={joinClasses(
            'nums text-ink-3',
            shape === 'box' && 'ms-auto max-w-1/2 shrink-0 text-end text-13',
          )}
        >
          {remark}
        </span>
      )}
    </Checkbox>
  )
}

interface ReadyMarkProps {
  shape: 'ring' | 'box'
  isReady: boolean
  isOver?: boolean
}

/** The mark alone, as on paper. */
export function ReadyMark({ shape, isReady, isOver = false }: ReadyMarkProps) {
  return (
    <svg
      width="11"
      height="11"
      viewBox="0 0 11 11"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={joinClasses('flex-none translate-y-px', isReady || isOver ? 'text-ink-2' : 'text-wait')}
    >
      {isReady && <path d="M1 6l3 3.5L10 1.5" />}
      {!isReady && shape === 'ring' && <circle cx="5.5" cy="5.5" r="4" />}
      {!isReady && shape === 'box' && <rect x=".7" y=".7" width="9.6" height="9.6" />}
    </svg>
  )
}
