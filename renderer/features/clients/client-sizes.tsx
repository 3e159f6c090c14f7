import { useTranslation } from 'react-i18next'
import type { Size } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useSizeWords } from '../../lib/size-words.ts'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePart } from './change-part.tsx'

/** So few characters stay on one line, whatever stands beside them. */
const SHORT = 16

/** The sizes of a client as they were said, and in the systems this boutique works in. */
export function ClientSizes({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.section.sizes.title)
  return (
    <Section
      title={title}
      more={<ChangePart client={client} part="sizes" label={t(($) => $.section.sizes.change)} />}
    >
      {client.sizes.length === 0 ? (
        <p className="text-14 text-ink-3">{t(($) => $.section.sizes.empty)}</p>
      ) : (
        <DataTable label={title}>
          {client.sizes.map((size) => (
            <SizeRow key={`${size.kind} ${size.place} ${size.label} ${size.asSaid}`} size={size} />
          ))}
        </DataTable>
      )}
    </Section>
  )
}

function SizeRow({ size }: { size: Size }) {
  const { t } = useTranslation('clients')
  const { place, others } = useSizeWords()(size)
  const tellMeasured = useMeasuredWords()
  const remarks = [
    place,
    size.label,
    size.fit === '' ? '' : t(($) => $.section.sizes.fit[size.fit as Exclude<Size['fit'], ''>]),
    tellMeasured(size),
  ].filter((remark) => remark !== '')
  return (
    <DataRow
      label={t(($) => $.sizeKind[size.kind])}
      remark={remarks.map((remark) => (
        <bdi key={remark} className="block [text-align:-webkit-match-parent]">
          {remark}
        </bdi>
      ))}
    >
      <bdi className={size.asSaid.length > SHORT ? undefined : 'whitespace-nowrap'}>{size.asSaid}</bdi>
      {others.map((other) => (
        <bdi
          key={other}
          dir="ltr"
          className="block text-13 font-normal text-ink-2 [text-align:-webkit-match-parent]"
        >
          {other}
        </bdi>
      ))}
    </DataRow>
  )
}

function useMeasuredWords(): (size: Size) => string {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ measuredBy, measuredOn }) => {
    const who = isolate(measuredBy)
    if (measuredOn === '') {
      return measuredBy === '' ? '' : t(($) => $.section.sizes.measuredByOnly, { who })
    }
    const day = format.day(measuredOn)
    return measuredBy === ''
      ? t(($) => $.section.sizes.measuredOn, { day })
      : t(($) => $.section.sizes.measuredBy, { who, day })
  }
}
