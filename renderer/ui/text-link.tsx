import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button.tsx'
import { joinClasses } from './class-names.ts'

/** Where a link leads and how loudly it says so. */
export interface TextLinkProps {
  href: string
  children: ReactNode
  tone?: 'accent' | 'ink' | 'quiet' | undefined
  className?: string | undefined
}

const TONES = { accent: 'text-accent', ink: 'text-ink', quiet: 'text-ink-2' }

/** A link in running text or at the end of a heading; it is underlined on hover and focus. */
export function TextLink({ href, children, tone = 'accent', className }: TextLinkProps) {
  return (
    <Link
      href={href}
      className={joinClasses(
        'rounded-tile underline-offset-4 data-hovered:underline data-focus-visible:underline',
        TONES[tone],
        className,
      )}
    >
      {children}
    </Link>
  )
}

/** What a link that looks like a button says and where it leads. */
export interface ButtonLinkProps {
  href: string
  children: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  className?: string | undefined
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({
  href,
  children,
  variant = 'outlined',
  size = 'normal',
  icon: Icon,
  className,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClasses(variant, size, className)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </Link>
  )
}
