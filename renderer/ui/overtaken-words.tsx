import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextLink } from './text-link.tsx'

/** The sentence that says so, the page as it is now, and the two ways on. */
export interface OvertakenWordsProps {
  children: ReactNode
  /** Where it can be read, unless it is near the form. */
  look?: { readonly href: string; readonly label: string } | undefined
  takeLabel: string
  onTake: () => void
  saveLabel: string
  onSaveOver: () => void
  isBusy: boolean
}

/** Says above a form that somebody else has saved what it changes; whoever writes decides which of the two stays. */
export function OvertakenWords(props: OvertakenWordsProps) {
  const { children, look, takeLabel, onTake, saveLabel, onSaveOver, isBusy } = props
  return (
    <div role="alert" className="mt-4 rounded-control bg-wait-soft px-3 py-2 text-14 text-wait">
      <p className="flex items-center gap-2">
        <TriangleAlert aria-hidden />
        {children}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {look && <TextLink href={look.href}>{look.label}</TextLink>}
        <Button size="small" onPress={onTake}>
          {takeLabel}
        </Button>
        <Button size="small" isBusy={isBusy} onPress={onSaveOver}>
          {saveLabel}
        </Button>
      </div>
    </div>
  )
}
