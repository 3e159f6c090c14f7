import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** The head of a page. */
export interface PageHeaderProps {
  title: ReactNode
  lead?: ReactNode
  action?: ReactNode
  className?: string | undefined
}

/** The head of a page: its title, one sentence that says how things stand, and the one thing to do. */
export function PageHeader({ title, lead, action, className }: PageHeaderProps) {
  return (
    <header className={joinClasses('flex flex-wrap items-end gap-x-4 gap-y-1', className)}>
      <h1 className="page-title max-w-full min-w-0 flex-auto text-44">{title}</h1>
      {hasContent(action) && <div className="mb-[7px] flex flex-wrap gap-2">{action}</div>}
      {hasContent(lead) && <p className="w-full font-serif text-18 text-ink-2">{lead}</p>}
    </header>
  )
}
