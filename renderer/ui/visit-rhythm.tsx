import { joinClasses } from './class-names.ts'

/** When a person came, and since when they have not; every figure is a share of the span shown, from 0 to 1. */
export interface VisitRhythmProps {
  visits: readonly number[]
  className?: string | undefined
}

const LENGTH = 128
const FIRST = 4
const TODAY = 124
const GAP = 5

/** The rhythm of visits and the silence since the last one; hidden from screen readers, beside words that say it. */
export function VisitRhythm({ visits, className }: VisitRhythmProps) {
  const places = [...new Set(visits)].map((share) => FIRST + share * (TODAY - FIRST))
  const last = places.length === 0 ? 0 : Math.max(...places)
  return (
    <svg
      width={LENGTH}
      height="20"
      viewBox={`0 0 ${LENGTH} 20`}
      fill="none"
      aria-hidden
      className={joinClasses('flex-none rtl:-scale-x-100', className)}
    >
      {last > 0 && <path d={`M0 10H${last}`} stroke="var(--rule-control)" />}
      {last + GAP < TODAY && (
        <path
          d={`M${last + GAP} 10H${TODAY}`}
          stroke="var(--wait)"
          strokeDasharray="1 4"
          strokeLinecap="round"
          strokeWidth="1.6"
        />
      )}
      {places.map((place) => (
        <path key={place} d={`M${place} 4v12`} stroke="var(--ink-2)" strokeWidth="1.6" />
      ))}
      <circle cx={TODAY} cy="10" r="3" stroke="var(--wait)" strokeWidth="1.4" />
    </svg>
  )
}
