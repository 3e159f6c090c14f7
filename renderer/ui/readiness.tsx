import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

/** How many of the things a visit needs are there. */
export interface ReadinessProps {
  done: number
  total: number
  children: ReactNode
  className?: string | undefined
}

const CIRCUMFERENCE = 44

/** An arc as full as the visit is ready, after the words that say it; complete, it carries a check. */
export function Readiness({ done, total, children, className }: ReadinessProps) {
  const isReady = done >= total
  const drawn = total === 0 ? CIRCUMFERENCE : (Math.min(done, total) / total) * CIRCUMFERENCE
  return (
    <span
      className={joinClasses(
        'nums inline-flex items-center gap-[7px] text-13',
        isReady ? 'text-ready' : 'text-wait',
        className,
      )}
    >
      {children}
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        strokeWidth="2"
        aria-hidden
        className="flex-none"
      >
        <circle cx="9" cy="9" r="7" stroke="var(--rule)" />
        <circle
          cx="9"
          cy="9"
          r="7"
          stroke="currentColor"
          strokeLinecap="round"
          strokeDasharray={`${drawn.toFixed(1)} ${CIRCUMFERENCE}`}
          transform="rotate(-90 9 9)"
        />
        {isReady && (
          <path
            d="M6 9.2l2.2 2.2L12.2 7"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </svg>
    </span>
  )
}
