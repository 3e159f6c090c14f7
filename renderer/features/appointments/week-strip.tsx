import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../locales/time-zones.ts'
import type { Format } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'

interface WeekStripProps {
  days: readonly string[]
  day: string
  today: string
  countOf: (day: string) => number
  format: Format
  onDay: (day: string) => void
}

const WEEK = 7

/** The week around a day: the arrows go along it, and [ and ] from anywhere on the page; { and } go by weeks. */
export function WeekStrip({ days, day, today, countOf, format, onDay }: WeekStripProps) {
  const { t, i18n } = useTranslation('appointments')
  const strip = useRef<HTMLDivElement>(null)
  const weekday = useMemo(
    () => new Intl.DateTimeFormat(formatLanguage(i18n.language), { weekday: 'short', timeZone: 'UTC' }),
    [i18n.language],
  )
  useTurning(day, onDay)

  // The focus goes with the day, so that an arrow held down walks on.
  useEffect(() => {
    if (strip.current?.contains(document.activeElement)) {
      strip.current.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    }
  }, [day])

  const walk = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>) => {
    const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backwards = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const steps: Record<string, number> = { [forwards]: 1, [backwards]: -1, PageDown: WEEK, PageUp: -WEEK }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onDay(addDays(day, step))
  }

  return (
    <nav aria-label={t(($) => $.page.week)} className="mt-4 flex items-center gap-1">
      <IconButton
        label={t(($) => $.page.previousWeek)}
        icon={ChevronLeft}
        shortcut="{"
        className="rtl:-scale-x-100"
        onPress={() => onDay(addDays(day, -WEEK))}
      />
      <div ref={strip} className="grid min-w-0 flex-1 grid-cols-7 gap-1">
        {days.map((each) => {
          const count = countOf(each)
          return (
            <Link
              key={each}
              href={`/appointments?day=${each}`}
              data-day={each}
              onKeyDown={walk}
              aria-description={t(($) => $.page.dayCount, { day: format.fullDay(each), count })}
              {...(each === day && { 'aria-current': 'date' as const })}
              className={joinClasses(
                'flex flex-col items-center rounded-control border-b-2 py-1.5 data-hovered:bg-paper-hover',
                each === day ? 'border-accent bg-accent-soft text-accent' : 'border-transparent',
              )}
            >
              <span className={joinClasses('text-13', each !== day && 'text-ink-3')}>
                {weekday.format(Date.parse(`${each}T12:00Z`))}
              </span>
              <span
                className={joinClasses('nums font-serif text-18', each === today && 'font-medium underline')}
              >
                {format.number(Number(each.slice(8)))}
              </span>
              <span className="flex h-1.5 items-center gap-0.5" aria-hidden>
                {Array.from({ length: Math.min(count, MOST_DOTS) }, (_, at) => (
                  <span key={at} className="size-1 rounded-round bg-ink-3" />
                ))}
              </span>
            </Link>
          )
        })}
      </div>
      <IconButton
        label={t(($) => $.page.nextWeek)}
        icon={ChevronRight}
        shortcut="}"
        className="rtl:-scale-x-100"
        onPress={() => onDay(addDays(day, WEEK))}
      />
    </nav>
  )
}

const MOST_DOTS = 6
const TURNS: Readonly<Record<string, number>> = { '[': -1, ']': 1, '{': -WEEK, '}': WEEK }

function useTurning(day: string, onDay: (day: string) => void): void {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const step = TURNS[event.key]
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')
      if (step === undefined || isTyping || event.defaultPrevented) return
      event.preventDefault()
      onDay(addDays(day, step))
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [day, onDay])
}
