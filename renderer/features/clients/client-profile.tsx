import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, Occasion, Relation } from '../../../electron/ipc/clients.ts'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { nextOccurrence } from '../../../locales/calendars/next-occurrence.ts'
import { daysBetween } from '../../../locales/time-zones.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ContactWays } from './contact-ways.tsx'

interface ClientProfileProps {
  readonly client: Client
  readonly tastes: ReactNode
  readonly notes: ReactNode
}

/** What one wants to know before a visit: tastes and refusals, notes, and the measures, people and days of a client. */
export function ClientProfile({ client, tastes, notes }: ClientProfileProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-11 gap-y-7 pt-5.5 @min-[44rem]:grid-cols-[repeat(2,minmax(0,1fr))] @min-[66rem]:grid-cols-[minmax(0,1fr)_20rem_21.5rem]">
      <div className="min-w-0">{tastes}</div>
      <div className="min-w-0 @min-[44rem]:col-start-2 @min-[44rem]:row-span-2 @min-[44rem]:row-start-1 @min-[66rem]:col-start-3 @min-[66rem]:row-span-1">
        {notes}
      </div>
      <div className="flex min-w-0 flex-col gap-7 @min-[66rem]:col-start-2 @min-[66rem]:row-start-1">
        <Sizes client={client} />
        <People relations={client.relations} lang={client.name.lang} />
        <Occasions occasions={client.occasions} lang={client.name.lang} />
        <ContactWays ways={client.contactWays} />
      </div>
    </div>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-14 text-ink-3">{children}</p>
}

function Sizes({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.section.sizes.title)
  return (
    <Section title={title}>
      {client.sizes.length === 0 ? (
        <Nothing>{t(($) => $.section.sizes.empty)}</Nothing>
      ) : (
        <DataTable label={title}>
          {client.sizes.map((size) => (
            <DataRow
              key={`${size.kind} ${size.label} ${size.asSaid}`}
              label={t(($) => $.sizeKind[size.kind])}
              remark={<bdi>{size.label}</bdi>}
            >
              <bdi>{size.asSaid}</bdi>
            </DataRow>
          ))}
        </DataTable>
      )}
    </Section>
  )
}

function People({ relations, lang }: { relations: readonly Relation[]; lang: string }) {
  const { t } = useTranslation('clients')
  return (
    <Section title={t(($) => $.section.people.title)}>
      {relations.length === 0 ? (
        <Nothing>{t(($) => $.section.people.empty)}</Nothing>
      ) : (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-3">
          {relations.map((relation) => (
            <li key={`${relation.label} ${relation.name}`} className="min-w-0">
              <RelationName relation={relation} lang={lang} />
              <bdi className="block text-13 text-ink-2 [text-align:-webkit-match-parent]">
                {relation.label}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function RelationName({ relation, lang }: { relation: Relation; lang: string }) {
  const name = (
    <bdi lang={written(relation.name, lang).lang} className="name-row">
      {relation.name}
    </bdi>
  )
  if (relation.clientId === null) return name
  return (
    <TextLink href={`/clients/${relation.clientId}`} tone="ink">
      {name}
    </TextLink>
  )
}

function Occasions({ occasions, lang }: { occasions: readonly Occasion[]; lang: string }) {
  const { t } = useTranslation('clients')
  return (
    <Section title={t(($) => $.section.occasions.title)}>
      {occasions.length === 0 ? (
        <Nothing>{t(($) => $.section.occasions.empty)}</Nothing>
      ) : (
        <ul>
          {occasions.map((occasion) => (
            <OccasionRow
              key={`${occasion.kind} ${occasion.label} ${occasion.statedAs} ${occasion.monthCode}`}
              occasion={occasion}
              lang={lang}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

const DAY_MS = 86_400_000
// Up to two months a person counts the days, beyond that the months.
const DAYS_COUNTED = 60

function OccasionRow({ occasion, lang }: { occasion: Occasion; lang: string }) {
  const { t, i18n } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const today = format.isoDayOf(now)
  const isForeign = occasion.calendar !== 'gregorian'
  const next = nextOccurrence(occasion, today)
  const read = formatPartialDate(occasion, formatLanguage(i18n.language))
  const kind = t(($) => $.occasionKind[occasion.kind])
  const inSoLong = (days: number) =>
    days < DAYS_COUNTED ? format.inDays(days) : format.ago(now + days * DAY_MS, now)
  return (
    <li className="border-b border-rule py-1.75 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="min-w-0 flex-1 [text-align:-webkit-match-parent]">{occasion.label || kind}</bdi>
        <span className="nums">{read}</span>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3 text-13 text-ink-3">
        <span className="min-w-0 flex-1">
          {occasion.statedAs === '' ? (
            isForeign && t(($) => $.calendar[occasion.calendar])
          ) : (
            <Foreign lang={written(occasion.statedAs, lang).lang}>{occasion.statedAs}</Foreign>
          )}
        </span>
        {next !== null && (
          <span className="nums">
            {t(($) => $.section.occasions.next, {
              day: format.shortDay(next),
              when: inSoLong(daysBetween(today, next)),
            })}
          </span>
        )}
      </div>
    </li>
  )
}
