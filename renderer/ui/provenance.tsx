import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { ProvenanceDot, type ProvenanceMark } from './provenance-dot.tsx'

/** How a fact is known, in words with their date. */
export interface ProvenanceProps {
  kind: ProvenanceMark
  isOld?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

/** The mark of provenance with its word and date; an old observation turns to the colour that asks to be confirmed. */
export function Provenance({ kind, isOld, children, className }: ProvenanceProps) {
  return (
    <span
      className={joinClasses(
        'nums inline-flex items-center gap-1.5 text-13',
        isOld ? 'text-wait' : 'text-ink-3',
        className,
      )}
    >
      <ProvenanceDot kind={kind} />
      <span>{children}</span>
    </span>
  )
}
