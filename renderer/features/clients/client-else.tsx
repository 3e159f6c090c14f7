import { useTranslation } from 'react-i18next'
import type { Stay } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { formatName } from '../../../locales/names/format-name.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useStaffName } from '../../lib/visit.ts'
import { Chip } from '../../ui/chip.tsx'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'
import { ClientAddresses } from './client-addresses.tsx'
import { ClientCustoms } from './client-customs.tsx'
import { ClientGifts } from './client-gifts.tsx'
import { ClientHistory } from './client-history.tsx'

/** What is seldom needed of a client, and the earlier versions of their form. */
export function ClientElse({ client }: { client: Client }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 pt-5.5 @min-[52rem]:grid-cols-[repeat(2,minmax(0,1fr))]">
      <div className="flex flex-col gap-8">
        <EveryName client={client} />
        <ClientAddresses client={client} />
        <Stays stays={client.stays} />
        <ClientGifts client={client} />
        <ClientCustoms client={client} />
        <OtherFacts client={client} />
      </div>
      <div className="flex flex-col gap-8">
        <InThisHouse client={client} />
        <ClientHistory client={client} />
      </div>
    </div>
  )
}

function EveryName({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.section.everyName)
  if (client.names.length === 0) return null
  return (
    <Section title={title}>
      <DataTable label={title}>
        {client.names.map((name) => (
          <DataRow
            key={`${name.kind} ${name.surname} ${name.given} ${name.nickname}`}
            label={t(($) => $.form.nameKind[name.kind])}
            remark={<bdi lang={name.lang}>{`${name.surnameReading} ${name.givenReading}`.trim()}</bdi>}
          >
            <bdi lang={name.lang} className="name-row font-normal">
              {formatName(name, name.lang, { length: 'long' }) || name.nickname}
            </bdi>
          </DataRow>
        ))}
      </DataTable>
    </Section>
  )
}

/** Every stay written down, the latest first. */
function Stays({ stays }: { stays: readonly Stay[] }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const title = t(($) => $.section.stays)
  if (stays.length === 0) return null
  return (
    <Section title={title}>
      <DataTable label={title}>
        {stays
          .toSorted((a, b) => b.fromDay.localeCompare(a.fromDay))
          .map(({ place, fromDay, untilDay, note }) => (
            <DataRow key={`${place} ${fromDay}`} label={<bdi>{place}</bdi>} remark={<bdi>{note}</bdi>}>
              <span className="font-normal">{format.days(fromDay, untilDay)}</span>
            </DataRow>
          ))}
      </DataTable>
    </Section>
  )
}

function OtherFacts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.section.facts)
  if (client.extras.length === 0) return null
  return (
    <Section title={title}>
      <DataTable label={title}>
        {client.extras.map((extra) => (
          <DataRow key={`${extra.label} ${extra.value}`} label={<bdi>{extra.label}</bdi>}>
            <span dir="auto" className="font-normal whitespace-pre-line">
              {extra.value}
            </span>
          </DataRow>
        ))}
      </DataTable>
    </Section>
  )
}

function InThisHouse({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const nameOf = useStaffName()
  return (
    <Section title={t(($) => $.section.house)}>
      <DataTable label={t(($) => $.section.house)}>
        <DataRow label={t(($) => $.form.house.advisor)}>
          <bdi>{nameOf(client.advisorId) || t(($) => $.form.house.advisorNone)}</bdi>
        </DataRow>
        {client.organisation !== '' && (
          <DataRow label={t(($) => $.form.addressing.organisation)}>
            <bdi>{client.organisation}</bdi>
          </DataRow>
        )}
      </DataTable>
      {client.tags.length > 0 && (
        <ul aria-label={t(($) => $.section.tags)} className="mt-3 flex flex-wrap gap-1.5">
          {client.tags.map((tag) => (
            <li key={tag}>
              <Chip>
                <bdi>{tag}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-13 text-ink-3">
        {t(($) => $.section.history.created, { moment: format.moment(client.createdAt) })}
      </p>
      {client.importedFrom !== '' && (
        <p className="text-13 text-ink-3">
          {t(($) => $.section.history.imported, { file: isolate(client.importedFrom) })}
        </p>
      )}
    </Section>
  )
}
