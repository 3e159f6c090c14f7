import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'
import { ProvenanceDot, type ProvenanceMark } from './provenance-dot.tsx'

/** A page of the exercise book: what stands before its violet rule is when and how we know, after it is what. */
export interface MarginListProps {
  variant: 'facts' | 'notes' | 'day' | 'brief'
  label?: string | undefined
  children: ReactNode
  className?: string | undefined
}

/** The violet rule and what is written along it; its children are the matching MarginFact, MarginNote, MarginEntry or MarginRow. */
export function MarginList({ variant, label, children, className }: MarginListProps) {
  const List = variant === 'brief' ? 'dl' : variant === 'facts' ? 'ul' : 'ol'
  return (
    <List aria-label={label} className={joinClasses('margin-list', `margin-${variant}`, className)}>
      {children}
    </List>
  )
}

/** One thing known about a person, with how and when it came to be known. */
export interface MarginFactProps {
  kind: ProvenanceMark
  tone?: 'plain' | 'veto' | 'wait' | undefined
  when: ReactNode
  children: ReactNode
  actions?: ReactNode
}

const MARK_TONES = { plain: 'text-ink-2', veto: 'text-veto', wait: 'text-wait' }

/** One fact on the margin: its mark sits on the rule, its source at the end of the line. */
export function MarginFact({ kind, tone = 'plain', when, children, actions }: MarginFactProps) {
  return (
    <li className="margin-fact">
      <span className={joinClasses('margin-mark', MARK_TONES[tone])}>
        <ProvenanceDot kind={kind} />
      </span>
      <div className="min-w-0">{children}</div>
      <span className={joinClasses('nums text-end text-13', tone === 'wait' ? 'text-wait' : 'text-ink-3')}>
        {when}
        {actions}
      </span>
    </li>
  )
}

/** One note: its day in the margin, its words after the rule, who wrote it beneath. */
export interface MarginNoteProps {
  date: ReactNode
  year?: ReactNode
  by?: ReactNode
  children: ReactNode
  actions?: ReactNode
}

/** One note on the margin. */
export function MarginNote({ date, year, by, children, actions }: MarginNoteProps) {
  return (
    <li className="margin-note">
      <div className="margin-when">
        <span className="nums block whitespace-nowrap font-name text-[1.0625rem]/[1.375rem] font-medium text-ink">
          {date}
        </span>
        {year}
      </div>
      <div className="margin-what">
        {children}
        {(hasContent(by) || hasContent(actions)) && (
          <div className="mt-0.5 flex items-center gap-1.5 text-13 text-ink-3 [&_svg.lucide]:size-3">
            {by}
            {hasContent(actions) && <span className="ms-auto">{actions}</span>}
          </div>
        )}
      </div>
    </li>
  )
}

/** One visit of the day: its hour in the margin, its guest after the rule. */
export interface MarginEntryProps {
  time: ReactNode
  place?: ReactNode
  isNext?: boolean | undefined
  status?: ReactNode
  name: ReactNode
  children?: ReactNode
}

/** One visit on the margin of the day; the next one carries the accent on the rule. */
export function MarginEntry({ time, place, isNext, status, name, children }: MarginEntryProps) {
  return (
    <li
      className={joinClasses('margin-entry', isNext && 'margin-entry-next')}
      {...(isNext && { 'aria-current': 'step' as const })}
    >
      <div className="margin-when">
        <span className="nums block font-name text-22/[1.625rem] font-medium">{time}</span>
        {hasContent(place) && <span className="nums text-13 text-ink-3">{place}</span>}
      </div>
      <div className="margin-what">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <div className="min-w-0">{name}</div>
          {hasContent(status) && <div className="ms-auto self-center text-13 text-ink-2">{status}</div>}
        </div>
        {children}
      </div>
    </li>
  )
}

/** One line of the brief: what it is about in the margin, what it says after the rule. */
export function MarginRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="margin-row">
      <dt className="margin-when">{label}</dt>
      <dd className="margin-what">{children}</dd>
    </div>
  )
}
