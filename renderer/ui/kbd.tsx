import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

/** A key or a chord, as printed on the keyboard; `ink` is for dark grounds such as a tooltip. */
export function Kbd({
  children,
  tone = 'paper',
}: {
  children: ReactNode
  tone?: 'paper' | 'ink' | undefined
}) {
  return (
    <kbd
      dir="ltr"
      className={joinClasses(
        'inline-block rounded-[3px] border px-[5px] font-sans text-[0.6875rem]/4 font-medium whitespace-nowrap',
        tone === 'paper' ? 'border-rule bg-paper text-ink-3' : 'border-ink-3 bg-ink text-paper',
      )}
    >
      {children}
    </kbd>
  )
}
