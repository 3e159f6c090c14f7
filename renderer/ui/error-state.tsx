import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** What failed, what it means for the reader, and the way out. */
export interface ErrorStateProps {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  reference?: ReactNode
  className?: string | undefined
}

/** What failed, in the place it would have stood, with the way out; it is announced at once. */
export function ErrorState({ title, children, action, reference, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={joinClasses(
        'flex items-start gap-3 rounded-sheet border border-veto bg-paper-raised px-4 py-3.5',
        className,
      )}
    >
      <CircleAlert aria-hidden className="mt-1 text-veto" />
      <div className="min-w-0 flex-1">
        <p className="font-serif text-18 font-medium text-veto">{title}</p>
        {hasContent(children) && <div className="max-w-prose text-ink-2">{children}</div>}
        {hasContent(reference) && <p className="mt-1 text-13 text-ink-3">{reference}</p>}
        {hasContent(action) && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
