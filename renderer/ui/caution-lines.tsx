import { Ban, Clock } from 'lucide-react'
import { joinClasses } from './class-names.ts'

/** What is to be known before somebody is reached some way; hours alone are told calmly. */
export interface CautionLinesProps {
  lines: readonly {
    readonly id: string
    readonly kind: 'closed' | 'refused' | 'hours' | 'outside'
    readonly text: string
  }[]
  className?: string | undefined
}

/** Small lines beside a number, an address or a name, each with its sign; nothing where there is nothing to know. */
export function CautionLines({ lines, className }: CautionLinesProps) {
  if (lines.length === 0) return null
  return (
    <ul className={joinClasses('nums font-sans text-13 font-normal text-veto', className)}>
      {lines.map(({ id, kind, text }) => {
        const Icon = kind === 'hours' ? Clock : Ban
        return (
          <li
            key={id}
            className={joinClasses('flex items-baseline gap-1.5', kind === 'hours' && 'text-ink-2')}
          >
            <Icon aria-hidden className="size-3.25 flex-none translate-y-0.5" />
            <span>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
