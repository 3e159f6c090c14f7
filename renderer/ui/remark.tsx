import type { ReactNode } from 'react'

/** A space that stays behind at the end of a line, and keeps words apart for a screen reader where a margin would not. */
export const GAP = '\u2002'

/** What is said beside a text on its line, apart from it. */
export function Remark({
  className = 'text-ink-3',
  children,
}: {
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <>
      {GAP}
      <span className={className}>{children}</span>
    </>
  )
}
