import type { ReactNode } from 'react'
import { hasContent } from './field-parts.tsx'
import { Mark } from './mark.tsx'

/** What is written on the closed book. */
export interface CoverProps {
  place?: ReactNode
  children: ReactNode
  footnote?: ReactNode
}

/** The closed cover: violet, a double hairline, the title, and nothing of what is inside. */
export function Cover({ place, children, footnote }: CoverProps) {
  return (
    <div className="cover">
      <main className="cover-page">
        <h1 className="cover-title">
          <Mark />
        </h1>
        {hasContent(place) && <p className="mt-2.5 font-serif text-18 text-cover-ink-2">{place}</p>}
        <div className="cover-body">{children}</div>
      </main>
      {hasContent(footnote) && <footer className="cover-footnote">{footnote}</footer>}
    </div>
  )
}
