import { useTranslation } from 'react-i18next'
import { Occasion } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'
import { Part } from './part-nav.tsx'

/** Everything that was given, the latest year first, with the occasion and to whom. */
export function ClientGifts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const title = t(($) => $.section.gifts.title)
  if (client.gifts.length === 0) return null
  const wordOf = (said: string) => {
    const kind = Occasion.shape.kind.options.find((each) => each === said)
    return kind === undefined ? said : t(($) => $.occasionKind[kind])
  }
  return (
    <Part name="gifts">
      <Section title={title}>
        <DataTable label={title}>
          {client.gifts
            .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
            .map(({ year, occasion, recipient, what }) => (
              <DataRow
                key={`${year} ${occasion} ${recipient} ${what}`}
                label={year === null ? t(($) => $.section.gifts.none) : format.year(`${year}-06-30`)}
                remark={
                  <>
                    <bdi className="block [text-align:-webkit-match-parent]">{wordOf(occasion)}</bdi>
                    {recipient !== '' && (
                      <span className="block">
                        {t(($) => $.section.gifts.to, { who: isolate(recipient) })}
                      </span>
                    )}
                  </>
                }
              >
                <bdi>{what}</bdi>
              </DataRow>
            ))}
        </DataTable>
      </Section>
    </Part>
  )
}
