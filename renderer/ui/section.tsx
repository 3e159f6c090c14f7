import { useId, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** The words at the head of a section. */
export interface SectionHeadingProps {
  children: ReactNode
  count?: ReactNode
  more?: ReactNode
  tone?: 'veto' | undefined
  id?: string | undefined
  className?: string | undefined
}

/** The head of a section: its title, how many things it holds, and the way to the rest at the end of the line. */
export function SectionHeading({ children, count, more, tone, id, className }: SectionHeadingProps) {
  return (
    <div className={joinClasses('flex items-baseline gap-2', className)}>
      <h2 id={id} className={joinClasses('font-serif text-18 font-medium', tone === 'veto' && 'text-veto')}>
        {children}
      </h2>
      {hasContent(count) && <span className="nums text-13 text-ink-3">{count}</span>}
      {hasContent(more) && <span className="ms-auto text-13 text-accent">{more}</span>}
    </div>
  )
}

/** A part of a page under its heading. */
export interface SectionProps {
  title: ReactNode
  count?: ReactNode
  more?: ReactNode
  tone?: 'veto' | undefined
  children: ReactNode
  className?: string | undefined
}

/** A part of a page, named by its heading. */
export function Section({ title, count, more, tone, children, className }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={className}>
      <SectionHeading id={id} count={count} more={more} tone={tone} className="mb-1.5">
        {title}
      </SectionHeading>
      {children}
    </section>
  )
}
