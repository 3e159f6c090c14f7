import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occasion } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { nextOccurrence, type Occurrence } from '../../../locales/calendars/next-occurrence.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useLastGift, useOccasionWords, useReturnWords } from '../../lib/occasion.ts'
import { useMe } from '../../lib/session.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePart } from './change-part.tsx'
import { RecordGift } from './record-gift.tsx'
import { useInSoLong } from './so-long.ts'

/** The days to remember, the next one first, each with when it comes, what it is then and what was given the last time. */
export function ClientOccasions({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const today = format.isoDayOf(useMinute())
  const rows = client.occasions
    .map((occasion) => ({ occasion, next: nextOccurrence(occasion, today, occasion) }))
    .sort((a, b) => (a.next?.date ?? '~').localeCompare(b.next?.date ?? '~'))
  return (
    <Section
      title={t(($) => $.section.occasions.title)}
      more={<ChangePart client={client} part="occasions" label={t(($) => $.section.occasions.change)} />}
    >
      {rows.length === 0 ? (
        <p className="text-14 text-ink-3">{t(($) => $.section.occasions.empty)}</p>
      ) : (
        <ul>
          {rows.map(({ occasion, next }) => (
            <OccasionRow
              key={`${occasion.kind} ${occasion.whose} ${occasion.label} ${occasion.statedAs} ${occasion.monthCode} ${occasion.day}`}
              client={client}
              occasion={occasion}
              next={next}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface OccasionRowProps {
  readonly client: Client
  readonly occasion: Occasion
  readonly next: Occurrence | null
}

function OccasionRow({ client, occasion, next }: OccasionRowProps) {
  const { t, i18n } = useTranslation('clients')
  const { what, stated } = useOccasionWords()(occasion, client.name.lang)
  const returning = useReturnWords()(occasion, next)
  const given = useLastGift()(occasion, client.gifts)
  const format = useFormat(useMe().timeZone)
  const inSoLong = useInSoLong()
  const read = formatPartialDate(occasion, formatLanguage(i18n.language))
  const calendar = t(($) => $.calendar[occasion.calendar])
  return (
    <li className="flex items-start gap-x-2 border-b border-rule py-1.75 last:border-0">
      <div className="min-w-0 flex-1">
        <Ends>
          <span className="min-w-0 flex-auto">{what}</span>
          <span className="nums ms-auto text-end">{read}</span>
        </Ends>
        <Ends className="text-13 text-ink-3">
          <span className="min-w-0 flex-auto">
            {occasion.statedAs !== '' && stated !== null ? (
              <Foreign lang={stated.lang}>{stated.text}</Foreign>
            ) : (
              occasion.calendar !== 'gregorian' && !read.includes(calendar) && calendar
            )}
          </span>
          {next?.precision === 'day' && (
            <span className="nums ms-auto text-end">
              {t(($) => $.section.occasions.next, {
                day: format.shortDay(next.date),
                when: inSoLong(next.date),
              })}
            </span>
          )}
        </Ends>
        {returning !== '' && <p className="text-13 text-ink-3">{returning}</p>}
        {given !== '' && <p className="text-13 text-ink-2">{given}</p>}
      </div>
      <RecordGift client={client} occasion={occasion} />
    </li>
  )
}

/** A line whose second half stands at its end; a half that finds no room goes below whole, and is never broken up. */
function Ends({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={joinClasses('flex flex-wrap items-baseline gap-x-3', className)}>{children}</div>
}
