import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { hasContent } from './field-parts.tsx'

/** How much a button weighs: one filled a screen, the rest outlined or text; veto is for what cannot be taken back. */
export type ButtonVariant = 'filled' | 'outlined' | 'text' | 'veto'

/** The height of a button: small stands in a row, normal in a page, large on the cover and the stage. */
export type ButtonSize = 'small' | 'normal' | 'large'

/** What a button says and does. */
export interface ButtonProps {
  children?: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  isBusy?: boolean | undefined
  isDisabled?: boolean | undefined
  onPress?: (() => void) | undefined
  type?: 'button' | 'submit' | undefined
  form?: string | undefined
  slot?: string | null | undefined
  autoFocus?: boolean | undefined
  className?: string | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
}

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-control border font-sans font-medium whitespace-nowrap ' +
  'cursor-default select-none no-underline transition-colors duration-quick ease-calm ' +
  'data-disabled:border-rule data-disabled:bg-transparent data-disabled:text-ink-3 forced-colors:data-disabled:text-[GrayText]'

const VARIANTS: Record<ButtonVariant, string> = {
  filled:
    'border-accent bg-accent text-ink-on-accent data-hovered:border-accent-hover data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  outlined:
    'border-rule-control bg-transparent text-ink data-hovered:bg-paper-hover data-pressed:bg-accent-soft',
  text: 'border-transparent bg-transparent text-accent data-hovered:bg-accent-soft data-pressed:bg-accent-soft',
  veto: 'border-veto bg-transparent text-veto data-hovered:bg-veto-soft data-pressed:bg-veto-soft',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 text-13/none',
  normal: 'min-h-control px-3.5 text-15/none',
  large: 'min-h-11 px-5 text-18/none',
}

/** The class names of a button, for what looks like one and is a link. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return joinClasses(BASE, VARIANTS[variant], SIZES[size], variant === 'text' && 'px-2', className)
}

/** A button in the words the staff would say; while busy it keeps focus, refuses presses and is announced. */
export function Button(props: ButtonProps) {
  const { children, variant = 'outlined', size = 'normal', icon: Icon, isBusy, className, ...rest } = props
  return (
    <AriaButton
      {...definedProps(rest)}
      isPending={isBusy ?? false}
      className={joinClasses(
        buttonClasses(variant, size, className),
        !hasContent(children) && 'aspect-square px-0!',
      )}
    >
      {isBusy ? <BusyMark /> : Icon && <Icon aria-hidden />}
      {children}
    </AriaButton>
  )
}

/** A turning arc in the colour of the text around it. */
export function BusyMark() {
  return (
    <svg className="size-4 animate-spin" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden>
      <circle cx="9" cy="9" r="7" strokeWidth="2" strokeLinecap="round" strokeDasharray="26 44" />
    </svg>
  )
}
