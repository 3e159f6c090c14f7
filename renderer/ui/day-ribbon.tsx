import { joinClasses } from './class-names.ts'

/** An hour written above the ribbon. */
export interface RibbonHour {
  minute: number
  label: string
}

/** A stretch of the day that is taken. */
export interface RibbonVisit {
  id: string
  from: number
  to: number
  kind: 'ready' | 'waiting' | 'call'
}

/** A day drawn as a line; all times are minutes since midnight. */
export interface DayRibbonProps {
  from: number
  to: number
  hours: readonly RibbonHour[]
  visits: readonly RibbonVisit[]
  now?: RibbonHour | undefined
  className?: string | undefined
}

/** Where a minute stands along the ribbon, in percent of its length; outside the day it stays at the end it passed. */
export function placeOnRibbon(minute: number, from: number, to: number): number {
  if (to <= from) return 0
  return (Math.min(Math.max(minute, from), to) - from) / ((to - from) / 100)
}

/** Labels closer to now than this share of the line would touch it. */
const NOW_CLEARANCE = 5.5

/** The day at a glance: what is ready, what is not, calls, and now. It is hidden from screen readers: put the sentence beside it. */
export function DayRibbon({ from, to, hours, visits, now, className }: DayRibbonProps) {
  const at = (minute: number) => placeOnRibbon(minute, from, to)
  const isInDay = now !== undefined && now.minute >= from && now.minute <= to
  const isClearOfNow = (minute: number) => !isInDay || Math.abs(at(minute) - at(now.minute)) >= NOW_CLEARANCE
  return (
    <div aria-hidden className={joinClasses('ribbon', className)}>
      {hours
        .filter(({ minute }) => isClearOfNow(minute))
        .map(({ minute, label }) => (
          <span
            key={minute}
            className={joinClasses('ribbon-hour', edgeOf(minute, from, to))}
            style={{ insetInlineStart: `${at(minute)}%` }}
          >
            {label}
          </span>
        ))}
      <div className="ribbon-axis" />
      {visits.map((visit) => (
        <span
          key={visit.id}
          className={`ribbon-visit ribbon-${visit.kind}`}
          style={{ insetInlineStart: `${at(visit.from)}%`, inlineSize: `${at(visit.to) - at(visit.from)}%` }}
        />
      ))}
      {isInDay && (
        <>
          <span className="ribbon-now" style={{ insetInlineStart: `${at(now.minute)}%` }} />
          <span className="ribbon-hour ribbon-now-label" style={{ insetInlineStart: `${at(now.minute)}%` }}>
            {now.label}
          </span>
        </>
      )}
    </div>
  )
}

function edgeOf(minute: number, from: number, to: number): string | false {
  if (minute <= from) return 'ribbon-first'
  return minute >= to && 'ribbon-last'
}
