import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** What would live here, how it comes, and perhaps the way to begin. */
export interface EmptyStateProps {
  title: ReactNode
  children: ReactNode
  picture?: ReactNode
  action?: ReactNode
  className?: string | undefined
}

/** An empty place that teaches: what would live here and how it comes; as wide on every screen as it is read well. */
export function EmptyState({ title, children, picture, action, className }: EmptyStateProps) {
  return (
    <div
      className={joinClasses(
        'flex max-w-[40rem] flex-wrap items-center gap-x-[18px] gap-y-3 rounded-sheet border border-dashed border-rule-control px-4 py-2.5',
        className,
      )}
    >
      {hasContent(picture) && <div className="picture-tile">{picture}</div>}
      <div className="min-w-60 flex-1 py-1">
        <p className="font-serif text-18 font-medium">{title}</p>
        <div className="max-w-prose text-ink-2">{children}</div>
      </div>
      {action}
    </div>
  )
}
