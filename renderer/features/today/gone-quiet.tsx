import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../electron/ipc/today.ts'
import { Name } from '../../ui/name.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { VisitRhythm } from '../../ui/visit-rhythm.tsx'

const DAY_MS = 86_400_000
const SPAN_DAYS = 3 * 365
const WEEK = 7
const MONTH = 30.44
const YEAR = 365.25

/** Clients who used to come and have not for longer than their own rhythm, drawn over three years. */
export function GoneQuiet({ quiet, now }: { quiet: Today['quiet']; now: number }) {
  const { t } = useTranslation('today')
  if (quiet.length === 0) return null
  const since = now - SPAN_DAYS * DAY_MS
  return (
    <Section title={t(($) => $.aside.quiet)} count={t(($) => $.aside.quietNote)}>
      <ul>
        {quiet.map(({ clientId, name, visits, everyDays, silentDays }) => (
          <li
            key={clientId}
            className="flex items-center justify-between gap-3.5 border-b border-rule py-2.5 last:border-0"
          >
            <div className="min-w-0">
              <TextLink href={`/clients/${clientId}`} tone="ink">
                <Name text={name.text} lang={name.lang} className="text-16" />
              </TextLink>
              <p className="text-13 text-ink-2">{tellRhythm(t, everyDays)}</p>
              <p className="text-13 text-ink-3">{tellSilence(t, silentDays)}</p>
            </div>
            <VisitRhythm visits={visits.map((visit) => (visit - since) / (SPAN_DAYS * DAY_MS))} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function tellRhythm(t: TFunction<'today'>, days: number): string {
  if (days >= YEAR * 0.9) return t(($) => $.quiet.everyYears, { count: Math.round(days / YEAR) })
  if (days >= MONTH * 0.9) return t(($) => $.quiet.everyMonths, { count: Math.round(days / MONTH) })
  return t(($) => $.quiet.everyWeeks, { count: Math.max(1, Math.round(days / WEEK)) })
}

/** Thirteen months say more than one year, so years are counted from the second on. */
function tellSilence(t: TFunction<'today'>, days: number): string {
  if (days >= 2 * YEAR) return t(($) => $.quiet.silentYears, { count: Math.floor(days / YEAR) })
  if (days >= 2 * MONTH) return t(($) => $.quiet.silentMonths, { count: Math.floor(days / MONTH) })
  return t(($) => $.quiet.silentWeeks, { count: Math.max(1, Math.floor(days / WEEK)) })
}
