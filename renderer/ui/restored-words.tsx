import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { joinClasses } from './class-names.ts'

/** The sentence that says so, and the way to be rid of the words that came back. */
export interface RestoredWordsProps {
  children: ReactNode
  discardLabel: string
  onDiscard: () => void
  className?: string | undefined
}

/** Says above a form that unsaved words are back, before somebody takes them for what is kept. */
export function RestoredWords({ children, discardLabel, onDiscard, className }: RestoredWordsProps) {
  return (
    <output
      className={joinClasses(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-accent-soft px-3 py-1.5 text-14 text-accent',
        className,
      )}
    >
      <History aria-hidden />
      <span className="min-w-40 flex-1">{children}</span>
      <Button size="small" variant="text" onPress={onDiscard}>
        {discardLabel}
      </Button>
    </output>
  )
}
