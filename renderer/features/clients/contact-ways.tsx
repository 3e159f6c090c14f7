import { useTranslation } from 'react-i18next'
import type { ContactWay } from '../../../electron/ipc/clients.ts'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'

/** How a client can be reached, each way as it was given; a number in full stands beside it where it differs. */
export function ContactWays({ ways }: { ways: readonly ContactWay[] }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.section.reach.title)
  return (
    <Section title={title}>
      {ways.length === 0 ? (
        <p className="text-14 text-ink-3">{t(($) => $.section.reach.empty)}</p>
      ) : (
        <DataTable label={title}>
          {ways.map((way) => (
            <DataRow
              key={`${way.kind} ${way.label} ${way.value}`}
              label={t(($) => $.contact[way.kind])}
              remark={<bdi>{way.label}</bdi>}
            >
              <bdi className="font-normal break-all select-text" title={way.e164 || undefined}>
                {way.value}
              </bdi>
            </DataRow>
          ))}
        </DataTable>
      )}
    </Section>
  )
}
