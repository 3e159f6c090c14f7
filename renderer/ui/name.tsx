import { Fragment, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** One part of a name as it is written, with how it is read: 田中, たなか. */
export interface NamePart {
  text: string
  reading?: string | undefined
}

/** How large a name stands: display on the client's own page, title in the day, row in a list, inline in a sentence. */
export type NameSize = 'display' | 'title' | 'row' | 'inline'

/** A person's name in their own script, and how it is written in Latin letters. */
export interface NameProps {
  text?: string | undefined
  parts?: readonly NamePart[] | undefined
  lang: string
  latin?: string | undefined
  latinNote?: ReactNode
  size?: NameSize | undefined
  latinPlace?: 'beneath' | 'beside' | undefined
  as?: 'h1' | 'h2' | 'h3' | 'span' | undefined
  className?: string | undefined
}

const THIN_SPACE = '\u2009'

/** A person's name: their own script first and largest, the reading above each part, Latin letters beneath or beside. */
export function Name(props: NameProps) {
  const {
    text = '',
    parts,
    lang,
    latin,
    latinNote,
    size = 'inline',
    latinPlace,
    as: Element = 'span',
    className,
  } = props
  const written = parts ?? [{ text }]
  const whole = written.map((part) => part.text).join(' ')
  const hasReading = written.some((part) => part.reading !== undefined) && size !== 'inline'
  const place = latinPlace ?? (size === 'display' ? 'beneath' : 'beside')
  const own = (
    <bdi lang={lang} className={`name-${size}`}>
      {hasReading ? <ReadParts parts={written} /> : whole}
    </bdi>
  )
  const hasLatin = latin !== undefined && latin !== whole
  if (!hasLatin && !hasContent(latinNote)) {
    return Element === 'span' && className === undefined ? (
      own
    ) : (
      <Element className={className}>{own}</Element>
    )
  }
  const Box = Element === 'span' ? 'span' : 'div'
  return (
    <Box className={joinClasses(place === 'beneath' ? 'name-over' : 'name-beside', className)}>
      {Element === 'span' ? own : <Element className="min-w-0">{own}</Element>}
      <span className={`name-latin name-latin-${size}`}>
        {hasLatin && <bdi>{latin}</bdi>}
        {hasContent(latinNote) && <span className="name-note">{latinNote}</span>}
      </span>
    </Box>
  )
}

function ReadParts({ parts }: { parts: readonly NamePart[] }) {
  return parts.map((part, index) => (
    <Fragment key={`${part.text} ${part.reading ?? ''}`}>
      {index > 0 && THIN_SPACE}
      {part.reading === undefined ? (
        part.text
      ) : (
        <ruby>
          {part.text}
          <rt>{part.reading}</rt>
        </ruby>
      )}
    </Fragment>
  ))
}
