import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { ProvenanceDot, type ProvenanceMark } from './provenance-dot.tsx'

/** What a chip says about its state. */
export type ChipTone = 'plain' | 'on' | 'veto' | 'wait' | 'ready'

/** A filter or a state, in a word or two. */
export interface ChipProps {
  children: ReactNode
  tone?: ChipTone | undefined
  mark?: ProvenanceMark | undefined
  icon?: LucideIcon | undefined
  className?: string | undefined
}

/** The form every chip shares: 22 px high at least, round. */
export const chipForm =
  'inline-flex min-h-[22px] items-center gap-1.5 rounded-round border px-2 text-13/none whitespace-nowrap'

const TONES: Record<ChipTone, string> = {
  plain: 'border-rule text-ink-2',
  on: 'border-accent-soft bg-accent-soft text-accent',
  veto: 'border-veto-soft bg-veto-soft text-veto',
  wait: 'border-wait-soft bg-wait-soft text-wait',
  ready: 'border-ready-soft bg-ready-soft text-ready',
}

/** A filter or a state, in a word or two; the tone never stands alone. */
export function Chip({ children, tone = 'plain', mark, icon: Icon, className }: ChipProps) {
  return (
    <span className={joinClasses(chipForm, TONES[tone], className)}>
      {mark && <ProvenanceDot kind={mark} />}
      {Icon && <Icon aria-hidden className="size-3.25!" />}
      {children}
    </span>
  )
}
