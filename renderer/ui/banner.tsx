import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** A state of the whole house that must not be forgotten. */
export interface BannerProps {
  children: ReactNode
  tone?: 'accent' | 'wait' | 'veto' | undefined
  icon?: LucideIcon | undefined
  action?: ReactNode
}

const TONES = {
  accent: 'bg-accent-soft text-accent',
  wait: 'bg-wait-soft text-wait',
  veto: 'bg-veto-soft text-veto',
}

/** A line across the page for a state of the whole house: a demo, a read-only book, a backup that is due. */
export function Banner({ children, tone = 'accent', icon: Icon, action }: BannerProps) {
  return (
    <output
      className={joinClasses(
        'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule px-10 py-1.5 text-14',
        TONES[tone],
      )}
    >
      {Icon && <Icon aria-hidden />}
      <span className="min-w-0 flex-[1_1_22rem]">{children}</span>
      {hasContent(action) && <div className="ms-auto flex flex-wrap gap-x-3 gap-y-1">{action}</div>}
    </output>
  )
}
