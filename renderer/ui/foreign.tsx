import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

/** A run of text in a language of its own. */
export interface ForeignProps {
  lang: string
  children: ReactNode
  className?: string | undefined
}

/** A foreign run that is not a name: the sans of its language, isolated from the direction of the line. */
export function Foreign({ lang, children, className }: ForeignProps) {
  return (
    <bdi lang={lang} className={joinClasses('script-text', className)}>
      {children}
    </bdi>
  )
}

/** The words a person said, in their language, between the quotation marks of that language. */
export function Quote({ lang, children, className }: ForeignProps) {
  return (
    <bdi
      lang={lang}
      className={joinClasses('block text-15/5 text-ink-2 [text-align:-webkit-match-parent]', className)}
    >
      <q className="script-name">{children}</q>
    </bdi>
  )
}
