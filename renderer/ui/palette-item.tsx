import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { hasContent } from './field-parts.tsx'

/** A person found: their name as written, how it matched, and when they were last here. */
export interface PalettePersonProps {
  name: ReactNode
  title: ReactNode
  detail?: ReactNode
  end?: ReactNode
  endDetail?: ReactNode
}

/** A person in the palette; `<mark>` inside the title underlines what matched. */
export function PalettePerson({ name, title, detail, end, endDetail }: PalettePersonProps) {
  return (
    <div className="palette-person">
      <div className="palette-name">{name}</div>
      <div className="min-w-0">
        {/* A line no lower than its letters would cut the underline away. */}
        <div className="-mb-1 truncate pb-1 text-15/5">{title}</div>
        {hasContent(detail) && <div className="palette-detail truncate">{detail}</div>}
      </div>
      <div className="text-end">
        {hasContent(end) && <div className="nums text-15/5">{end}</div>}
        {hasContent(endDetail) && <div className="palette-detail">{endDetail}</div>}
      </div>
    </div>
  )
}

/** Anything else the palette finds or can do, on one line. */
export function PaletteLine({
  icon: Icon,
  children,
  end,
}: {
  icon: LucideIcon
  children: ReactNode
  end?: ReactNode
}) {
  return (
    <div className="palette-line">
      <Icon aria-hidden className="text-ink-3" />
      <div className="min-w-0 truncate">{children}</div>
      {hasContent(end) && <div className="palette-detail">{end}</div>}
    </div>
  )
}
